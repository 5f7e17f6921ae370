/** Replicated encoders: every parameter has a leading dimension, one entry per replica. */
@NullMarked
package mnl.engine.nn;

import org.jspecify.annotations.NullMarked;
