package mnl.figure.legend;

import mnl.figure.color.Rgb;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import org.jspecify.annotations.Nullable;

/**
 * One line of a legend; without a colour a remark, which has no sample.
 *
 * @param name what it says
 * @param color as #rrggbb; empty for a remark
 * @param style how the line is broken; null for none: a filled square, as bars have, or the marker alone
 * @param marker shape on the sample
 */
public record LegendEntry(
        String name, String color, @Nullable LineStyle style, Marker marker) {
    public LegendEntry {
        if (!color.isEmpty()) {
            Rgb.parse(color);
        }
    }

    /** A remark on the whole figure. */
    public static LegendEntry remark(String text) {
        return new LegendEntry(text, "", null, Marker.NONE);
    }

    /** Whether it is a remark. */
    public boolean isRemark() {
        return color.isEmpty();
    }
}
