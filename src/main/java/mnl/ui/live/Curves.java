package mnl.ui.live;

import java.util.List;
import mnl.analysis.MeanInterval;
import mnl.analysis.Measurement;
import mnl.analysis.RunLayout;
import mnl.figure.Marker;
import mnl.figure.Series;

/** Means and 95% bands over the seeds, of every line and arm, grown by one point per measurement. */
final class Curves {
    private final RunLayout layout;
    private final List<LiveLine> lines;
    private final GrowingDoubles epochs = new GrowingDoubles();
    private final GrowingDoubles[][][] points;
    private final double[] seeds;

    Curves(RunLayout layout, List<LiveLine> lines) {
        this.layout = layout;
        this.lines = lines;
        this.seeds = new double[layout.seeds().size()];
        this.points = new GrowingDoubles[lines.size()][layout.arms().size()][3];
        for (GrowingDoubles[][] ofLine : points) {
            for (GrowingDoubles[] ofArm : ofLine) {
                for (int edge = 0; edge < 3; edge++) {
                    ofArm[edge] = new GrowingDoubles();
                }
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
            for (int arm = 0; arm < points[line].length; arm++) {
                for (int s = 0; s < seeds.length; s++) {
                    seeds[s] = lines.get(line).value(measurement.values(), layout.replica(arm, s));
                }
                MeanInterval interval = MeanInterval.of(seeds);
                points[line][arm][0].add(interval.mean());
                points[line][arm][1].add(interval.low());
                points[line][arm][2].add(interval.high());
            }
        }
    }

    /** The curve of a line and an arm so far; with a band where there is more than one seed. */
    Series series(int line, int arm, String name, String color) {
        GrowingDoubles[] own = points[line][arm];
        Series mean = new Series(
                name, color, lines.get(line).style(), Marker.NONE, epochs.toArray(), own[0].toArray(), null, null);
        return seeds.length < 2 ? mean : mean.withBand(own[1].toArray(), own[2].toArray());
    }
}
