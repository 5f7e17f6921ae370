package mnl.figure;

import java.util.List;

/**
 * One line of a legend.
 *
 * @param name what it says
 * @param color as #rrggbb
 * @param style how the line is broken; null for none: a filled square, as bars have, or the marker alone
 * @param marker shape on the sample
 */
public record LegendEntry(String name, String color, LineStyle style, Marker marker) {
    public LegendEntry {
        Rgb.parse(color);
    }

    public static LegendEntry of(Series series) {
        return new LegendEntry(series.name(), series.color(), series.style(), series.marker());
    }

    public static LegendEntry of(Bars bars) {
        return new LegendEntry(bars.name(), bars.color(), null, Marker.NONE);
    }

    public static List<LegendEntry> of(LineFigure figure) {
        return figure.series().stream().map(LegendEntry::of).toList();
    }

    public static List<LegendEntry> of(BarFigure figure) {
        return figure.bars().stream().map(LegendEntry::of).toList();
    }
}
