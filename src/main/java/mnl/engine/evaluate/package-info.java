/** The model's answers on a split, and the metrics that measure them. */
@NullMarked
package mnl.engine.evaluate;

import org.jspecify.annotations.NullMarked;
