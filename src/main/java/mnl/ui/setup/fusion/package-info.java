/** The late fusion, of the experiment or of one arm. */
@NullMarked
package mnl.ui.setup.fusion;

import org.jspecify.annotations.NullMarked;
