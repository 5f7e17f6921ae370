package mnl.figure.legend;

import mnl.figure.color.Rgb;
import mnl.figure.surface.Marker;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;

/**
 * How something is recognised in every figure and list: a shape in a colour, beside its name. Where a colour already says what
 * is right and what is wrong, nothing else of the figure has this one.
 *
 * @param color as #rrggbb
 * @param marker the shape
 */
public record Swatch(String color, Marker marker) {
    private static final double WIDTH = 1.25;
    private static final double RADIUS = 0.36;

    public Swatch {
        Rgb.parse(color);
    }

    /** Room that it takes before a name of this size. */
    public static double width(double font) {
        return WIDTH * font;
    }

    /** Draws it before a name that stands on this base line, from its left end. */
    public void paint(Surface surface, double left, double base, double font) {
        MarkerPainter.paint(surface, marker, color, left + 0.45 * font, base - 0.35 * font, RADIUS * font);
    }
}
