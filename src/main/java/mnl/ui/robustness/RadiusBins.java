package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.robust.MarginRadii;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;

/**
 * The distribution of the radii in bins of equal width. Wrong predictions have no radius and are in no bin, so that an
 * arm's bins add up to its accuracy; the last bin has everything beyond, too.
 */
final class RadiusBins {
    private static final int BINS = 40;

    /** The two ends of a bin stand a little apart from those of its neighbours, so that each end says whose it is. */
    private static final double INSET = 1e-12;

    private final RobustAnswer answer;
    private final double width;

    RadiusBins(RobustAnswer answer) {
        this.answer = answer;
        this.width = answer.largestRadius() / BINS;
    }

    /** The bin around a radius. */
    int bin(double radius) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor(radius / width)));
    }

    double low(int bin) {
        return bin * width;
    }

    /** Upper end; infinite for the last bin. */
    double high(int bin) {
        return bin == BINS - 1 ? Double.POSITIVE_INFINITY : (bin + 1) * width;
    }

    /** Share of the samples in each bin, all seeds together. */
    double[] shares(ArmRadii arm) {
        double[] shares = new double[BINS];
        long samples = arm.perSeed().stream().mapToLong(MarginRadii::size).sum();
        for (MarginRadii radii : arm.perSeed()) {
            for (int i = 0; i < radii.size(); i++) {
                if (radii.radius(i) > 0) {
                    shares[bin(radii.radius(i))] += 1.0 / samples;
                }
            }
        }
        return shares;
    }

    /** Steps, one line per arm. */
    LineFigure figure(List<Integer> arms) {
        List<Series> series = new ArrayList<>();
        double[] x = new double[2 * BINS];
        for (int b = 0; b < BINS; b++) {
            x[2 * b] = (b + INSET) * width;
            x[2 * b + 1] = (b + 1 - INSET) * width;
        }
        for (int a : answer.hasRadii() ? arms : List.<Integer>of()) {
            ArmRadii arm = answer.arms().get(a);
            double[] shares = shares(arm);
            double[] y = new double[2 * BINS];
            for (int i = 0; i < y.length; i++) {
                y[i] = shares[i / 2];
            }
            String color = ArmColors.of(arm.arm(), answer.layout().arms());
            series.add(Series.line(ArmName.of(arm.arm()) + ", " + arm.word(), color, LineStyle.SOLID, x, y)
                    .withMarker(ArmColors.marker(arm.arm(), answer.layout().arms())));
        }
        return LineFigure.of(
                        Texts.of("robustness.radius-bins.distribution-of-the-radii"),
                        RobustCurves.RADIUS,
                        Texts.of("robustness.radius-bins.samples"),
                        series)
                .withYPercent(true)
                .withXRange(new Range(0, BINS * width));
    }
}
