/** Grouped bars: the data, where they go, and their painter. */
package mnl.figure.bar;
