/** The dials of the synthetic generator as sliders. */
@NullMarked
package mnl.ui.setup.dials;

import org.jspecify.annotations.NullMarked;
