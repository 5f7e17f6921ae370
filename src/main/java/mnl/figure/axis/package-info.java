/** Ranges, scales and ticks, and the painters of axes and of colour scales. */
@NullMarked
package mnl.figure.axis;

import org.jspecify.annotations.NullMarked;
