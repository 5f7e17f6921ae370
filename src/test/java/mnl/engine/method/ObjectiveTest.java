package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.engine.Torch;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionInput;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceMode;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ObjectiveTest {

    private static final Arm FIXED_NEGATIVE =
            new Arm("fixed-mnl", GuidanceMode.NON_TARGET, DominanceRule.FIXED_PRIOR, true);

    private static final Arm CONFIDENCE =
            new Arm("confidence-mnl", GuidanceMode.NON_TARGET, DominanceRule.CONFIDENCE_ONLY, true);

    /** The rules that keep the cross-entropies and learn nothing of their own. */
    private static final Set<FusionRule> PLAIN =
            EnumSet.complementOf(EnumSet.of(FusionRule.PDF, FusionRule.TMC_EVIDENTIAL, FusionRule.LEARNED_GATE));

    @TestFactory
    Stream<DynamicTest> agreesWithThePlainLossAndItsFiniteDifferences() {
        List<Arm> arms = new ArrayList<>(Arm.STANDARD);
        arms.addAll(List.of(FIXED_NEGATIVE, CONFIDENCE));
        return arms.stream()
                .flatMap(arm -> everySetting(List.of(arm)))
                .map(batch -> dynamicTest(name(batch), () -> {
                    LossCase.Outcome outcome = batch.solve(true);
                    PlainLoss plain = new PlainLoss(batch, batch);
                    assertEquals(plain.guidance(), outcome.guidance()[0], 1e-12);
                    assertEquals(plain.total(), outcome.total()[0], 1e-12);
                    assertArrayEquals(finiteDifferences(batch), outcome.gradient(), 1e-7);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyReplicaGetsWhatItWouldGetAlone() {
        return everySetting(Arm.STANDARD)
                .map(batch -> dynamicTest(name(batch), () -> {
                    LossCase.Outcome together = batch.solve(true);
                    for (int r = 0; r < batch.replicas(); r++) {
                        assertReplica(
                                batch,
                                r,
                                together,
                                batch.only(r, 0, batch.samples()).solve(true));
                    }
                }));
    }

    private static void assertReplica(LossCase batch, int r, LossCase.Outcome together, LossCase.Outcome alone) {
        assertEquals(alone.total()[0], together.total()[r], 1e-12);
        assertEquals(alone.fused()[0], together.fused()[r], 1e-12);
        assertEquals(alone.guidance()[0], together.guidance()[r], 1e-12);
        int perReplica = batch.samples() * batch.classes();
        for (int m = 0; m < batch.modalities(); m++) {
            int row = m * batch.replicas() + r;
            assertEquals(alone.unimodal()[m], together.unimodal()[row], 1e-12);
            assertArrayEquals(
                    Arrays.copyOfRange(alone.gradient(), m * perReplica, (m + 1) * perReplica),
                    Arrays.copyOfRange(together.gradient(), row * perReplica, (row + 1) * perReplica),
                    1e-12);
        }
    }

    @Test
    void totalIsTheSumOfItsWeightedTerms() {
        LossCase batch = standard(3);
        LossCase.Outcome outcome = batch.solve(true);
        for (int r = 0; r < batch.replicas(); r++) {
            double expected = outcome.fused()[r] + outcome.guidance()[r];
            for (int m = 0; m < batch.modalities(); m++) {
                expected += batch.lossWeights()[m] * outcome.unimodal()[m * batch.replicas() + r];
            }
            assertEquals(expected, outcome.total()[r], 1e-12);
        }
    }

    @Test
    void withoutGuidanceAllArmsShareTheSupervisedLoss() {
        LossCase batch = standard(2);
        LossCase.Outcome guided = batch.solve(true);
        LossCase.Outcome warmUp = batch.solve(false);
        assertArrayEquals(new double[batch.replicas()], warmUp.guidance());
        assertEquals(guided.total()[0], warmUp.total()[0], 1e-12);
        for (int r = 1; r < batch.replicas(); r++) {
            assertNotEquals(0, guided.guidance()[r]);
            assertEquals(guided.total()[r] - guided.guidance()[r], warmUp.total()[r], 1e-12);
        }
    }

    @Test
    void theArmWithoutGuidanceHasNoGuidanceTerm() {
        assertEquals(0, standard(2).solve(true).guidance()[0]);
    }

    @Test
    void twoModalitiesMakeBothPairRulesEqual() {
        LossCase allPairs = standard(2);
        LossCase.Outcome expected = allPairs.solve(true);
        LossCase.Outcome actual =
                allPairs.withRule(PairRule.STRONGEST_GUIDES_ALL).solve(true);
        assertArrayEquals(expected.total(), actual.total());
        assertArrayEquals(expected.gradient(), actual.gradient());
    }

    @Test
    void theLossOfABatchIsTheMeanOverItsPartsOfAnySize() {
        LossCase batch = standard(3);
        int samples = batch.samples();
        int cut = samples / 3;
        for (int r = 0; r < batch.replicas(); r++) {
            double whole = batch.only(r, 0, samples).solve(true).total()[0];
            double first = batch.only(r, 0, cut).solve(true).total()[0];
            double second = batch.only(r, cut, samples).solve(true).total()[0];
            assertEquals(whole, (cut * first + (samples - cut) * second) / samples, 1e-12);
        }
    }

    @Test
    void oneObjectiveServesBatchesOfDifferentSizes() {
        LossCase batch = standard(2).only(3, 0, 3);
        try (NDManager constants = Torch.manager()) {
            Objective objective = batch.objective(constants, DataType.FLOAT64);
            for (int end : new int[] {3, 1, 2}) {
                LossCase part = batch.only(0, 0, end);
                double total = objective
                        .terms(
                                FusionInput.of(part.logits(constants)),
                                new BatchTargets(part.targets(constants), null, 1),
                                true)
                        .total()
                        .toDoubleArray()[0];
                assertEquals(new PlainLoss(part, part).total(), total, 1e-12);
            }
        }
    }

    @Test
    void guidanceReachesOnlyTheGuidedModality() {
        List<Arm> arms = List.of(Arm.FORCED, FIXED_NEGATIVE);
        LossCase batch =
                LossCase.random(5, 3, arms, GuidanceForm.RELEASED, PairRule.STRONGEST_GUIDES_ALL, FusionRule.MEAN);
        try (NDManager manager = Torch.manager()) {
            Objective objective = batch.objective(manager, DataType.FLOAT64);
            double[] gradient = Torch.gradient(batch.logits(manager), f -> objective
                    .terms(FusionInput.of(f), new BatchTargets(batch.targets(manager), null, 1), true)
                    .guidance()
                    .sum());
            int perModality = gradient.length / 3;
            for (int i = 0; i < gradient.length; i++) {
                assertEquals(i / perModality != batch.fixedGuide(), gradient[i] != 0, "entry " + i);
            }
        }
    }

    @Test
    void gradientsSurviveCollectionsBetweenForwardAndBackward() {
        LossCase mean = standard(3);
        LossCase energy = LossCase.random(
                8, 3, Arm.STANDARD, GuidanceForm.RELEASED, PairRule.STRONGEST_GUIDES_ALL, FusionRule.QMF_ENERGY);
        for (LossCase batch : List.of(mean, energy)) {
            double[] expected = batch.solve(true).gradient();
            for (int i = 0; i < 3; i++) {
                double[] actual = batch.solve(true, DataType.FLOAT64, ObjectiveTest::collectAndOverwrite)
                        .gradient();
                assertArrayEquals(expected, actual, 1e-15);
            }
        }
    }

    /** Frees what nobody holds on the Java side and fills freed memory of the size of a scalar with other numbers. */
    private static void collectAndOverwrite() {
        System.gc();
        for (int i = 0; i < 2000; i++) {
            ByteBuffer.allocateDirect(8).putDouble(0, 1e6);
        }
        System.gc();
    }

    @Test
    void singlePrecisionFollowsDoublePrecision() {
        LossCase batch = standard(3);
        LossCase.Outcome exact = batch.solve(true);
        LossCase.Outcome single = batch.solve(true, DataType.FLOAT32, () -> {});
        assertArrayEquals(exact.total(), single.total(), 1e-4);
        assertArrayEquals(exact.gradient(), single.gradient(), 1e-5);
    }

    @Test
    void resultsBelongToTheStepAndConstantsDoNotGrow() {
        LossCase batch = standard(2);
        try (NDManager constants = Torch.manager()) {
            Objective objective = batch.objective(constants, DataType.FLOAT64);
            int before = constants.getManagedArrays().size();
            for (boolean guided : new boolean[] {true, false}) {
                try (NDManager step = Torch.manager()) {
                    LossTerms terms = objective.terms(
                            FusionInput.of(batch.logits(step)), new BatchTargets(batch.targets(step), null, 1), guided);
                    for (NDArray each : List.of(terms.total(), terms.fused(), terms.unimodal(), terms.guidance())) {
                        assertEquals(step, each.getManager());
                    }
                }
                assertEquals(before, constants.getManagedArrays().size());
            }
        }
    }

    @Test
    void refusesToMinimiseNothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ObjectiveSpec(null, List.of(), List.of(), 0, PairRule.ALL_PAIRS, 1));
    }

    private static LossCase standard(int modalities) {
        return Stream.iterate(11L, seed -> seed + 1)
                .map(seed -> LossCase.random(
                        seed, modalities, Arm.STANDARD, GuidanceForm.RELEASED, PairRule.ALL_PAIRS, FusionRule.MEAN))
                .filter(batch -> batch.samples() >= 5)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<LossCase> everySetting(List<Arm> arms) {
        List<LossCase> result = new ArrayList<>();
        for (GuidanceForm form : GuidanceForm.values()) {
            for (PairRule rule : PairRule.values()) {
                for (FusionRule fusion : PLAIN) {
                    for (int modalities = 2; modalities <= 4; modalities++) {
                        result.add(LossCase.random(result.size(), modalities, arms, form, rule, fusion));
                    }
                }
            }
        }
        return result.stream();
    }

    private static String name(LossCase batch) {
        return batch.arms().stream().map(Arm::name).toList() + " " + batch.form() + " " + batch.pairRule() + " "
                + batch.fusion() + " M=" + batch.modalities();
    }

    private static double[] finiteDifferences(LossCase batch) {
        double step = 1e-5;
        double[] result = new double[batch.logits().length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (moved(batch, i, step) - moved(batch, i, -step)) / (2 * step);
        }
        return result;
    }

    private static double moved(LossCase batch, int index, double step) {
        double[] logits = batch.logits().clone();
        logits[index] += step;
        return new PlainLoss(batch.withLogits(logits), batch).total();
    }
}
