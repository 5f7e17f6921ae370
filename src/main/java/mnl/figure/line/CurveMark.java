package mnl.figure.line;

import mnl.figure.surface.Marker;

/**
 * A shape on one curve where something happened.
 *
 * @param series name of the curve
 * @param x where on the horizontal axis; it is drawn on the point of the curve that is nearest
 * @param shape which shape
 */
public record CurveMark(String series, double x, Marker shape) {}
