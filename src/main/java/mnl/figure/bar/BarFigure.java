package mnl.figure.bar;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.SeriesFigure;
import mnl.figure.axis.Range;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Grouped bars with whiskers and value labels.
 *
 * @param title what is shown
 * @param yLabel vertical axis with its unit
 * @param groups group names from left to right
 * @param bars the bars that stand side by side in every group
 * @param yRange fixed vertical range, or null to fit the data (from 0)
 * @param yBounds what values can be, or null for anything: an axis that fits its data does not go beyond
 * @param percent whether values are fractions to be written as percentages
 */
public record BarFigure(
        String title,
        String yLabel,
        List<String> groups,
        List<Bars> bars,
        @Nullable Range yRange,
        @Nullable Range yBounds,
        boolean percent)
        implements SeriesFigure<BarFigure> {
    public BarFigure {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(yLabel, "yLabel");
        groups = List.copyOf(groups);
        bars = List.copyOf(bars);
        for (Bars each : bars) {
            if (each.values().length != groups.size()) {
                throw new IllegalArgumentException("Bars '" + each.name() + "' have " + each.values().length
                        + " values for " + groups.size() + " groups.");
            }
        }
    }

    /** A figure that fits its data, without comparison. */
    public static BarFigure of(String title, String yLabel, List<String> groups, List<Bars> bars) {
        return new BarFigure(title, yLabel, groups, bars, null, null, false);
    }

    public BarFigure withYRange(Range range) {
        return new BarFigure(title, yLabel, groups, bars, range, yBounds, percent);
    }

    /** The same figure of fractions of a whole, which are within 0 and 1, or of anything else. */
    public BarFigure withPercent(boolean fractions) {
        return new BarFigure(title, yLabel, groups, bars, yRange, fractions ? Range.SHARES : null, fractions);
    }

    @Override
    public BarFigure without(Set<String> hidden) {
        List<Bars> kept = bars.stream().filter(b -> !hidden.contains(b.name())).toList();
        return new BarFigure(title, yLabel, groups, kept, yRange, yBounds, percent);
    }

    @Override
    public boolean isEmpty() {
        return groups.isEmpty() || bars.isEmpty();
    }

    @Override
    public List<LegendEntry> legend() {
        return bars.stream().map(Bars::legend).toList();
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new BarPainter().paint(surface, this, options, width, height);
    }

    /** One line per bar: group, bar, value, low, high. */
    @Override
    public String csv() {
        CsvTable out = new CsvTable("group", "bar", yLabel, "low", "high");
        for (int group = 0; group < groups.size(); group++) {
            for (Bars each : bars) {
                out.line(
                        groups.get(group),
                        each.name(),
                        each.values()[group],
                        each.hasWhiskers() ? each.low()[group] : "",
                        each.hasWhiskers() ? each.high()[group] : "");
            }
        }
        return out.text();
    }

    /** Title and every bar. */
    @Override
    public String summary() {
        String values = IntStream.range(0, groups.size())
                .mapToObj(group -> groups.get(group) + ": "
                        + bars.stream()
                                .map(each -> each.name() + " " + Numbers.value(each.values()[group], percent))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return title + ", " + yLabel + ": " + values + ".";
    }
}
