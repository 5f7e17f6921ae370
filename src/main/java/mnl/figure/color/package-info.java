/** Colours: their spaces, palettes that people with any colour vision can tell apart, maps from values, and themes. */
@NullMarked
package mnl.figure.color;

import org.jspecify.annotations.NullMarked;
