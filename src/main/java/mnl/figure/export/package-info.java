/** Figures as documents: SVG, comma-separated values, and words for those who listen. */
package mnl.figure.export;
