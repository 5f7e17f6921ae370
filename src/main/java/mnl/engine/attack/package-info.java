/** Attacks on the inputs of trained models, training against them, and the radii within which they must fail. */
@NullMarked
package mnl.engine.attack;

import org.jspecify.annotations.NullMarked;
