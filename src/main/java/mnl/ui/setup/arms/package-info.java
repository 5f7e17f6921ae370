/** The arms of the comparison: list, editor, and what they share. */
@NullMarked
package mnl.ui.setup.arms;

import org.jspecify.annotations.NullMarked;
