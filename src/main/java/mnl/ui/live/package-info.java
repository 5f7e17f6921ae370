/** The curves of the current run. */
@NullMarked
package mnl.ui.live;

import org.jspecify.annotations.NullMarked;
