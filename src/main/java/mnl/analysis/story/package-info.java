/** Numbers of the Story. */
@NullMarked
package mnl.analysis.story;

import org.jspecify.annotations.NullMarked;
