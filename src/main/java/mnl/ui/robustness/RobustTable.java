package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Arms by metrics at one radius, with the differences to a baseline, paired by seed. Radii of two kinds are not compared:
 * a proxy says nothing about a certificate.
 */
final class RobustTable {
    static final String CLEAN = "clean";
    static final String MEDIAN = "median";
    static final String KEPT = "kept";

    private final RobustAnswer answer;
    private final ReplicaMetrics metrics;
    private final double radius;
    private final int baseline;
    private final Map<String, Map<String, PairedComparison>> comparisons = new HashMap<>();

    /**
     * @param answer what is known
     * @param radius the radius of the accuracies
     * @param baseline index of the arm that differences are measured against
     */
    RobustTable(RobustAnswer answer, double radius, int baseline) {
        this.answer = answer;
        this.radius = radius;
        this.baseline = baseline;
        metrics = answer.metrics(radius);
        metrics.names().forEach(name -> comparisons.put(name, metrics.comparisons(name, baseline)));
    }

    /** Name of the accuracy under an attack. */
    static String attacked(String attack) {
        return "pgd " + attack;
    }

    /** Names of the metrics: the columns, without that of the kinds. */
    List<String> columns() {
        return new ArrayList<>(metrics.names());
    }

    RunLayout layout() {
        return answer.layout();
    }

    int baseline() {
        return baseline;
    }

    String heading(String column) {
        String at = Numbers.plain(radius);
        return switch (column) {
            case CLEAN -> Texts.of("robustness.robust-table.clean");
            case MEDIAN -> Texts.of("robustness.robust-table.median-radius");
            case KEPT -> Texts.of("robustness.robust-table.at", keptHeading(), at);
            default ->
                Texts.of(
                        "robustness.robust-table.pgd-at",
                        column.substring(attacked("").length()),
                        at);
        };
    }

    private String keptHeading() {
        List<String> words = answer.words();
        return words.size() == 1 ? words.get(0) : Texts.of("robustness.robust-table.by-radius");
    }

    /** Whether the arms' radii are of several kinds; where they are of one, a heading says it for all. */
    boolean hasKinds() {
        return answer.words().size() > 1;
    }

    /** What the radii of an arm are: certified, proxy, estimated. */
    String kind(int arm) {
        return answer.hasRadii() ? answer.arms().get(arm).word() : "";
    }

    Summary summary(String column, int arm) {
        return metrics.summary(column, arm);
    }

    /** Mean and half the 95% interval. */
    String text(String column, int arm) {
        Summary summary = summary(column, arm);
        return Numbers.interval(factor(column) * summary.mean(), factor(column) * summary.ci95(), decimals(column));
    }

    /** An arm against the baseline; null for the baseline itself, and where the two are not comparable. */
    @Nullable
    PairedComparison comparison(String column, int arm) {
        boolean aboutRadii = column.equals(MEDIAN) || column.equals(KEPT);
        return aboutRadii && !kind(arm).equals(kind(baseline))
                ? null
                : Objects.requireNonNull(comparisons.get(column))
                        .get(layout().arms().get(arm));
    }

    /** The difference to the baseline with its interval, and a star where it is significant. */
    String difference(String column, int arm) {
        PairedComparison compared = comparison(column, arm);
        if (compared == null) {
            return arm == baseline ? "baseline" : Texts.of("robustness.robust-table.other-kind");
        }
        double factor = factor(column);
        return Numbers.signedInterval(factor * compared.meanDifference(), factor * compared.ci95(), decimals(column))
                + (compared.significant() ? " *" : "");
    }

    private static double factor(String column) {
        return column.equals(MEDIAN) ? 1 : 100;
    }

    private static int decimals(String column) {
        return column.equals(MEDIAN) ? 3 : 1;
    }
}
