/** Other programs that do a benchmark's work, as children of this one. */
@NullMarked
package mnl.lab.bench.child;

import org.jspecify.annotations.NullMarked;
