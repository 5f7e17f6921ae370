/** Composes the window: nothing here is known to the views. */
@NullMarked
package mnl.ui.shell;

import org.jspecify.annotations.NullMarked;
