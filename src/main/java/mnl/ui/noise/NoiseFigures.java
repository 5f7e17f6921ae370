package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Histogram;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.line.TwoStates;
import mnl.figure.surface.LineStyle;
import mnl.figure.text.Numbers;
import mnl.lab.report.ArmColors;
import mnl.lab.report.ModalityStyle;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The noise lab's figures, made from what is known now. */
public final class NoiseFigures {
    /** The ends of a bin stand a little apart from those of its neighbours, so that each end says whose it is. */
    private static final double INSET = 1e-12;

    private final @Nullable RunLayout layout;
    private final List<Integer> arms;
    private final @Nullable NoiseResult result;
    private final CurveUnderWay curve;
    private final String column;

    /**
     * @param layout of the current run; null without one
     * @param hidden names of the arms that are left out
     * @param result the newest evaluation; null before the first
     * @param curve the sweep
     * @param column what the curve's accuracy is of
     */
    NoiseFigures(
            @Nullable RunLayout layout,
            Set<String> hidden,
            @Nullable NoiseResult result,
            CurveUnderWay curve,
            String column) {
        this.layout = layout;
        this.result = result;
        this.curve = curve;
        this.column = column;
        this.arms = layout == null
                ? List.of()
                : IntStream.range(0, layout.arms().size())
                        .filter(a -> !hidden.contains(layout.arms().get(a)))
                        .boxed()
                        .toList();
    }

    /** Accuracy of every arm, fused and of each modality alone. */
    public BarFigure accuracies() {
        List<Bars> bars = new ArrayList<>();
        if (result != null) {
            for (int arm : arms) {
                MeanInterval[] own = intervals(result.accuracy(), arm);
                Bars plain = Bars.of(words(arm), color(arm), values(own, i -> own[i].mean()))
                        .withMarker(ArmColors.marker(name(arm), run().arms()));
                bars.add(
                        run().seeds().size() < 2
                                ? plain
                                : plain.withWhiskers(values(own, i -> own[i].low()), values(own, i -> own[i].high())));
            }
        }
        List<String> groups = result == null ? List.of() : result.columns();
        return BarFigure.of(
                        Texts.of("noise.noise-figures.accuracy-on-the-test"),
                        Texts.of("noise.noise-figures.accuracy"),
                        groups,
                        bars)
                .withPercent(true)
                .withYRange(new Range(0, 1));
    }

    private static MeanInterval[] intervals(MeanInterval[][] columns, int arm) {
        return IntStream.range(0, columns.length).mapToObj(c -> columns[c][arm]).toArray(MeanInterval[]::new);
    }

    private static double[] values(MeanInterval[] intervals, IntToDoubleFunction value) {
        return IntStream.range(0, intervals.length).mapToDouble(value).toArray();
    }

    /** Distribution of UCoM of one modality under every arm. */
    public LineFigure ucom(int modality) {
        List<Series> series = new ArrayList<>();
        if (result != null) {
            for (int arm : arms) {
                Histogram histogram = result.ucom()[modality][arm];
                series.add(Series.line(
                                words(arm),
                                color(arm),
                                ModalityStyle.of(modality),
                                edges(histogram),
                                outline(histogram))
                        .withMarker(ArmColors.marker(name(arm), run().arms())));
            }
        }
        String name = layout == null ? "" : layout.modalities().get(modality);
        return LineFigure.of(
                        Texts.of("noise.noise-figures.ucom", name),
                        Texts.of("noise.noise-figures.nats"),
                        Texts.of("noise.noise-figures.samples"),
                        series)
                .withYPercent(true);
    }

    /** Both ends of every bin, so that the line draws steps. */
    private static double[] edges(Histogram histogram) {
        double[] x = new double[2 * histogram.shares().length];
        for (int b = 0; b < histogram.shares().length; b++) {
            x[2 * b] = histogram.low() + (b + INSET) * histogram.width();
            x[2 * b + 1] = histogram.low() + (b + 1 - INSET) * histogram.width();
        }
        return x;
    }

    private static double[] outline(Histogram histogram) {
        double[] y = new double[2 * histogram.shares().length];
        for (int i = 0; i < y.length; i++) {
            y[i] = histogram.shares()[i / 2];
        }
        return y;
    }

    /** Accuracy of every arm against the severity. */
    public LineFigure curve() {
        List<Series> series = new ArrayList<>();
        List<NoiseResult> points = curve.points();
        if (layout != null && !points.isEmpty()) {
            int c = points.get(0).columns().indexOf(column);
            for (int arm : arms) {
                series.add(armCurve(points, c, arm));
            }
        }
        String what = column.equals(NoiseResult.FUSED)
                ? Texts.of("noise.noise-figures.fused")
                : Texts.of("noise.noise-figures.alone", column);
        String title = title(what, points);
        String axis = column.equals(NoiseResult.FUSED)
                ? Texts.of("noise.noise-figures.fused-accuracy")
                : Texts.of("noise.noise-figures.accuracy-of", column);
        if (curve.isSwitch()) {
            return LineFigure.of(title, TwoStates.AXIS, axis, series)
                    .withYPercent(true)
                    .withXRange(new Range(0, 1));
        }
        String severity = curve.dial() == null
                ? Texts.of("noise.noise-figures.severity")
                : Texts.of("noise.noise-figures.severity-on", curve.dial().modality());
        return LineFigure.of(title, severity, axis, series)
                .withYPercent(true)
                .withXRange(new Range(0, CurveUnderWay.LAST));
    }

