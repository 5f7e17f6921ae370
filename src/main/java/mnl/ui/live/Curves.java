package mnl.ui.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.MeanInterval;
import mnl.figure.line.Series;
import mnl.figure.surface.Marker;
import mnl.lab.report.ArmColors;

/**
 * Means and 95% bands over the seeds, of every line and arm and of its differences to the baseline paired by seed, grown
 * by one point per measurement.
 */
final class Curves {
    private static final int EDGES = 3;

    private final RunLayout layout;
    private final List<LiveLine> lines;
    private final GrowingDoubles epochs = new GrowingDoubles();
    private final GrowingDoubles[][][] points;
    private final GrowingDoubles[][][] singles;
    private final double[][] seeds;
    private final Marker[] markers;

    Curves(RunLayout layout, List<LiveLine> lines) {
        this.layout = layout;
        this.lines = lines;
        this.markers = layout.arms().stream()
                .map(arm -> ArmColors.marker(arm, layout.arms()))
                .toArray(Marker[]::new);
        this.seeds = new double[layout.arms().size()][layout.seeds().size()];
        this.points = new GrowingDoubles[lines.size()][layout.arms().size()][EDGES * 2];
        this.singles = new GrowingDoubles[lines.size()][layout.arms().size()]
                [layout.seeds().size()];
        begin(points);
        begin(singles);
    }

    private static void begin(GrowingDoubles[][][] all) {
        for (GrowingDoubles[][] ofLine : all) {
            for (GrowingDoubles[] ofArm : ofLine) {
                Arrays.setAll(ofArm, i -> new GrowingDoubles());
            }
        }
    }

    int size() {
        return epochs.size();
    }

    double epoch(int index) {
        return epochs.get(index);
    }

    void add(Measurement measurement) {
        epochs.add(measurement.epoch());
        for (int line = 0; line < points.length; line++) {
            for (int arm = 0; arm < seeds.length; arm++) {
                for (int s = 0; s < seeds[arm].length; s++) {
                    seeds[arm][s] = lines.get(line).value(measurement, layout.replica(arm, s));
                    singles[line][arm][s].add(seeds[arm][s]);
                }
            }
            for (int arm = 0; arm < seeds.length; arm++) {
                add(points[line][arm], 0, layout.interval(seeds[arm]));
                add(points[line][arm], EDGES, layout.difference(seeds[arm], seeds[layout.baseline()]));
            }
        }
    }

    private static void add(GrowingDoubles[] edges, int from, MeanInterval interval) {
        edges[from].add(interval.mean());
        edges[from + 1].add(interval.low());
        edges[from + 2].add(interval.high());
    }

    /** The curve of a line and an arm so far; with what is wanted around it where there is more than one seed. */
    Series series(LiveLine line, int arm, String name, String color, Uncertainty spread) {
        return edges(lines.indexOf(line), arm, name, color, 0, 1, spread);
    }

    /** The same for its differences to the baseline arm, each multiplied by {@code scale}. */
    Series differences(LiveLine line, int arm, String name, String color, double scale, Uncertainty spread) {
        return edges(lines.indexOf(line), arm, name, color, EDGES, scale, spread);
    }

    private Series edges(int line, int arm, String name, String color, int from, double scale, Uncertainty spread) {
        double[][] edges = new double[EDGES][];
        for (int edge = 0; edge < EDGES; edge++) {
            double[] all = points[line][arm][from + edge].toArray();
            edges[edge] =
                    scale == 1 ? all : Arrays.stream(all).map(v -> scale * v).toArray();
        }
        Series mean = Series.line(name, color, lines.get(line).style(), epochs.toArray(), edges[0])
                .withMarker(markers[arm]);
        if (seeds[arm].length < 2) {
            return mean;
        }
        Series banded = spread.band() ? mean.withBand(edges[1], edges[2]) : mean;
        return spread.seeds() ? banded.withSingles(singles(line, arm, from == EDGES, scale)) : banded;
    }

    private List<Series.Single> singles(int line, int arm, boolean difference, double scale) {
        List<Series.Single> all = new ArrayList<>();
        for (int s = 0; s < seeds[arm].length; s++) {
            double[] own = singles[line][arm][s].toArray();
            double[] base = singles[line][layout.baseline()][s].toArray();
            double[] y = new double[own.length];
            Arrays.setAll(y, i -> difference ? scale * (own[i] - base[i]) : own[i]);
            all.add(new Series.Single(layout.pairedBy() + " " + layout.seeds().get(s), y));
        }
        return all;
    }
}
