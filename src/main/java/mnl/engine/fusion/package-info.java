/** The late fusion rules, one class for each, and the losses that some of them bring along. */
@NullMarked
package mnl.engine.fusion;

import org.jspecify.annotations.NullMarked;
