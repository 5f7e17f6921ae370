package mnl.ui.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.lab.report.ArmColors;
import mnl.lab.run.RunContents;

/**
 * A run's difference curves, small: the fused accuracy of each arm less that of the baseline on the same seeds, mean over the
 * seeds; of a run with one arm its accuracy.
 *
 * @param lines one per arm but the baseline
 * @param zero height of no difference, 0 (bottom) to 1; NaN where accuracies are shown
 */
record RunPicture(List<Line> lines, double zero) {
    static final RunPicture EMPTY = new RunPicture(List.of(), Double.NaN);

    /**
     * One curve.
     *
     * @param color as #rrggbb
     * @param x 0 (left) to 1
     * @param y 0 (bottom) to 1
     */
    record Line(String color, double[] x, double[] y) {}

    RunPicture {
        lines = List.copyOf(lines);
    }

    /** Works it out. Takes a while: not for the FX thread. */
    static RunPicture of(RunContents run) {
        RunLayout layout = run.info().layout().orElse(null);
        List<Measurement> measured = run.measurements();
        if (layout == null || measured.size() < 2) {
            return EMPTY;
        }
        boolean difference = layout.arms().size() > 1;
        List<ArmSummaries> summaries =
                measured.stream().map(m -> new ArmSummaries(layout, m)).toList();
        List<Integer> arms = IntStream.range(0, layout.arms().size())
                .filter(arm -> !difference || arm != layout.baseline())
                .boxed()
                .toList();
        double[][] values = arms.stream()
                .map(arm -> summaries.stream()
                        .mapToDouble(s -> mean(s, arm) - (difference ? mean(s, layout.baseline()) : 0))
                        .toArray())
                .toArray(double[][]::new);
        return scaled(layout, arms, measured, values, difference);
    }

    private static double mean(ArmSummaries summaries, int arm) {
        return summaries
                .layout()
                .interval(summaries.perSeed(Metrics.ACCURACY_FUSED, arm))
                .mean();
    }

    private static RunPicture scaled(
            RunLayout layout, List<Integer> arms, List<Measurement> measured, double[][] values, boolean difference) {
        double low = difference ? 0 : Double.POSITIVE_INFINITY;
        double high = difference ? 0 : Double.NEGATIVE_INFINITY;
        for (double[] curve : values) {
            for (double value : curve) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        double span = Math.max(1e-6, high - low);
        double bottom = low;
        double last = Math.max(1e-6, measured.get(measured.size() - 1).epoch());
        double[] x = measured.stream().mapToDouble(m -> m.epoch() / last).toArray();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double[] y = new double[values[i].length];
            for (int at = 0; at < y.length; at++) {
                y[at] = (values[i][at] - bottom) / span;
            }
            String name = layout.arms().get(arms.get(i));
            lines.add(new Line(ArmColors.of(name, layout.arms()), x, y));
        }
        return new RunPicture(lines, difference ? (0 - bottom) / span : Double.NaN);
    }
}
