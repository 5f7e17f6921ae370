package mnl.engine.inspect;

import static mnl.engine.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mnl.Golden;
import mnl.engine.Torch;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenLossTest {

    private static final double TOLERANCE = 1e-9;

    @BeforeAll
    static void startTorch() {
        Torch.manager().close();
    }

    @TestFactory
    Stream<DynamicTest> negativeLearningOfTwoModalities() throws IOException {
        return Golden.cases("mnl.json").map(each -> twoModalities(each, Arm.MNL));
    }

    @TestFactory
    Stream<DynamicTest> allClassGuidanceOfTwoModalities() throws IOException {
        return Golden.cases("allclass.json").map(each -> twoModalities(each, Arm.ALL_CLASS));
    }

    @TestFactory
    Stream<DynamicTest> negativeLearningOfManyModalities() throws IOException {
        return Golden.cases("multi.json").map(this::manyModalities);
    }

    private DynamicTest twoModalities(JsonNode golden, Arm arm) {
        return dynamicTest(golden.get("name").asText(), () -> {
            double[][][] logits = {rows(golden.get("logits_m1")), rows(golden.get("logits_m2"))};
            int[] targets = Golden.as(golden.get("targets"), int[].class);
            LossReport report = new LossInspector()
                    .inspect(
                            LossInput.of(logits, targets, golden.get("lambda").asDouble(), arm, GuidanceForm.RELEASED));
            assertTwoModalities(golden.get("expect"), report);
        });
    }

    private static void assertTwoModalities(JsonNode expected, LossReport report) {
        assertNear(rows(expected.get("fused_logits")), report.fusedLogits(), TOLERANCE, "fused logits");
        assertArrayEquals(Golden.as(expected.get("runner_up_j"), int[].class), report.runnerUp());
        assertNear(pair(expected, "xi_m1", "xi_m2"), report.ucom(), TOLERANCE, "UCoM");
        assertNear(
                pair(expected, "p_target_m1", "p_target_m2"),
                report.targetProbability(),
                TOLERANCE,
                "target probability");
        assertEquals(expected.get("ce_fused").asDouble(), report.ceFused(), TOLERANCE);
        assertNear(numbers(expected, "ce_m1", "ce_m2"), report.ce(), TOLERANCE, "cross-entropy");
        assertEquals(expected.get("guidance_term").asDouble(), report.guidance(), TOLERANCE);
        assertNear(
                numbers(expected, "guidance_m2_to_m1", "guidance_m1_to_m2"),
                report.guidancePerGuided(),
                TOLERANCE,
                "guidance into each modality");
        assertEquals(expected.get("total").asDouble(), report.total(), TOLERANCE);
        double[][][] gradients = {rows(expected.get("grad_m1")), rows(expected.get("grad_m2"))};
        assertNear(gradients, report.gradients(), TOLERANCE, "gradient");
        assertArrayEquals(directions(expected.get("guided")), directions(report));
    }

    private DynamicTest manyModalities(JsonNode golden) {
        String name = "M=" + golden.get("M") + " B=" + golden.get("B") + " rule " + golden.get("rule");
        return dynamicTest(name, () -> {
            double[][][] logits = Golden.as(golden.get("logits"), double[][][].class);
            LossInput input = new LossInput(
                    logits,
                    Golden.as(golden.get("targets"), int[].class),
                    golden.get("lambda").asDouble(),
                    Arm.MNL,
                    GuidanceForm.RELEASED,
                    golden.get("rule").asText().equals("a") ? PairRule.STRONGEST_GUIDES_ALL : PairRule.ALL_PAIRS,
                    0,
                    FusionRule.MEAN,
                    DoubleStream.generate(() -> 1).limit(logits.length).toArray(),
                    1);
            assertManyModalities(golden.get("expect"), new LossInspector().inspect(input));
        });
    }

    private static void assertManyModalities(JsonNode expected, LossReport report) {
        assertNear(rows(expected.get("fused_logits")), report.fusedLogits(), TOLERANCE, "fused logits");
        assertArrayEquals(Golden.as(expected.get("runner_up_j"), int[].class), report.runnerUp());
        assertNear(rows(expected.get("xi")), report.ucom(), TOLERANCE, "UCoM");
        assertNear(rows(expected.get("p_target")), report.targetProbability(), TOLERANCE, "target probability");
        assertEquals(expected.get("ce_fused").asDouble(), report.ceFused(), TOLERANCE);
        assertNear(Golden.as(expected.get("ce"), double[].class), report.ce(), TOLERANCE, "cross-entropy");
        assertEquals(expected.get("guidance_term").asDouble(), report.guidance(), TOLERANCE);
        assertEquals(expected.get("total").asDouble(), report.total(), TOLERANCE);
        assertNear(Golden.as(expected.get("grads"), double[][][].class), report.gradients(), TOLERANCE, "gradient");
        List<List<Integer>> triples = Stream.of(Golden.as(expected.get("guided_pairs_s_w_sample"), int[][].class))
                .map(GoldenLossTest::boxed)
                .toList();
        assertEquals(
                sorted(triples),
                sorted(report.guides().stream().map(GoldenLossTest::boxed).toList()));
    }

    private static List<List<Integer>> sorted(List<List<Integer>> triples) {
        return triples.stream().sorted(Comparator.comparing(List::toString)).toList();
    }

    private static List<Integer> boxed(int[] triple) {
        return Arrays.stream(triple).boxed().toList();
    }

    private static String[] directions(JsonNode guided) {
        return StreamSupport.stream(guided.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private static String[] directions(LossReport report) {
        String[] result = new String[report.runnerUp().length];
        Arrays.fill(result, "none");
        report.guides().forEach(each -> result[each[2]] = "m" + (each[0] + 1) + "->m" + (each[1] + 1));
        return result;
    }

    private static double[][] rows(JsonNode node) {
        return Golden.as(node, double[][].class);
    }

    private static double[][] pair(JsonNode expected, String first, String second) {
        return new double[][] {
            Golden.as(expected.get(first), double[].class), Golden.as(expected.get(second), double[].class)
        };
    }

    private static double[] numbers(JsonNode expected, String first, String second) {
        return new double[] {
            expected.get(first).asDouble(), expected.get(second).asDouble()
        };
    }
}
