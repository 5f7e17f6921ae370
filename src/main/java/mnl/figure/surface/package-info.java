/** What painters draw on, and the ways onto it: SVG and PNG, shapes, line styles, and texts that fit. */
@NullMarked
package mnl.figure.surface;

import org.jspecify.annotations.NullMarked;
