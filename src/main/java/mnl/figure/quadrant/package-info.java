/** Points around two axes through 0, in panels with the same axes, one of whose quadrants is what matters. */
@NullMarked
package mnl.figure.quadrant;

import org.jspecify.annotations.NullMarked;
