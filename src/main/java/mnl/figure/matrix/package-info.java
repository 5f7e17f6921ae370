/** Matrices coloured by value: the data, where the cells go, and their painter. */
@NullMarked
package mnl.figure.matrix;

import org.jspecify.annotations.NullMarked;
