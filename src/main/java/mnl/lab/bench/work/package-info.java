/** What a benchmark computes, whoever computes it. */
@NullMarked
package mnl.lab.bench.work;

import org.jspecify.annotations.NullMarked;
