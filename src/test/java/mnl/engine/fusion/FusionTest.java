package mnl.engine.fusion;

import static mnl.engine.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import mnl.Golden;
import mnl.engine.Torch;
import mnl.engine.inspect.FusionInspector;
import mnl.engine.inspect.FusionQuestion;
import mnl.engine.inspect.FusionReport;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FusionTest {

    private static final double TOLERANCE = 1e-9;

    @BeforeAll
    static void startTorch() {
        Torch.manager().close();
    }

    @TestFactory
    Stream<DynamicTest> fusesAsTheReference() throws IOException {
        return Golden.cases("fusion.json")
                .flatMap(each -> Stream.of(
                        golden(each, FusionRule.MEAN, Phase.TEST, "static_mean"),
                        golden(each, FusionRule.QMF_ENERGY, Phase.TEST, "qmf_energy"),
                        golden(each, FusionRule.PDF, Phase.TRAINING, "pdf_train"),
                        golden(each, FusionRule.PDF, Phase.TEST, "pdf_test"),
                        golden(each, FusionRule.MAX_PROBABILITY, Phase.TEST, "maxprob"),
                        golden(each, FusionRule.ENTROPY, Phase.TEST, "entropy"),
                        golden(each, FusionRule.TMC_EVIDENTIAL, Phase.TEST, "tmc_ds")));
    }

    /** Dirichlet parameters have no upper bound, so the tolerance is relative to each of them. */
    private static void assertRelativelyNear(double[][] expected, double[][] actual) {
        for (int i = 0; i < expected.length; i++) {
            for (int k = 0; k < expected[i].length; k++) {
                assertEquals(expected[i][k], actual[i][k], TOLERANCE * Math.abs(expected[i][k]), "alpha");
            }
        }
    }

    private static DynamicTest golden(JsonNode golden, FusionRule rule, Phase phase, String name) {
        String title = name + " M=" + golden.get("M") + " B=" + golden.get("B") + " C=" + golden.get("C");
        return dynamicTest(title, () -> {
            double[][] tcp = rule == FusionRule.PDF ? Golden.as(golden.get("tcp"), double[][].class) : null;
            double[][][] logits = Golden.as(golden.get("logits"), double[][][].class);
            FusionReport report = inspect(new FusionQuestion(logits, rule, null, tcp, phase == Phase.TRAINING));
            JsonNode expected = golden.get("expect").get(name);
            assertNear(rows(expected, "fused_prob"), report.fusedProbability(), TOLERANCE, "probability");
            if (rule == FusionRule.TMC_EVIDENTIAL) {
                assertNull(report.fusedLogits());
                assertRelativelyNear(rows(expected, "alpha"), report.evidence().alpha());
                assertNear(rows(expected, "belief"), report.evidence().belief(), TOLERANCE, "belief");
                double[] uncertainty = Golden.as(expected.get("uncertainty"), double[].class);
                assertNear(uncertainty, report.evidence().uncertainty(), TOLERANCE, "uncertainty");
            } else {
                assertNear(rows(expected, "fused_logits"), report.fusedLogits(), TOLERANCE, "logits");
                assertNear(rows(expected, "weights"), report.weights(), TOLERANCE, "weights");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = FusionRule.class, names = "LEARNED_GATE", mode = EnumSource.Mode.EXCLUDE)
    void theOrderOfTheModalitiesDoesNotMatter(FusionRule rule) {
        double[][][] logits = random(5, 4, 6, 3);
        int[] order = {2, 0, 3, 1};
        double[][][] permuted = Arrays.stream(order).mapToObj(m -> logits[m]).toArray(double[][][]::new);
        double[][] tcp = confidences(rule, 4, 6);
        double[][] permutedTcp =
                tcp == null ? null : Arrays.stream(order).mapToObj(m -> tcp[m]).toArray(double[][]::new);
        for (Phase phase : Phase.values()) {
            FusionReport report = inspect(new FusionQuestion(logits, rule, null, tcp, phase == Phase.TRAINING));
            FusionReport other =
                    inspect(new FusionQuestion(permuted, rule, null, permutedTcp, phase == Phase.TRAINING));
            assertNear(report.fusedProbability(), other.fusedProbability(), 1e-12, "probability");
            for (int m = 0; report.weights() != null && m < 4; m++) {
                assertArrayEquals(report.weights()[order[m]], other.weights()[m], 1e-12);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"MEAN", "WEIGHTED", "MAX_PROBABILITY", "ENTROPY", "PDF"})
    void weightsSumToOneAndIdenticalModalitiesChangeNothing(FusionRule rule) {
        double[][][] one = random(8, 1, 5, 4);
        double[][][] same = {one[0], one[0], one[0]};
        double[][][] logits = random(9, 3, 5, 4);
        double[][] tcp = confidences(rule, 3, 5);
        for (Phase phase : Phase.values()) {
            double[][] unchanged = inspect(new FusionQuestion(same, rule, null, tcp, phase == Phase.TRAINING))
                    .fusedLogits();
            assertNear(one[0], unchanged, 1e-12, "fused");
            double[][] weights = inspect(new FusionQuestion(logits, rule, null, tcp, phase == Phase.TRAINING))
                    .weights();
            for (int b = 0; b < 5; b++) {
                assertEquals(1, weights[0][b] + weights[1][b] + weights[2][b], 1e-12);
            }
        }
    }

    @Test
    void givenWeightsAreBroughtToTheSimplex() {
        double[][][] logits = {{{1, 2}}, {{10, -20}}};
        FusionReport report =
                inspect(new FusionQuestion(logits, FusionRule.WEIGHTED, new double[] {3, 1}, null, false));
        assertNear(new double[][] {{0.75}, {0.25}}, report.weights(), 1e-15, "weights");
        assertNear(new double[][] {{3.25, -3.5}}, report.fusedLogits(), 1e-12, "fused");
    }

    @Test
    void theProductOfExpertsMultipliesTheProbabilities() {
        double[][][] logits = random(2, 3, 1, 4);
        FusionReport report = inspect(new FusionQuestion(logits, FusionRule.PRODUCT_OF_EXPERTS, null, null, false));
        double[] product = {1, 1, 1, 1};
        for (double[][] modality : logits) {
            double sum = Arrays.stream(modality[0]).map(Math::exp).sum();
            for (int k = 0; k < 4; k++) {
                product[k] *= Math.exp(modality[0][k]) / sum;
            }
        }
        double total = Arrays.stream(product).sum();
        for (int k = 0; k < 4; k++) {
            assertEquals(Math.log(product[k]), report.fusedLogits()[0][k], 1e-12);
            assertEquals(product[k] / total, report.fusedProbability()[0][k], 1e-12);
        }
    }

    @Test
    void energyStaysFiniteWhereTheExponentialOverflows() {
        double[][][] logits = {{{1000, 0}}, {{-1000, -1001}}};
        FusionReport report = inspect(new FusionQuestion(logits, FusionRule.QMF_ENERGY, null, null, false));
        double weak = (-1000 + Math.log1p(Math.exp(-1))) / 10;
        assertArrayEquals(new double[] {100 * 1000 + weak * -1000, weak * -1001}, report.fusedLogits()[0], 1e-9);
    }

    @Test
    void evidenceStaysFiniteWhereModalitiesContradictEachOtherWithGreatConfidence() {
        double[][][] logits = {{{1e9, -1e9, 0}}, {{-1e9, 1e9, 0}}};
        FusionReport report = inspect(new FusionQuestion(logits, FusionRule.TMC_EVIDENTIAL, null, null, false));
        assertEquals(0.5, report.fusedProbability()[0][0], 1e-6);
        assertEquals(0.5, report.fusedProbability()[0][1], 1e-6);
    }

    @Test
    void whereEveryAnswerIsUniformNothingIsCalibrated() {
        double[][][] flat = {{{1, 1}}, {{-2, -2}}};
        double[][] tcp = {{0.9}, {0.3}};
        double[][] test = inspect(new FusionQuestion(flat, FusionRule.PDF, null, tcp, false))
                .weights();
        double[][] train = inspect(new FusionQuestion(flat, FusionRule.PDF, null, tcp, true))
                .weights();
        assertNear(train, test, 1e-15, "weights");
    }

    @Test
    void noGradientFlowsThroughTheEnergyWeights() {
        try (NDManager manager = Torch.manager()) {
            NDArray logits = Torch.logits(manager, new double[] {1, 2, -1, 0.5}, 2, 1, 1, 2);
            Fusion fusion = new QmfEnergyFusion(manager, DataType.FLOAT64, 0, List.of());
            double[] gradient = Torch.gradient(
                    logits, f -> fusion.fuse(FusionInput.of(f), Phase.TRAINING).sum());
            double first = Math.log(Math.exp(1) + Math.exp(2)) / 10;
            double second = Math.log(Math.exp(-1) + Math.exp(0.5)) / 10;
            assertArrayEquals(new double[] {first, first, second, second}, gradient, 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(FusionRule.class)
    void resultsBelongToTheManagerOfTheLogits(FusionRule rule) {
        FusionSpec spec = new FusionSpec(rule, Map.of("0", 1.0, "1", 2.0), false, 0, 5);
        try (NDManager constants = Torch.manager();
                NDManager step = Torch.manager()) {
            Fusion fusion = Fusions.of(
                    spec,
                    constants,
                    DataType.FLOAT32,
                    new FusionContext(List.of("0", "1"), 2, List.of(4, 3), List.of(9)));
            int before = constants.getManagedArrays().size();
            FusionInput input = HeadInputs.random(step, fusion, 2, 3, 2, new int[] {4, 3});
            BatchTargets targets =
                    new BatchTargets(Torch.classes(step, new int[6], 2, 3), Torch.classes(step, new int[6], 2, 3), 2);
            for (Phase phase : Phase.values()) {
                NDArray fused = fusion.fuse(input, phase);
                assertEquals(step, fused.getManager());
                assertEquals(DataType.FLOAT32, fused.getDataType());
            }
            NDArray none = step.zeros(new Shape(2));
            FusionLosses losses = fusion.losses(input, new FusionLosses(none, none), targets);
            assertEquals(step, losses.fused().getManager());
            assertEquals(step, losses.unimodal().getManager());
            assertEquals(before, constants.getManagedArrays().size());
        }
    }

    @Test
    void refusesNoModalities() {
        assertThrows(IllegalArgumentException.class, () -> FusionContext.ofLogits(0, 2));
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        double[][][] logits = random(1, 2, 2, 3);
        assertEquals(
                "tcp is missing; PDF needs one confidence per modality and sample.",
                refusal(logits, FusionRule.PDF, null, null));
        assertEquals(
                "tcp[1][0] is 0.0; a confidence must be above 0 and at most 1.",
                refusal(logits, FusionRule.PDF, null, new double[][] {{0.5, 1}, {0, 0.5}}));
        assertEquals(
                "weights has 1 entries but logits has 2 modalities; give one weight per modality.",
                refusal(logits, FusionRule.WEIGHTED, new double[] {1}, null));
        assertEquals(
                "rule is LEARNED_GATE, which needs a trained gate; choose a rule that can be computed from logits.",
                refusal(logits, FusionRule.LEARNED_GATE, null, null));
    }

    private static String refusal(double[][][] logits, FusionRule rule, double[] weights, double[][] tcp) {
        return assertThrows(IllegalArgumentException.class, () -> new FusionQuestion(logits, rule, weights, tcp, false))
                .getMessage();
    }

    private static FusionReport inspect(FusionQuestion question) {
        return new FusionInspector().inspect(question);
    }

    private static double[][] confidences(FusionRule rule, int modalities, int samples) {
        if (rule != FusionRule.PDF) {
            return null;
        }
        Random random = new Random(77);
        return Stream.generate(() -> random.doubles(samples, 0.01, 0.99).toArray())
                .limit(modalities)
                .toArray(double[][]::new);
    }

    private static double[][][] random(long seed, int modalities, int samples, int classes) {
        Random random = new Random(seed);
        return Stream.generate(() -> Stream.generate(() -> Torch.normal(random, classes, 2))
                        .limit(samples)
                        .toArray(double[][]::new))
                .limit(modalities)
                .toArray(double[][][]::new);
    }

    private static double[][] rows(JsonNode expected, String field) {
        return Golden.as(expected.get(field), double[][].class);
    }
}
