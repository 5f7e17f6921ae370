/** The losses of late fusion with their gradients in closed form: plain numbers, one sample after the other, no graph. */
@NullMarked
package mnl.engine.closed;

import org.jspecify.annotations.NullMarked;
