/** Clouds of points in a plane. */
package mnl.figure.scatter;
