/** Clouds of points in a plane. */
@NullMarked
package mnl.figure.scatter;

import org.jspecify.annotations.NullMarked;
