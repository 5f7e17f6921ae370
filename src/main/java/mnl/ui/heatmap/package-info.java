/** Non-target probability profiles, read at any moment of the current run. */
@NullMarked
package mnl.ui.heatmap;

import org.jspecify.annotations.NullMarked;
