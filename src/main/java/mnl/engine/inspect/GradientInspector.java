package mnl.engine.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.closed.ClosedBatch;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.GuidedSample;
import mnl.engine.closed.Precision;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.ArmMethod;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.ObjectiveSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;

/**
 * Differentiates the loss of one sample in its logits, each part by itself and through the {@link ClosedLoss} that trains.
 */
public final class GradientInspector {

    /** Computes the gradients, and who guides whom. */
    public LossGradients gradients(GradientQuestion question) {
        int modalities = question.logits().length;
        BaseLoss none = new BaseLoss(0, new double[modalities]);
        BaseLoss fused = new BaseLoss(question.arm().fusedWeight(), none.unimodal());
        BaseLoss unimodal = new BaseLoss(0, question.lossWeights());
        ClosedLoss guidance = loss(question, none);
        GuidedSample sample = guidance.look(rows(question), question.target());
        return new LossGradients(
                question.hasTrainedHead() ? null : gradient(question, loss(question, fused), false),
                gradient(question, loss(question, unimodal), false),
                gradient(question, guidance, true),
                question.arm().mode().isGuided() ? sample.pairs() : List.of(),
                sample.runnerUp());
    }

    /** The guidance and the losses with these weights. */
    private static ClosedLoss loss(GradientQuestion question, BaseLoss base) {
        ObjectiveSpec spec = spec(question, base);
        return rule(question)
                .map(rule -> ClosedLoss.of(spec, rule, question.modalities(), question.classes(), Precision.SINGLE))
                .orElseGet(() -> ClosedLoss.ofFused(spec, doubles(question.fusedLogits()), Precision.SINGLE));
    }

    /** The rule itself where the logits are all that it needs; one sample alone has nothing to be ranked against. */
    private static Optional<FusionSpec> rule(GradientQuestion question) {
        FusionSpec spec = question.fusion();
        boolean ranked = spec.rule() == FusionRule.QMF_ENERGY;
        return question.hasTrainedHead() ? Optional.empty() : Optional.of(ranked ? new FusionSpec(spec.rule()) : spec);
    }

    private static ObjectiveSpec spec(GradientQuestion question, BaseLoss base) {
        var guidance = question.guidance();
        var arm = question.arm();
        boolean fixed = arm.dominance() == DominanceRule.FIXED_PRIOR;
        return new ObjectiveSpec(
                ReplicaFusion.NONE,
                List.of(base),
                List.of(ArmMethod.of(arm, guidance, question.classes()).guidance()),
                fixed ? question.modalities().indexOf(guidance.fixedGuide()) : 0,
                guidance.pairRule(),
                guidance.strength());
    }

    private static float[][] gradient(GradientQuestion question, ClosedLoss loss, boolean guided) {
        double[] logits =
                Arrays.stream(rows(question)).flatMapToDouble(Arrays::stream).toArray();
        double[] gradient = new double[logits.length];
        ClosedBatch batch = ClosedBatch.of(
                logits, 1, question.epoch(), new int[] {question.target()}, new double[] {question.weight()});
        loss.of(batch, new boolean[] {guided}, gradient, loss.terms());
        return rows(gradient, question.classes());
    }

    /** -0 becomes 0. */
    private static float[][] rows(double[] values, int classes) {
        float[][] rows = new float[values.length / classes][classes];
        IntStream.range(0, values.length).forEach(i -> rows[i / classes][i % classes] = (float) values[i] + 0f);
        return rows;
    }

    private static double[][] rows(GradientQuestion question) {
        return Arrays.stream(question.logits()).map(GradientInspector::doubles).toArray(double[][]::new);
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
