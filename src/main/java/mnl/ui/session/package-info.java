/** The current run, for every view of the window. */
@NullMarked
package mnl.ui.session;

import org.jspecify.annotations.NullMarked;
