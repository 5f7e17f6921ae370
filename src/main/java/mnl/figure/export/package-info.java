/** Figures as documents: SVG, comma-separated values, and words for those who listen. */
@NullMarked
package mnl.figure.export;

import org.jspecify.annotations.NullMarked;