    private String title(String what, List<NoiseResult> points) {
        if (curve.dial() == null) {
            return Texts.of("noise.noise-figures.accuracy-under-noise");
        }
        String modality = curve.dial().modality();
        String title = curve.isSwitch()
                ? Texts.of("noise.noise-figures.accuracy-with-and-without", what, modality)
                : Texts.of("noise.noise-figures.accuracy-under-on", what, curve.noise(), modality);
        return points.isEmpty() ? title : afterEpochs(title, points);
    }

    private static String afterEpochs(String title, List<NoiseResult> points) {
        String first = EpochText.of(points.get(0).epoch());
        String last = EpochText.of(points.get(points.size() - 1).epoch());
        return first.equals(last)
                ? Texts.of("noise.noise-figures.after-epochs", title, first)
                : Texts.of("noise.noise-figures.while-training", title, first, last);
    }

    private Series armCurve(List<NoiseResult> points, int column, int arm) {
        if (curve.isSwitch()) {
            return states(points, column, arm);
        }
        int count = points.size();
        double[] x = IntStream.range(0, count).asDoubleStream().toArray();
        IntToDoubleFunction mean = p -> points.get(p).accuracy()[column][arm].mean();
        IntToDoubleFunction low = p -> points.get(p).accuracy()[column][arm].low();
        IntToDoubleFunction high = p -> points.get(p).accuracy()[column][arm].high();
        Series line = Series.line(words(arm), color(arm), style(column), x, sample(count, mean))
                .withMarker(ArmColors.marker(name(arm), run().arms()));
        return run().seeds().size() < 2 ? line : line.withBand(sample(count, low), sample(count, high));
    }

    /** The first column is the fused prediction's. */
    private static LineStyle style(int column) {
        return column == 0 ? ModalityStyle.FUSED : ModalityStyle.of(column - 1);
    }

    private Series states(List<NoiseResult> points, int column, int arm) {
        MeanInterval there = points.get(0).accuracy()[column][arm];
        MeanInterval missing =
                points.size() > 1 ? points.get(1).accuracy()[column][arm] : new MeanInterval(Double.NaN, Double.NaN, 0);
        Series line = Series.line(
                        words(arm), color(arm), style(column), TwoStates.x(), TwoStates.y(there.mean(), missing.mean()))
                .withMarker(ArmColors.marker(name(arm), run().arms()));
        return run().seeds().size() < 2
                ? line
                : line.withBand(TwoStates.y(there.low(), missing.low()), TwoStates.y(there.high(), missing.high()));
    }

    private static double[] sample(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    /** Names of the arms that are shown. */
    public List<String> armNames() {
        return arms.stream().map(this::name).toList();
    }

    /** What accuracies are of; empty before the first evaluation. */
    public List<String> columns() {
        return result == null ? List.of() : result.columns();
    }

    /** Mean accuracy in percent, for example "92.1". */
    public String accuracyText(int column, int shownArm) {
        return Numbers.percent(known().accuracy()[column][arms.get(shownArm)].mean(), 1);
    }

    /** Difference to the baseline on the same seeds, for example "+1.6 ± 0.4" in points; empty for the baseline. */
    public String deltaText(int column, int shownArm) {
        int arm = arms.get(shownArm);
        if (arm == run().baseline()) {
            return "";
        }
        PairedComparison compared = known().compared()[column][arm];
        return Numbers.signedInterval(100 * compared.meanDifference(), 100 * compared.ci95(), 1);
    }

    /** Whether the difference is significant, see {@link PairedComparison#significant}. */
    public boolean isClear(int column, int shownArm) {
        PairedComparison compared = known().compared()[column][arms.get(shownArm)];
        return compared != null && compared.significant();
    }

    /** Names of all arms of the run. */
    public List<String> allArms() {
        return run().arms();
    }

    private String name(int arm) {
        return run().arms().get(arm);
    }

    private String words(int arm) {
        return ArmName.of(name(arm));
    }

    private String color(int arm) {
        return ArmColors.of(name(arm), run().arms());
    }

    private RunLayout run() {
        return Objects.requireNonNull(layout, "There is no run.");
    }

    private NoiseResult known() {
        return Objects.requireNonNull(result, "There is no evaluation yet.");
    }
}
