/** Grouped bars: the data, where they go, and their painter. */
@NullMarked
package mnl.figure.bar;

import org.jspecify.annotations.NullMarked;
