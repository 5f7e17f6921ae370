package mnl.figure.legend;

import mnl.figure.color.Rgb;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import org.jspecify.annotations.Nullable;

/**
 * One line of a legend.
 *
 * @param name what it says
 * @param color as #rrggbb
 * @param style how the line is broken; null for none: a filled square, as bars have, or the marker alone
 * @param marker shape on the sample
 */
public record LegendEntry(
        String name, String color, @Nullable LineStyle style, Marker marker) {
    public LegendEntry {
        Rgb.parse(color);
    }
}
