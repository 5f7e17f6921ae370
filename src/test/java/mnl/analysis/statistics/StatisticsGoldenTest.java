package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mnl.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values counted and computed outside of this project, see {@code about} in the file. */
class StatisticsGoldenTest {

    private static List<JsonNode> cases(String method) throws IOException {
        List<JsonNode> found = Golden.cases("statistics.json")
                .filter(each -> each.get("method").asText().equals(method))
                .toList();
        assertTrue(found.size() > 2, method + ": " + found.size() + " cases");
        return found;
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        Arrays.setAll(numbers, i -> number(list.get(i)));
        return numbers;
    }

    private static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.doubleValue();
    }

    private static DynamicTest test(JsonNode each, Runnable check) {
        return DynamicTest.dynamicTest(
                each.path("method").asText() + " " + each.path("note").asText(each.toString()), check::run);
    }

    @TestFactory
    Stream<DynamicTest> signedRank() throws IOException {
        return cases("wilcoxon").stream()
                .filter(each -> each.has("differences"))
                .map(each -> test(each, () -> {
                    SignedRank found = SignedRank.of(numbers(each.get("differences")));
                    JsonNode expected = each.get("expected").get("zerosDropped");
                    assertEquals(expected.get("n").intValue(), found.count());
                    assertEquals(expected.get("wPlus").doubleValue(), found.plus());
                    assertEquals(expected.get("wMinus").doubleValue(), found.minus());
                    assertEquals(expected.get("p").doubleValue(), found.p(), 1e-15);
                }));
    }

    @TestFactory
    Stream<DynamicTest> signedRankOfFigures() throws IOException {
        return cases("wilcoxon").stream()
                .map(each -> test(each, () -> {
                    double[] arm = numbers(each.has("a") ? each.get("a") : each.get("differences"));
                    double[] baseline = each.has("b") ? numbers(each.get("b")) : new double[arm.length];
                    double p = PairedTests.compare(arm, baseline).wilcoxonP();
                    assertEquals(
                            each.get("expected").get("zerosDropped").get("p").doubleValue(), p, 1e-15);
                }));
    }

    @TestFactory
    Stream<DynamicTest> signFlip() throws IOException {
        return cases("signflip").stream()
                .map(each -> test(
                        each,
                        () -> assertEquals(
                                each.get("expected").get("p").doubleValue(),
                                SignFlip.p(numbers(each.get("differences"))),
                                1e-15)));
    }

    @TestFactory
    Stream<DynamicTest> holm() throws IOException {
        return cases("holm").stream()
                .map(each -> test(
                        each,
                        () -> assertArrayEquals(
                                numbers(each.get("expected").get("missingCounted")),
                                Holm.adjust(numbers(each.get("p"))),
                                1e-12)));
    }

    @TestFactory
    Stream<DynamicTest> intervals() throws IOException {
        return cases("tinterval").stream()
                .map(each -> test(each, () -> {
                    JsonNode expected = each.get("expected");
                    MeanInterval found = MeanInterval.of(numbers(each.get("differences")));
                    assertEquals(expected.get("n").intValue(), found.count());
                    assertEquals(expected.get("mean").doubleValue(), found.mean(), 1e-15);
                    assertEquals(number(expected.get("halfWidth")), found.halfWidth(), 1e-9);
                }));
    }

    @Test
    void manyDifferencesAreDrawn() {
        double[] differences = new double[24];
        Arrays.setAll(differences, i -> i % 3 == 0 ? -1 - i / 100.0 : 1 + i / 100.0);
        double drawn = SignFlip.p(differences);
        assertEquals(.0925364, drawn, .003, "counted over all 2^24 outside of this project");
        assertEquals(drawn, SignFlip.p(differences), "the same every time");
    }

    @Test
    void beyondFiftyTheSignedRankTestIsNearItsExactForm() {
        double[] fifty = new double[50];
        Arrays.setAll(fifty, i -> i % 3 == 0 ? -(i + 1) : i + 1);
        double[] more = Arrays.copyOf(fifty, 51);
        more[50] = .5;
        assertEquals(SignedRank.of(fifty).p(), SignedRank.of(more).p(), .01);
    }
}
