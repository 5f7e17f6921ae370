package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mnl.engine.Torch;
import mnl.engine.array.EncodedTargets;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DominanceTest {

    private static final DominanceRule PAPER = DominanceRule.CONFIDENCE_AND_UCOM;
    private static final DataType[] TYPES = {DataType.FLOAT32, DataType.FLOAT64};

    @Test
    void theRunnerUpIsTheBestOtherClassAndTheLowestIndexOnTies() {
        double[] fused = {5, 1, 3, 3, 0, 9, 9, 9, -4, -4, -7, -4};
        assertArrayEquals(new long[] {2, 2, 1}, runnerUp(new double[][] {fused, fused}, new int[] {0, 1, 0}, 3, 4));
    }

    @Test
    void theTargetIsNeverTheRunnerUp() {
        double[] lowest = {-1e30, -1e30, 2e30};
        assertArrayEquals(new long[] {0}, runnerUp(new double[][] {lowest, lowest}, new int[] {2}, 1, 3));
    }

    @Test
    void bothTestsHaveToAgree() {
        double[] largerMargin = {2, 0, 1.9};
        double[] largerProbability = {3, 1.5, -9};
        assertEquals(List.of(), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, largerMargin, largerProbability));
        double[] better = {4, 0, 1.9};
        assertEquals(List.of("0->1"), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, better, largerMargin));
        assertEquals(List.of("1->0"), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, largerMargin, better));
    }

    @ParameterizedTest
    @EnumSource(PairRule.class)
    void anExactTieLetsTheLaterModalityGuide(PairRule rule) {
        double[] row = {0.3, -1.2, 2.5};
        for (DataType type : TYPES) {
            assertEquals(List.of("1->0"), guides(rule, type, row, row));
        }
    }

    @Test
    void probabilitiesThatSaturateAreTied() {
        double[] sure = {800, 0, 0};
        double[] surer = {900, 0, 0};
        for (DataType type : TYPES) {
            assertEquals(List.of("1->0"), guides(PairRule.ALL_PAIRS, type, sure, surer));
            assertEquals(List.of(), guides(PairRule.ALL_PAIRS, type, surer, sure));
        }
    }

    @Test
    void theSmallestLeadIsNoTie() {
        double[] behind = {0.25, 0};
        double[] ahead = {0.25 + 1e-15, 0};
        double[] shifted = {1.25, 1};
        assertEquals(List.of("0->1"), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, ahead, behind));
        assertEquals(List.of("1->0"), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, behind, ahead));
        assertEquals(List.of("1->0"), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, behind, shifted));
        assertEquals(List.of("1->0"), guides(PairRule.ALL_PAIRS, DataType.FLOAT64, shifted, behind));
    }

    @Test
    void tiesAmongManyGoToTheLastOne() {
        double[] row = {1, 0};
        assertEquals(List.of("2->0", "2->1"), guides(PairRule.STRONGEST_GUIDES_ALL, DataType.FLOAT32, row, row, row));
        assertEquals(List.of("1->0", "2->0", "2->1"), guides(PairRule.ALL_PAIRS, DataType.FLOAT32, row, row, row));
    }

    @Test
    void nobodyIsStrongestWhereTheTestsDisagreeAtTheTop() {
        double[] largerMargin = {2, 0, 1.9};
        double[] largerProbability = {3, 1.5, -9};
        double[] weak = {-3, 0, 0};
        assertEquals(
                List.of(),
                guides(PairRule.STRONGEST_GUIDES_ALL, DataType.FLOAT64, largerMargin, largerProbability, weak));
        assertEquals(
                List.of("0->2", "1->2"),
                guides(PairRule.ALL_PAIRS, DataType.FLOAT64, largerMargin, largerProbability, weak));
    }

    @ParameterizedTest
    @EnumSource(PairRule.class)
    void aFixedPriorGuidesEveryOtherModalityOnEverySample(PairRule rule) {
        int modalities = 3;
        int samples = 7;
        try (NDManager manager = Torch.manager()) {
            GuidanceRules rules = new GuidanceRules(modalities, List.of(PAPER, DominanceRule.FIXED_PRIOR), 1, rule);
            double[] logits = Torch.normal(new Random(4), modalities * 2 * samples * 3, 2);
            NDArray array = Torch.logits(manager, logits, modalities, 2, samples, 3);
            NDArray targets = Torch.classes(manager, new int[2 * samples], 2, samples);
            double[] masks = guides(manager, rules, array, targets).masks().toDoubleArray();
            for (int i = 0; i < masks.length; i++) {
                int guide = i / samples / 2 / modalities;
                int guided = i / samples / 2 % modalities;
                if (i / samples % 2 == 1) {
                    assertEquals(guide == 1 && guided != 1 ? 1 : 0, masks[i]);
                } else if (guide == guided) {
                    assertEquals(0, masks[i]);
                }
            }
        }
    }

    @Test
    void confidenceAloneDecidesWhereTheMarginsDisagree() {
        double[] largerMargin = {2, 0, 1.9};
        double[] largerProbability = {3, 1.5, -9};
        DominanceRule rule = DominanceRule.CONFIDENCE_ONLY;
        for (DataType type : TYPES) {
            assertEquals(List.of("1->0"), guides(rule, PairRule.ALL_PAIRS, type, largerMargin, largerProbability));
            assertEquals(List.of("0->1"), guides(rule, PairRule.ALL_PAIRS, type, largerProbability, largerMargin));
            assertEquals(List.of("1->0"), guides(rule, PairRule.ALL_PAIRS, type, largerMargin, largerMargin));
        }
    }

    /** Both rules in one batch, so that neither may leak into the other's replicas. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void everyReplicaFollowsItsOwnRule(int modalities) {
        int samples = 40;
        try (NDManager manager = Torch.manager()) {
            GuidanceRules rules =
                    new GuidanceRules(modalities, List.of(PAPER, DominanceRule.CONFIDENCE_ONLY), 0, PairRule.ALL_PAIRS);
            double[] one = Torch.normal(new Random(modalities), modalities * samples * 3, 2);
            NDArray single = Torch.logits(manager, one, modalities, 1, samples, 3);
            NDArray both = single.concat(single, 1);
            Guides guides = guides(manager, rules, both, Torch.classes(manager, new int[2 * samples], 2, samples));
            double[] ucom = guides.ucom().toDoubleArray();
            double[] probability = guides.targetProbability().toDoubleArray();
            double[] masks = guides.masks().toDoubleArray();
            int differing = 0;
            for (int s = 0; s < modalities; s++) {
                for (int w = 0; w < modalities; w++) {
                    for (int b = 0; b < samples; b++) {
                        int paper = ((s * modalities + w) * 2) * samples + b;
                        boolean sure = s != w && probability[2 * s * samples + b] > probability[2 * w * samples + b];
                        boolean margin = ucom[2 * s * samples + b] > ucom[2 * w * samples + b];
                        assertEquals(sure && margin ? 1 : 0, masks[paper]);
                        assertEquals(sure ? 1 : 0, masks[paper + samples]);
                        differing += sure && !margin ? 1 : 0;
                    }
                }
            }
            assertTrue(differing > 0, "the rules never differ here");
        }
    }

    @Test
    void refusesAFixedGuideThatDoesNotExist() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new GuidanceRules(2, List.of(DominanceRule.FIXED_PRIOR), 2, PairRule.ALL_PAIRS));
        assertEquals(-1, new GuidanceRules(2, List.of(PAPER), -1, PairRule.ALL_PAIRS).fixedGuide());
    }

    private static long[] runnerUp(double[][] modalities, int[] targets, int samples, int classes) {
        try (NDManager manager = Torch.manager()) {
            double[] values = concatenate(modalities);
            NDArray logits = Torch.logits(manager, values, modalities.length, 1, samples, classes);
            GuidanceRules rules = new GuidanceRules(modalities.length, List.of(PAPER), 0, PairRule.ALL_PAIRS);
            return guides(manager, rules, logits, Torch.classes(manager, targets, 1, samples))
                    .runnerUp()
                    .toLongArray();
        }
    }

    /** Who guides whom on one sample whose target is class 0. */
    private static List<String> guides(PairRule rule, DataType type, double[]... modalities) {
        return guides(PAPER, rule, type, modalities);
    }

    private static List<String> guides(DominanceRule dominance, PairRule rule, DataType type, double[]... modalities) {
        try (NDManager manager = Torch.manager()) {
            NDArray logits = Torch.logits(
                            manager, concatenate(modalities), modalities.length, 1, 1, modalities[0].length)
                    .toType(type, false);
            GuidanceRules rules = new GuidanceRules(modalities.length, List.of(dominance), 0, rule);
            NDArray masks = guides(manager, rules, logits, manager.zeros(new Shape(1, 1), DataType.INT64))
                    .masks()
                    .toType(DataType.FLOAT64, false);
            return names(masks.toDoubleArray(), modalities.length);
        }
    }

    private static List<String> names(double[] masks, int modalities) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < masks.length; i++) {
            if (masks[i] != 0) {
                result.add(i / modalities + "->" + i % modalities);
            }
        }
        return result;
    }

    private static Guides guides(NDManager manager, GuidanceRules rules, NDArray logits, NDArray targets) {
        Dominance dominance = new Dominance(manager, logits.getDataType(), rules);
        return dominance.guides(logits, logits.mean(new int[] {0}), EncodedTargets.of(targets, logits));
    }

    private static double[] concatenate(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }
}
