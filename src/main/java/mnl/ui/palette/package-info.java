/** Everything that can be done or gone to, found by typing. */
@NullMarked
package mnl.ui.palette;

import org.jspecify.annotations.NullMarked;
