package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mnl.engine.Torch;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionInput;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;

/** Sample weights: the loss is the weighted mean of what every sample's loss is alone. */
class WeightedLossTest {

    private static LossCase batch(long seed, List<Arm> arms, FusionRule fusion) {
        return LossCase.random(seed, 2 + (int) (seed % 2), arms, GuidanceForm.RELEASED, PairRule.ALL_PAIRS, fusion);
    }

    /** As the engine does, mean 1 over the batch of every replica. */
    private static double[] weights(LossCase batch) {
        Random random = new Random(batch.samples());
        double[] weights = new double[batch.replicas() * batch.samples()];
        for (int r = 0; r < batch.replicas(); r++) {
            double sum = 0;
            for (int b = 0; b < batch.samples(); b++) {
                weights[r * batch.samples() + b] = 0.1 + random.nextDouble();
                sum += weights[r * batch.samples() + b];
            }
            for (int b = 0; b < batch.samples(); b++) {
                weights[r * batch.samples() + b] *= batch.samples() / sum;
            }
        }
        return weights;
    }

    @Test
    void agreesWithThePlainWeightedLossAndItsFiniteDifferences() {
        for (Arm arm : Arm.STANDARD) {
            for (long seed = 0; seed < 6; seed++) {
                LossCase batch = batch(seed, List.of(arm), FusionRule.MAX_PROBABILITY);
                double[] weights = weights(batch);
                Solution solved = solve(batch, weights);
                assertEquals(plain(batch, batch, weights), solved.total()[0], 1e-12, arm.name());
                assertArrayEquals(finiteDifferences(batch, weights), solved.gradient(), 1e-7, arm.name());
            }
        }
    }

    @Test
    void evidentialLossesAreWeightedAlike() {
        for (long seed = 0; seed < 6; seed++) {
            LossCase batch = batch(seed, Arm.STANDARD, FusionRule.TMC_EVIDENTIAL);
            double[] weights = weights(batch);
            Solution solved = solve(batch, weights);
            for (int r = 0; r < batch.replicas(); r++) {
                double expected = 0;
                for (int b = 0; b < batch.samples(); b++) {
                    expected += weights[r * batch.samples() + b]
                            * batch.only(r, b, b + 1).solve(true).total()[0]
                            / batch.samples();
                }
                assertEquals(expected, solved.total()[r], 1e-10);
            }
        }
    }

    @Test
    void guidanceReachesOnlyTheReplicasWhoseWarmUpIsOver() {
        LossCase batch = batch(3, Arm.STANDARD, FusionRule.MEAN);
        LossCase.Outcome guided = batch.solve(true);
        LossCase.Outcome warmUp = batch.solve(false);
        double[] mask = {0, 1, 0, 1, 0};
        try (NDManager manager = Torch.manager()) {
            Objective objective = batch.objective(manager, DataType.FLOAT64);
            LossTerms[] terms = new LossTerms[1];
            double[] gradient = Torch.gradient(batch.logits(manager), f -> {
                terms[0] = objective.terms(
                        FusionInput.of(f),
                        new BatchTargets(batch.targets(manager), null, LossCase.EPOCH),
                        true,
                        manager.create(mask));
                return terms[0].total().sum();
            });
            double[] totals = terms[0].total().toDoubleArray();
            int perReplica = batch.samples() * batch.classes();
            for (int r = 0; r < mask.length; r++) {
                LossCase.Outcome expected = mask[r] == 1 ? guided : warmUp;
                assertEquals(expected.total()[r], totals[r], 1e-12);
                for (int m = 0; m < batch.modalities(); m++) {
                    int from = (m * mask.length + r) * perReplica;
                    assertArrayEquals(
                            Arrays.copyOfRange(expected.gradient(), from, from + perReplica),
                            Arrays.copyOfRange(gradient, from, from + perReplica),
                            1e-12);
                }
            }
        }
    }

    private record Solution(double[] total, double[] gradient) {}

    private static Solution solve(LossCase batch, double[] weights) {
        try (NDManager manager = Torch.manager()) {
            Objective objective = batch.objective(manager, DataType.FLOAT64);
            NDArray counted = manager.create(weights, new Shape(batch.replicas(), batch.samples()));
            LossTerms[] terms = new LossTerms[1];
            double[] gradient = Torch.gradient(batch.logits(manager), f -> {
                BatchTargets targets = new BatchTargets(batch.targets(manager), null, LossCase.EPOCH, counted);
                terms[0] = objective.terms(FusionInput.of(f), targets, true);
                return terms[0].total().sum();
            });
            return new Solution(terms[0].total().toDoubleArray(), gradient);
        }
    }

    /** sum_b w_b l_b / sum_b w_b, l_b the plain loss of sample b alone. */
    private static double plain(LossCase batch, LossCase frozen, double[] weights) {
        double sum = 0;
        for (int b = 0; b < batch.samples(); b++) {
            sum += weights[b] * new PlainLoss(batch.only(0, b, b + 1), frozen.only(0, b, b + 1)).total();
        }
        return sum / Arrays.stream(weights).sum();
    }

    private static double[] finiteDifferences(LossCase batch, double[] weights) {
        double step = 1e-6;
        double[] gradient = new double[batch.logits().length];
        for (int i = 0; i < gradient.length; i++) {
            double[] higher = batch.logits().clone();
            double[] lower = batch.logits().clone();
            higher[i] += step;
            lower[i] -= step;
            gradient[i] =
                    (plain(batch.withLogits(higher), batch, weights) - plain(batch.withLogits(lower), batch, weights))
                            / (2 * step);
        }
        return gradient;
    }
}
