/** What painters draw on, and the ways onto it: SVG and PNG, shapes, line styles, and texts that fit. */
package mnl.figure.surface;
