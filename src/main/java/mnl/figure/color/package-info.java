/** Colours: their spaces, palettes that people with any colour vision can tell apart, maps from values, and themes. */
package mnl.figure.color;
