/** Certified radii, and the attacks that test them. */
@NullMarked
package mnl.ui.robustness;

import org.jspecify.annotations.NullMarked;
