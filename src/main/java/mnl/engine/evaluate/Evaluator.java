package mnl.engine.evaluate;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.djl.Workers;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedModel;
import org.jspecify.annotations.Nullable;

/** Measures a model on a split; every metric of {@link mnl.analysis.run.Metrics}, in its order. */
public final class Evaluator {
    private final NDManager manager;
    private final RunLayout layout;
    private final ReplicatedModel model;
    private final ForwardPass forward;

    /** Nobody is left out [R]. */
    private final boolean[] everybody;

    /**
     * @param workers among whom the work is divided
     * @param manager owner of temporary memory
     * @param layout arms, seeds, modalities and classes of the run
     * @param model what is measured
     * @param questions are answered between two chunks of replicas
     */
    public Evaluator(
            Workers workers, NDManager manager, RunLayout layout, ReplicatedModel model, WaitingQuestions questions) {
        this.manager = manager;
        this.layout = layout;
        this.model = model;
        everybody = new boolean[layout.replicas()];
        forward = new ForwardPass(workers, manager, model, layout, questions);
    }

    NDManager manager() {
        return manager;
    }

    RunLayout layout() {
        return layout;
    }

    ReplicatedModel model() {
        return model;
    }

    ForwardPass forward() {
        return forward;
    }

    /** The measurements of a split that is measured again and again while the model is trained. */
    public RepeatedMeasurement repeated(DeviceSplit split, ReplicaFusion fusion) {
        return new RepeatedMeasurement(this, split, fusion);
    }

    /**
     * Metrics with the margins of some samples.
     *
     * @param margins of the first seed; null where they are not kept
     */
    public record Measured(Measurement metrics, @Nullable MarginFrame margins) {}

    /**
     * What plateau rules watch; cheaper than a measurement.
     *
     * @param settled replicas that nobody watches any more [R]
     */
    public ValidationMetrics validate(DeviceSplit split, ReplicaFusion fusion, boolean[] settled) {
        ValidationAccumulator accumulator =
                new ValidationAccumulator(split.copyLabels(), layout.replicas(), modalities());
        forward.run(split, fusion, Set.of(), forward.leavable(settled), accumulator::add);
        return accumulator.metrics(settled);
    }

    /** What the request asks for: the metrics, and all logits unless it does without. */
    public Evaluation evaluate(DeviceSplit split, ReplicaFusion fusion, double epoch, EvaluationRequest request) {
        return request.metricsOnly() ? metrics(split, fusion, epoch, request) : logits(split, fusion, epoch, request);
    }

    private Evaluation metrics(DeviceSplit split, ReplicaFusion fusion, double epoch, EvaluationRequest request) {
        MetricAccumulator accumulator = accumulator(split);
        forward.run(split, fusion, request.absent(), everybody, accumulator::add);
        return new Evaluation(
                request, measurement(accumulator, epoch, untrained()), new int[0][], new float[0][][], new float[0][]);
    }

    private Evaluation logits(DeviceSplit split, ReplicaFusion fusion, double epoch, EvaluationRequest request) {
        MetricAccumulator accumulator = accumulator(split);
        LogitsCollector logits = new LogitsCollector(
                modalities(),
                IntStream.range(0, layout.replicas())
                        .map(r -> split.size(r % layout.seeds().size()))
                        .toArray(),
                layout.classNames().size());
        forward.run(split, fusion, request.absent(), everybody, portion -> {
            accumulator.add(portion);
            logits.add(portion);
        });
        return new Evaluation(
                request,
                measurement(accumulator, epoch, untrained()),
                split.copyLabels(),
                logits.logits(),
                logits.fused());
    }

    private TrainingLosses untrained() {
        return TrainingLosses.none(modalities(), layout.replicas());
    }

    MetricAccumulator accumulator(DeviceSplit split) {
        return new MetricAccumulator(
                split.copyLabels(),
                layout.trained().size(),
                modalities(),
                layout.classNames().size(),
                ReplicaChunks.together(layout));
    }

    Measurement measurement(MetricAccumulator accumulator, double epoch, TrainingLosses losses) {
        List<float[]> values = new ArrayList<>(List.of(losses.total(), losses.fused(), losses.guidance()));
        values.addAll(List.of(losses.unimodal()));
        values.add(accumulator.fusedAccuracy());
        for (int m = 0; m < modalities(); m++) {
            values.add(accumulator.accuracy(m));
        }
        for (int m = 0; m < modalities(); m++) {
            values.add(accumulator.meanMargin(m));
        }
        for (int guide = 0; guide < modalities(); guide++) {
            for (int weak = 0; weak < modalities(); weak++) {
                if (weak != guide) {
                    values.add(accumulator.guidedShare(guide, weak));
                }
            }
        }
        return new Measurement(epoch, values.toArray(float[][]::new), accumulator.profiles());
    }

    private int modalities() {
        return layout.modalities().size();
    }
}
