/**
 * Descriptions of figures and the painters that turn them into drawings, in plain Java.
 *
 * <p>A figure ({@link mnl.figure.LineFigure}, {@link mnl.figure.BarFigure}, {@link mnl.figure.MatrixFigure}) says what to
 * show; a painter lays it out on a {@link mnl.figure.Surface}. The window draws on a canvas, reports and exports draw
 * SVG, and both use the same painters, so an exported figure is the one that was seen.
 */
package mnl.figure;
