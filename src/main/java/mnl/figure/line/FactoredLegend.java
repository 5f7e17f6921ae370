package mnl.figure.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.figure.Emphasis;
import mnl.figure.color.Palette;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;

/**
 * The legend of curves whose names have two parts, such as "mnl · image": where the first part alone says the colour and the
 * second alone how the line is broken, the parts are listed one by one, 16 + 7 entries in place of 16 x 7.
 */
final class FactoredLegend {
    private final Map<String, LegendEntry> first = new LinkedHashMap<>();
    private final Map<String, LegendEntry> second = new LinkedHashMap<>();

    private FactoredLegend() {}

    /** The entries of a legend that is painted. */
    static List<LegendEntry> of(List<Series> series) {
        FactoredLegend factors = new FactoredLegend();
        boolean factored = series.stream().allMatch(factors::takes)
                && factors.first.size() * factors.second.size() == series.size()
                && factors.first.size() + factors.second.size() < series.size();
        if (!factored) {
            return series.stream().map(Series::legend).toList();
        }
        List<LegendEntry> entries = new ArrayList<>(factors.first.values());
        entries.addAll(factors.second.values());
        return entries;
    }

    /** Whether the curve looks as its two parts say. */
    private boolean takes(Series series) {
        int at = series.name().lastIndexOf(Emphasis.SEPARATOR);
        if (at < 0) {
            return false;
        }
        String left = series.name().substring(0, at);
        String right = series.name().substring(at + Emphasis.SEPARATOR.length());
        LegendEntry color = new LegendEntry(left, series.color(), LineStyle.SOLID, series.marker());
        LegendEntry style = new LegendEntry(right, Palette.GREY, series.style(), Marker.NONE);
        return color.equals(first.computeIfAbsent(left, key -> color))
                && style.equals(second.computeIfAbsent(right, key -> style));
    }
}
