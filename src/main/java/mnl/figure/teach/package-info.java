/** What one distribution over classes hands on to another. */
@NullMarked
package mnl.figure.teach;

import org.jspecify.annotations.NullMarked;
