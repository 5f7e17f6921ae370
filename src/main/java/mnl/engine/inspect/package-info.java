/** The losses and gradients of given logits, taken apart through the classes that train. */
@NullMarked
package mnl.engine.inspect;

import org.jspecify.annotations.NullMarked;
