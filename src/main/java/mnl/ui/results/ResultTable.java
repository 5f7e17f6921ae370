package mnl.ui.results;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.lab.report.ResultColumn;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Arms by metrics: means with intervals, differences to a baseline, and which arm is best where a test says so.
 *
 * <p>The best arm of a column is marked where the difference that makes it so is significant: to the baseline, in the
 * paired t-test after Holm's correction over all arms; and where the baseline itself is best, to every other arm. That
 * does not say that it beats the second best.
 */
final class ResultTable {
    private final ReplicaMetrics metrics;
    private final List<ResultColumn> columns;
    private final List<Integer> arms;
    private final int baseline;
    private final Map<String, Map<String, PairedComparison>> comparisons = new LinkedHashMap<>();

    /**
     * @param metrics of the arms
     * @param wanted the columns; those whose metric is not known are left out
     * @param hidden names of arms that are left out
     * @param baseline index of the arm that differences are measured against
     */
    ResultTable(ReplicaMetrics metrics, List<ResultColumn> wanted, Set<String> hidden, int baseline) {
        this.metrics = metrics;
        this.columns =
                wanted.stream().filter(column -> metrics.has(column.name())).toList();
        this.baseline = baseline;
        RunLayout layout = metrics.layout();
        this.arms = IntStream.range(0, layout.arms().size())
                .filter(arm -> !hidden.contains(layout.arms().get(arm)))
                .boxed()
                .toList();
        columns.forEach(column -> comparisons.put(column.name(), metrics.comparisons(column.name(), baseline)));
    }

    List<ResultColumn> columns() {
        return columns;
    }

    /** Indices of the arms that are shown. */
    List<Integer> arms() {
        return arms;
    }

    String arm(int arm) {
        return metrics.layout().arms().get(arm);
    }

    int baseline() {
        return baseline;
    }

    RunLayout layout() {
        return metrics.layout();
    }

    Summary summary(ResultColumn column, int arm) {
        return metrics.summary(column.name(), arm);
    }

    /** An arm against the baseline; null for the baseline itself. */
    @Nullable
    PairedComparison comparison(ResultColumn column, int arm) {
        return Objects.requireNonNull(comparisons.get(column.name())).get(arm(arm));
    }

    /** Whether an arm is the best of a column and a test says so. */
    boolean isBest(ResultColumn column, int arm) {
        int sign = column.better().sign();
        if (sign == 0 || arm != best(column, sign)) {
            return false;
        }
        return arm == baseline
                ? !Objects.requireNonNull(comparisons.get(column.name())).isEmpty()
                        && Objects.requireNonNull(comparisons.get(column.name())).values().stream()
                                .allMatch(compared -> compared.significant() && compared.meanDifference() * sign < 0)
                : Objects.requireNonNull(comparison(column, arm)).significant()
                        && Objects.requireNonNull(comparison(column, arm)).meanDifference() * sign > 0;
    }

    /** Over all arms, hidden ones included, so that hiding an arm makes no other one best. */
    private int best(ResultColumn column, int sign) {
        return IntStream.range(0, layout().arms().size())
                .boxed()
                .filter(arm -> !Double.isNaN(summary(column, arm).mean()))
                .max(Comparator.comparingDouble(
                        arm -> sign * summary(column, arm).mean()))
                .orElse(-1);
    }

    /**
     * Where seeds have no number, what the means and differences leave out: a sentence; empty where every
     * seed of every arm that is shown has one.
     */
    String gaps() {
        String gappy =
                columns.stream().filter(this::hasGap).map(ResultColumn::title).collect(Collectors.joining("; "));
        return gappy.isEmpty() ? "" : Texts.of("results.result-table.not-every-seed-has", gappy);
    }

    private boolean hasGap(ResultColumn column) {
        return IntStream.concat(arms.stream().mapToInt(Integer::intValue), IntStream.of(baseline))
                .mapToObj(arm -> metrics.perSeed(column.name(), arm))
                .flatMapToDouble(Arrays::stream)
                .anyMatch(value -> !Double.isFinite(value));
    }

    /** Mean and interval. */
    String text(ResultColumn column, int arm) {
        return column.text(summary(column, arm));
    }

    /** Difference to the baseline with its interval; empty for the baseline. */
    String difference(ResultColumn column, int arm) {
        PairedComparison compared = comparison(column, arm);
        return compared == null ? "" : column.difference(compared.meanDifference(), compared.ci95());
    }
}
