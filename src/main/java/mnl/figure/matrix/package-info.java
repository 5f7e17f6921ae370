/** Matrices coloured by value: the data, where the cells go, and their painter. */
package mnl.figure.matrix;
