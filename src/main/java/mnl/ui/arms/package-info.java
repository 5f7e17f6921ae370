/** The arms of the run on show, and how they stand. */
@NullMarked
package mnl.ui.arms;

import org.jspecify.annotations.NullMarked;
