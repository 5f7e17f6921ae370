/** Ranges, scales and ticks, and the painters of axes and of colour scales. */
package mnl.figure.axis;
