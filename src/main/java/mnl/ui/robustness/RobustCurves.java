package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.statistics.Summary;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.legend.LegendEntry;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Accuracy against the radius: what the radii promise, and what an attack leaves. */
final class RobustCurves {
    /** What the legend calls accuracy under attack. */
    static final String ATTACK = Texts.of("robustness.robust-curves.attacked-pgd");

    /** The horizontal axis: the features are standardised by the standard deviations of the training split. */
    static final String RADIUS = Texts.of("robustness.robust-curves.radius-r-l2-training");

    private static final int POINTS = 200;

    private final RobustAnswer answer;
    private final List<Integer> arms;
    private final @Nullable String attack;
    private final Set<String> hiddenKinds;

    /**
     * @param answer what is known
     * @param arms indices of the arms that are shown
     * @param attack name of the attack that is shown; null for none
     * @param hiddenKinds kinds of curves that are left out, by the names of {@link #legend}
     */
    RobustCurves(RobustAnswer answer, List<Integer> arms, @Nullable String attack, Set<String> hiddenKinds) {
        this.answer = answer;
        this.arms = arms;
        this.attack = attack;
        this.hiddenKinds = hiddenKinds;
    }

    /** One entry for each kind of curve there is. */
    List<LegendEntry> legend() {
        List<LegendEntry> entries = new ArrayList<>();
        answer.words().forEach(word -> entries.add(new LegendEntry(word, Palette.GREY, style(word), Marker.NONE)));
        if (attack != null) {
            entries.add(new LegendEntry(ATTACK, Palette.GREY, LineStyle.DASHED, Marker.NONE));
        }
        return entries;
    }

    private static LineStyle style(String word) {
        return switch (word) {
            case "certified" -> LineStyle.SOLID;
            case "proxy" -> LineStyle.DASH_DOT;
            default -> LineStyle.DOTTED;
        };
    }

    LineFigure figure() {
        List<Series> series = new ArrayList<>();
        for (int arm : arms) {
            if (answer.hasRadii()
                    && !hiddenKinds.contains(answer.arms().get(arm).word())) {
                series.add(radii(answer.arms().get(arm)));
            }
        }
        for (int arm : arms) {
            if (attack != null && !hiddenKinds.contains(ATTACK)) {
                series.add(attacked(arm));
            }
        }
        return LineFigure.of(
                        Texts.of("robustness.robust-curves.accuracy-against-radius"),
                        RADIUS,
                        Texts.of("robustness.robust-curves.accuracy"),
                        series)
                .withYPercent(true)
                .withXRange(new Range(0, answer.largestRadius()))
                .withYRange(new Range(0, highest(series)));
    }

    /** The upper end of the axis: whole tenths, so that it stays where it is from one look to the next. */
    private static double highest(List<Series> series) {
        double most = series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.hasBand() ? one.high() : one.y()))
                .max()
                .orElse(1);
        return Math.max(0.1, Math.min(1, Math.ceil(most * 10) / 10));
    }

    private Series radii(ArmRadii arm) {
        double most = answer.largestRadius();
        double[] x = IntStream.rangeClosed(0, POINTS)
                .mapToDouble(i -> most * i / POINTS)
                .toArray();
        return banded(
                Series.line(ArmName.of(arm.arm()) + ", " + arm.word(), color(arm.arm()), style(arm.word()), x, x)
                        .withMarker(marker(arm.arm())),
                arm.curve(answer.layout(), x));
    }

    private Series attacked(int arm) {
        List<Double> radii = answer.attackedRadii();
        double[] x = new double[radii.size() + 1];
        List<Summary> y = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            x[i] = i == 0 ? 0 : radii.get(i - 1);
            double[] all = answer.attacked(Objects.requireNonNull(attack), i - 1);
            int seeds = answer.layout().seeds().size();
            y.add(answer.layout().summary(Arrays.copyOfRange(all, arm * seeds, (arm + 1) * seeds)));
        }
        String name = answer.layout().arms().get(arm);
        Series line = Series.line(
                Texts.of("robustness.robust-curves.pgd", ArmName.of(name), attack),
                color(name),
                LineStyle.DASHED,
                x,
                x);
        return banded(line.withMarker(marker(name)), y);
    }

    private static Series banded(Series line, List<Summary> curve) {
        Series mean = line.withY(curve.stream().mapToDouble(Summary::mean).toArray());
        return curve.stream().anyMatch(summary -> Double.isNaN(summary.ci95()))
                ? mean
                : mean.withBand(
                        curve.stream().mapToDouble(s -> s.mean() - s.ci95()).toArray(),
                        curve.stream().mapToDouble(s -> s.mean() + s.ci95()).toArray());
    }

    private Marker marker(String arm) {
        return ArmColors.marker(arm, answer.layout().arms());
    }

    private String color(String arm) {
        return ArmColors.of(arm, answer.layout().arms());
    }
}
