/** Optimizers that work in place on one parameter vector and whose state can be saved. */
@NullMarked
package mnl.engine.step;

import org.jspecify.annotations.NullMarked;
