/**
 * Figures as data and the painters that turn them into drawings, in plain Java.
 *
 * <p>A figure ({@link mnl.figure.line.LineFigure}, {@link mnl.figure.bar.BarFigure}, {@link mnl.figure.matrix.MatrixFigure})
 * says what to show; a painter lays it out on a {@link mnl.figure.surface.Surface}. The window draws on a canvas, reports and
 * exports draw SVG, and both use the same painters, so an exported figure is the one that was seen.
 */
@NullMarked
package mnl.figure;

import org.jspecify.annotations.NullMarked;
