package mnl.figure.bar;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import mnl.figure.axis.Range;
import mnl.figure.legend.LegendEntry;
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
        boolean percent) {
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

    /** The same figure without the bars of these names. */
    public BarFigure without(Set<String> hidden) {
        List<Bars> kept = bars.stream().filter(b -> !hidden.contains(b.name())).toList();
        return new BarFigure(title, yLabel, groups, kept, yRange, yBounds, percent);
    }

    public boolean isEmpty() {
        return groups.isEmpty() || bars.isEmpty();
    }

    /** The legend, in the order of the bars. */
    public List<LegendEntry> legend() {
        return bars.stream().map(Bars::legend).toList();
    }
}
