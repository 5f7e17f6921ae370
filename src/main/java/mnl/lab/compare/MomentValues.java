package mnl.lab.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.lab.run.RunStatus;
import mnl.lab.store.StoredResults;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured at one moment. What is measured once, of the finished model, is known where that is the model of the
 * moment: at the last measurement, and at the best epoch for the arms and seeds that early stopping took back to it.
 */
final class MomentValues {
    private final ComparedRun run;
    private final Moment moment;
    private final List<Measurement> measurements;
    private final Map<String, Integer> measured = new HashMap<>();
    private final Map<Integer, Integer> bests = new HashMap<>();
    private final @Nullable Measurement at;

    MomentValues(ComparedRun run, Moment moment) {
        this.run = run;
        this.moment = moment;
        measurements = run.contents().measurements();
        List<String> names = Metrics.names(run.modalities());
        names.forEach(name -> measured.put(name, measured.size()));
        run.contents().events().stream()
                .filter(event -> event.kind() == ScheduleEvent.Kind.STOPPED)
                .forEach(event -> bests.put(event.replica(), (int) event.value()));
        at = switch (moment.kind()) {
            case LAST -> last();
            case BEST -> bests.isEmpty() ? null : last();
            case EPOCH -> after(moment.epoch()).orElse(null);
        };
    }

    private @Nullable Measurement last() {
        return measurements.isEmpty() ? null : measurements.get(measurements.size() - 1);
    }

    private Optional<Measurement> after(int epoch) {
        return measurements.stream().filter(each -> each.epoch() == epoch).findFirst();
    }

    /** Whether there is anything at this moment. */
    boolean isKnown() {
        return at != null;
    }

    /** The epoch that the values are of; empty where there are none, or every arm and seed has its own. */
    OptionalDouble epoch() {
        return at == null || moment.kind() == Moment.Kind.BEST ? OptionalDouble.empty() : OptionalDouble.of(at.epoch());
    }

    /**
     * Values of a metric and arm in the order of the seeds, NaN where a seed has none; empty where the run does not know the
     * metric at this moment, or has no such arm.
     */
    Optional<double[]> perSeed(String metric, String arm) {
        int index = run.arms().indexOf(arm);
        RunLayout layout = run.layout().orElse(null);
        if (at == null || layout == null || index < 0) {
            return Optional.empty();
        }
        Integer row = measured.get(metric);
        Optional<double[]> found =
                row == null ? ofResults(metric, arm) : Optional.of(ofRow(metric, row, index, layout));
        return found.map(values -> masked(values, index, layout))
                .filter(values -> Arrays.stream(values).anyMatch(value -> !Double.isNaN(value)));
    }

    private double[] ofRow(String metric, int row, int arm, RunLayout layout) {
        double[] values = new double[layout.seeds().size()];
        for (int seed = 0; seed < values.length; seed++) {
            int replica = layout.replica(arm, seed);
            Measurement source = moment.kind() == Moment.Kind.BEST ? best(metric, replica) : at;
            values[seed] = source == null ? Double.NaN : source.value(row, replica);
        }
        return values;
    }

    /** The measurement of a replica's best epoch, or else one of the same weights; what training tells, only the first has. */
    private @Nullable Measurement best(String metric, int replica) {
        Integer epoch = bests.get(replica);
        if (epoch == null) {
            return null;
        }
        boolean wentBack = run.contents().info().status() == RunStatus.FINISHED && !Metrics.isLoss(metric);
        return after(epoch).orElse(wentBack ? last() : null);
    }

    private Optional<double[]> ofResults(String metric, String arm) {
        StoredResults results = run.results().orElse(null);
        if (results == null || at == null) {
            return Optional.empty();
        }
        double epoch = results.tree().path("model").path("epoch").asDouble(Double.NaN);
        int index = results.arms().indexOf(arm);
        boolean sameModel = moment.kind() == Moment.Kind.BEST || epoch == at.epoch();
        return index < 0 || !sameModel
                ? Optional.empty()
                : Optional.ofNullable(results.perSeed().get(index).get(metric));
    }

    /** At the best epoch, without the seeds that have none. */
    private double[] masked(double[] values, int arm, RunLayout layout) {
        double[] left = values.clone();
        for (int seed = 0; moment.kind() == Moment.Kind.BEST && seed < left.length; seed++) {
            left[seed] = bests.containsKey(layout.replica(arm, seed)) ? left[seed] : Double.NaN;
        }
        return left;
    }

    /** Why there is nothing at this moment, or not for every seed, in a sentence about the run; empty where all is there. */
    String lacking(String label) {
        if (last() == null) {
            return Texts.of("compare.moment.measured-nothing", label);
        }
        return switch (moment.kind()) {
            case LAST -> "";
            case BEST -> withoutBest(label);
            case EPOCH ->
                at != null
                        ? ""
                        : Texts.of(
                                "compare.moment.not-measured-after",
                                label,
                                moment.epoch(),
                                EpochText.of(measurements
                                        .get(measurements.size() - 1)
                                        .epoch()));
        };
    }

    private String withoutBest(String label) {
        if (bests.isEmpty()) {
            return Texts.of("compare.moment.no-best-epoch", label);
        }
        int replicas = run.layout().map(RunLayout::comparedReplicas).orElse(0);
        long known =
                bests.keySet().stream().filter(replica -> replica < replicas).count();
        return known == replicas ? "" : Texts.of("compare.moment.some-best-epochs", label, (int) known, replicas);
    }
}
