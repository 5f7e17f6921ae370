package mnl.engine.evaluate;

import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.engine.fusion.ReplicaFusion;
import org.jspecify.annotations.Nullable;

/**
 * Measures a model on the same split again and again while it is trained; every metric of {@link mnl.analysis.run.Metrics}, in its order. A
 * replica that does not change any more is asked once: what was counted of it then stays.
 */
public final class RepeatedMeasurement {
    private final Evaluator evaluator;
    private final DeviceSplit split;
    private final ReplicaFusion fusion;
    private boolean[] counted;
    private boolean[] collected;
    private @Nullable MetricAccumulator lastMetrics;
    private @Nullable MarginCollector lastMargins;

    RepeatedMeasurement(Evaluator evaluator, DeviceSplit split, ReplicaFusion fusion) {
        this.evaluator = evaluator;
        this.split = split;
        this.fusion = fusion;
        counted = new boolean[evaluator.layout().replicas()];
        collected = counted.clone();
    }

    /** The model is another one, or at another place of its training. */
    public void forget() {
        counted = new boolean[counted.length];
        collected = counted.clone();
    }

    /**
     * The metrics, and the margins of some samples of the first seed in the same pass.
     *
     * @param epoch when
     * @param losses training losses of the last epoch
     * @param samples indices in the split, ascending, whose margins are wanted; null for none
     * @param settled replicas that do not change any more, from now on [R]
     */
    public Evaluator.Measured measure(
            double epoch, TrainingLosses losses, int @Nullable [] samples, boolean[] settled) {
        MarginCollector margins = samples == null ? null : collector(samples);
        boolean[] left = known(margins);
        MetricAccumulator metrics = evaluator.accumulator(split);
        if (lastMetrics != null) {
            metrics.takeOver(lastMetrics, left);
        }
        if (margins != null && lastMargins != null) {
            margins.takeOver(lastMargins, left);
        }
        evaluator.forward().run(split, fusion, Set.of(), left, portion -> {
            metrics.add(portion);
            if (margins != null) {
                margins.add(portion);
            }
        });
        lastMetrics = metrics;
        counted = settled.clone();
        if (margins != null) {
            lastMargins = margins;
            collected = settled.clone();
        }
        MarginFrame frame = margins == null ? null : margins.frame(epoch, metrics.onlyRight());
        return new Evaluator.Measured(evaluator.measurement(metrics, epoch, losses), frame);
    }

    /** Replicas of which everything that is wanted was counted when they had settled [R]. */
    private boolean[] known(@Nullable MarginCollector margins) {
        boolean[] known = counted.clone();
        if (margins != null) {
            boolean same = lastMargins != null && margins.isOfTheSamplesOf(lastMargins);
            for (int r = 0; r < known.length; r += evaluator.layout().seeds().size()) {
                known[r] &= same && collected[r];
            }
        }
        return evaluator.forward().leavable(known);
    }

    private MarginCollector collector(int[] samples) {
        RunLayout layout = evaluator.layout();
        return new MarginCollector(
                split.labels(0),
                layout.trained().size(),
                layout.modalities().size(),
                layout.seeds().size(),
                samples);
    }
}
