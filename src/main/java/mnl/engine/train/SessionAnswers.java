package mnl.engine.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import mnl.analysis.region.RegionFrame;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RegionRequest;
import mnl.engine.attack.AttackComputation;
import mnl.engine.attack.CertificationComputation;
import mnl.engine.attack.Snapshot;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.Evaluator;
import mnl.engine.evaluate.RegionComputation;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.Fusions;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.NoiseSpec;

/** What a session's model answers to questions, as it is when they are asked. */
final class SessionAnswers {
    private final PyTorchRuntime runtime;
    private final NDManager manager;
    private final RunPlan plan;
    private final FusionContext fusionContext;
    private final ReplicaFusion fusion;
    private final ReplicatedModel model;
    private final Evaluator evaluator;
    private final RunData data;
    private final DoubleSupplier position;
    private final RegionComputation regions;

    /**
     * @param runtime records gradients
     * @param manager owner of what is made here
     * @param plan of the run
     * @param fusionContext for fusions that are swapped in
     * @param fusion how the model is fused
     * @param model who is asked
     * @param evaluator measures it
     * @param data the samples
     * @param position says how many passes over the training split the model has seen
     */
    SessionAnswers(
            PyTorchRuntime runtime,
            NDManager manager,
            RunPlan plan,
            FusionContext fusionContext,
            ReplicaFusion fusion,
            ReplicatedModel model,
            Evaluator evaluator,
            RunData data,
            DoubleSupplier position) {
        this.runtime = runtime;
        this.manager = manager;
        this.plan = plan;
        this.fusionContext = fusionContext;
        this.fusion = fusion;
        this.model = model;
        this.evaluator = evaluator;
        this.data = data;
        this.position = position;
        this.regions =
                RegionComputation.of(evaluator, data.training(), data.test(), data.datasets(), plan.modalities());
    }

    /** Decision regions of the model as it is now. */
    RegionFrame regions(RegionRequest request) {
        return regions.frame(request, position.getAsDouble());
    }

    /** All metrics and logits. */
    Evaluation evaluate(EvaluationRequest request) {
        checkNoise(request.noise());
        checkAbsent(request.absent());
        SwappedFusion.check(request.fusion(), plan.layout().modalities());
        if (request.split() == Split.TEST && request.noise().equals(plan.evaluationNoise())) {
            return evaluate(data.test(), request);
        }
        try (DeviceSplit split = data.split(request.split(), request.noise())) {
            return evaluate(split, request);
        }
    }

    private Evaluation evaluate(DeviceSplit split, EvaluationRequest request) {
        try (NDManager scratch = manager.newSubManager()) {
            ReplicaFusion used = request.fusion() == null
                    ? fusion
                    : ReplicaFusion.uniform(Fusions.of(request.fusion(), scratch, DataType.FLOAT32, fusionContext));
            return evaluator.evaluate(split, used, position.getAsDouble(), request);
        }
    }

    /** An attack on the model as it is now. */
    AttackComputation attack(AttackRequest request) {
        return begun(snapshot(request.split(), request.noise()), snapshot -> new AttackComputation(snapshot, request));
    }

    /** Radii of the model as it is now. */
    CertificationComputation certify(CertificationRequest request) {
        return begun(
                snapshot(request.split(), request.noise()),
                snapshot -> new CertificationComputation(snapshot, request));
    }

    private static <T> T begun(Snapshot snapshot, Function<Snapshot, T> begin) {
        try {
            return begin.apply(snapshot);
        } catch (RuntimeException | Error e) {
            snapshot.close();
            throw e;
        }
    }

    private Snapshot snapshot(Split split, List<NoiseSpec> noise) {
        checkNoise(noise);
        return new Snapshot(
                runtime,
                manager,
                plan.layout(),
                plan.fusions(),
                model,
                fusion,
                data.split(split, noise),
                position.getAsDouble());
    }

    private void checkNoise(List<NoiseSpec> noise) {
        int modalities = plan.layout().modalities().size();
        if (noise.size() != modalities) {
            throw new IllegalArgumentException("The request names noise for " + noise.size()
                    + " modalities, and the run has " + modalities + "; name one for each.");
        }
    }

    private void checkAbsent(Set<Integer> absent) {
        int modalities = plan.layout().modalities().size();
        if (absent.stream().anyMatch(m -> m < 0 || m >= modalities)) {
            throw new IllegalArgumentException("The evaluation leaves out the modalities " + absent
                    + ", and the run has " + modalities + ", counted from 0; leave out some of these.");
        }
    }
}
