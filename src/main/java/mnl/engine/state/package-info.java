/** What training remembers from step to step, as plain values that can be kept and put back. */
@NullMarked
package mnl.engine.state;

import org.jspecify.annotations.NullMarked;
