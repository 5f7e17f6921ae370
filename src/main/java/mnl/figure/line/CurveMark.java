package mnl.figure.line;

import mnl.figure.surface.Marker;

/**
 * A shape on one curve where something happened.
 *
 * @param series name of the curve
 * @param x where on the horizontal axis; it is drawn there on the curve, and on the nearest point of a curve that has a gap or has ended there
 * @param shape which shape
 */
public record CurveMark(String series, double x, Marker shape) {}
