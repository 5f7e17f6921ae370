package mnl.lab.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Holm;
import mnl.analysis.statistics.Summary;
import mnl.lab.report.ResultColumn;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of runs beside each other at one moment, arm by arm, and every run against a reference run: paired by seed where seeds
 * and test samples are the same, else as two groups. Holm's correction of a metric is over all its differences, of all runs and
 * arms.
 */
public final class ComparedMetrics {
    private final RunComparison comparison;
    private final Moment moment;
    private final int reference;
    private final List<MomentValues> values;
    private final List<String> arms;
    private final Map<String, Optional<ComparedCell>> cells = new HashMap<>();

    ComparedMetrics(RunComparison comparison, Moment moment, int reference) {
        this.comparison = comparison;
        this.moment = moment;
        this.reference = reference;
        values = comparison.runs().stream()
                .map(run -> new MomentValues(run, moment))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        comparison.runs().forEach(run -> names.addAll(run.arms()));
        arms = List.copyOf(names);
    }

    /** The runs with their labels. */
    public RunComparison comparison() {
        return comparison;
    }

    /** The moment. */
    public Moment moment() {
        return moment;
    }

    /** Index of the run that the others are compared with. */
    public int reference() {
        return reference;
    }

    /** Names of all arms that some run has. */
    public List<String> arms() {
        return arms;
    }

    /** The metrics that some run knows at this moment. */
    public List<ResultColumn> columns() {
        return comparison.columns().stream()
                .filter(column -> arms.stream().anyMatch(arm -> isKnown(column, arm)))
                .toList();
    }

    private boolean isKnown(ResultColumn column, String arm) {
        return values.stream().anyMatch(run -> run.perSeed(column.name(), arm).isPresent());
    }

    /** After how many epochs the values of a run are; empty where there are none, or every arm and seed has its own. */
    public OptionalDouble epoch(int run) {
        return values.get(run).epoch();
    }

    /** What runs lack at this moment, one sentence each. */
    public List<String> lacking() {
        return IntStream.range(0, values.size())
                .mapToObj(run -> values.get(run).lacking(comparison.labels().get(run)))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** How the seeds of a run go with those of the reference. */
    public RunPairing pairing(int run) {
        return RunPairing.of(comparison.runs().get(run), comparison.runs().get(reference));
    }

    /** Computes these metrics, so that they are told at once from now on. */
    public void prepare(List<ResultColumn> wanted) {
        wanted.forEach(this::compute);
    }

    /** A metric of an arm in a run; empty where the run does not know it at this moment, or has no such arm. */
    public Optional<ComparedCell> cell(ResultColumn column, String arm, int run) {
        if (!cells.containsKey(key(column, arm, run))) {
            compute(column);
        }
        return cells.getOrDefault(key(column, arm, run), Optional.empty());
    }

    private static String key(ResultColumn column, String arm, int run) {
        return column.name() + "\n" + arm + "\n" + run;
    }

    private void compute(ResultColumn column) {
        List<@Nullable RunDifference> differences = new ArrayList<>();
        for (String arm : arms) {
            for (int run = 0; run < values.size(); run++) {
                differences.add(difference(column.name(), arm, run));
            }
        }
        RunDifference[] found =
                differences.stream().filter(each -> each != null).toArray(RunDifference[]::new);
        double[] corrected =
                Holm.adjust(Arrays.stream(found).mapToDouble(RunDifference::p).toArray());
        int next = 0;
        for (int arm = 0; arm < arms.size(); arm++) {
            for (int run = 0; run < values.size(); run++) {
                RunDifference one = differences.get(arm * values.size() + run);
                RunDifference adjusted = one == null ? null : one.withHolm(corrected[next++]);
                put(column, arms.get(arm), run, adjusted);
            }
        }
    }

    private void put(ResultColumn column, String arm, int run, @Nullable RunDifference difference) {
        Optional<Summary> summary = summary(column.name(), arm, run);
        cells.put(
                key(column, arm, run), summary.map(own -> new ComparedCell(own, isBest(column, arm, own), difference)));
    }

    private Optional<Summary> summary(String metric, String arm, int run) {
        return values.get(run).perSeed(metric, arm).map(layout(run)::summary);
    }

    private RunLayout layout(int run) {
        return comparison.runs().get(run).layout().orElseThrow();
    }

    private @Nullable RunDifference difference(String metric, String arm, int run) {
        double[] own = values.get(run).perSeed(metric, arm).orElse(null);
        double[] against = values.get(reference).perSeed(metric, arm).orElse(null);
        if (run == reference || own == null || against == null) {
            return null;
        }
        return pairing(run) == RunPairing.PAIRED
                ? RunDifference.paired(own, against, layout(run))
                : RunDifference.unpaired(own, layout(run), against, layout(reference));
    }

    /** By the metric's direction, as far as the table writes it: what is the same there is as good. */
    private boolean isBest(ResultColumn column, String arm, Summary own) {
        int sign = column.better().sign();
        double[] means = IntStream.range(0, values.size())
                .mapToObj(run -> summary(column.name(), arm, run))
                .flatMap(Optional::stream)
                .mapToDouble(summary -> sign * column.rounded(summary.mean()))
                .filter(Double::isFinite)
                .toArray();
        double most = Arrays.stream(means).max().orElse(Double.NaN);
        return sign != 0
                && sign * column.rounded(own.mean()) >= most
                && Arrays.stream(means).anyMatch(mean -> mean < most);
    }
}
