package mnl.engine.inspect;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import mnl.engine.array.ClassSoftmax;
import mnl.engine.array.EncodedTargets;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.Fusion;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Fusions;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.Dominance;
import mnl.engine.method.GuidanceLoss;
import mnl.engine.method.GuidanceMethod;
import mnl.engine.method.Guides;
import mnl.engine.method.LossTerms;
import mnl.engine.method.Objective;
import mnl.engine.method.ObjectiveSpec;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceCoefficients;

/**
 * Takes the loss of given logits apart, in double precision and through the classes that train.
 *
 * <p>It collects gradients on the calling thread, so nothing else may train in this process meanwhile.
 */
public final class LossInspector {

    private static final DataType TYPE = DataType.FLOAT64;

    /**
     * Computes the loss, everything that it is made of, and its gradient.
     *
     * @param input the batch and the arm
     * @throws IllegalStateException when a training run collects gradients at the same time
     */
    public LossReport inspect(LossInput input) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu());
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            Fusion fusion = Fusions.of(
                    new FusionSpec(input.fusion()),
                    manager,
                    TYPE,
                    FusionContext.ofLogits(input.modalities(), input.classes()));
            ObjectiveSpec spec = spec(input, fusion);
            NDArray logits = LossArrays.logits(manager, input);
            NDArray targets = LossArrays.targets(manager, input);
            logits.setRequiresGradient(true);
            LossTerms terms = new Objective(manager, TYPE, spec)
                    .terms(FusionInput.of(logits), new BatchTargets(targets, null, 1), true);
            collector.backward(terms.total().sum());
            return report(
                    input,
                    new Inspected(manager, logits, targets, fusion.fuse(FusionInput.of(logits), Phase.TRAINING), spec),
                    terms);
        }
    }

    private record Inspected(NDManager manager, NDArray logits, NDArray targets, NDArray fused, ObjectiveSpec spec) {}

    private static LossReport report(LossInput input, Inspected batch, LossTerms terms) {
        int samples = input.samples();
        EncodedTargets targets = EncodedTargets.of(batch.targets(), batch.logits());
        Guides guides = new Dominance(batch.manager(), TYPE, batch.spec().rules())
                .guides(batch.logits(), batch.fused(), targets);
        GuidanceLoss guidance = new GuidanceLoss(batch.manager(), TYPE, batch.spec());
        NDArray perGuided = guidance.perGuided(ClassSoftmax.log(batch.logits()), guides, targets, null);
        return new LossReport(
                LossArrays.rows(batch.fused(), input.classes()),
                Arrays.stream(guides.runnerUp().toLongArray())
                        .mapToInt(Math::toIntExact)
                        .toArray(),
                LossArrays.rows(guides.ucom(), samples),
                LossArrays.rows(guides.targetProbability(), samples),
                terms.fused().toDoubleArray()[0],
                terms.unimodal().toDoubleArray(),
                LossArrays.unsignedZeros(terms.guidance().toDoubleArray())[0],
                LossArrays.unsignedZeros(perGuided.toDoubleArray()),
                terms.total().toDoubleArray()[0],
                LossArrays.gradients(batch.logits(), input),
                LossArrays.guideList(guides.masks(), input));
    }

    private static ObjectiveSpec spec(LossInput input, Fusion fusion) {
        GuidanceCoefficients coefficients = input.arm().coefficients(input.form(), input.lambda(), input.classes());
        return new ObjectiveSpec(
                ReplicaFusion.uniform(fusion),
                List.of(new BaseLoss(1, input.lossWeights())),
                List.of(new GuidanceMethod(coefficients, input.arm().dominance())),
                input.fixedGuide(),
                input.rule(),
                input.strength());
    }
}
