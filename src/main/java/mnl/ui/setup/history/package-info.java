/** The setup's way back and forth, as keys and buttons. */
@NullMarked
package mnl.ui.setup.history;

import org.jspecify.annotations.NullMarked;
