/** The step loop, the handle on a run and the one thread that does the work. */
@NullMarked
package mnl.engine.train;

import org.jspecify.annotations.NullMarked;
