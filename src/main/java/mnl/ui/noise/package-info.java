/** The noise lab: what every arm does under noise that the user dials. */
@NullMarked
package mnl.ui.noise;

import org.jspecify.annotations.NullMarked;
