/** How a batch becomes an update of all replicas: the step, the optimizers on one parameter vector, and what they remember. */
@NullMarked
package mnl.engine.step;

import org.jspecify.annotations.NullMarked;
