/** What is done with arrays on several sides: softmax over classes, means over batches, constants, encoded targets. */
@NullMarked
package mnl.engine.array;

import org.jspecify.annotations.NullMarked;
