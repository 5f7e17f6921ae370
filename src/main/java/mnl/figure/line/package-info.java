/** Curves over one axis: the data, where they go on a surface, and the painters of lines, bands, marks and references. */
@NullMarked
package mnl.figure.line;

import org.jspecify.annotations.NullMarked;
