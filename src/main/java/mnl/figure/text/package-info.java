/** Numbers as text, rounded in one place. */
@NullMarked
package mnl.figure.text;

import org.jspecify.annotations.NullMarked;
