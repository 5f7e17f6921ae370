package mnl.engine.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mnl.engine.Torch;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossInspectorTest {

    @BeforeAll
    static void startTorch() {
        Torch.manager().close();
    }

    @Test
    void takesTheLossOfOneSampleApart() {
        LossReport report = inspect(Arm.MNL, GuidanceForm.PAPER, 1);
        double sure = Math.log1p(Math.exp(-2));
        assertArrayEquals(new double[] {sure, Math.log(2)}, report.ce(), 1e-12);
        assertEquals(Math.log1p(Math.exp(-1)), report.ceFused(), 1e-12);
        double guideNonTarget = 1 / (1 + Math.exp(2));
        assertEquals(guideNonTarget * Math.log(2), report.guidance(), 1e-12);
        assertArrayEquals(new double[] {0, report.guidance()}, report.guidancePerGuided());
        assertEquals(report.ceFused() + report.ce()[0] + report.ce()[1] + report.guidance(), report.total(), 1e-12);
        assertEquals(1, report.guides().size());
        assertArrayEquals(new int[] {0, 1, 0}, report.guides().get(0));
    }

    @Test
    void strengthScalesOnlyTheGuidance() {
        LossReport one = inspect(Arm.MNL, GuidanceForm.RELEASED, 1);
        LossReport three = inspect(Arm.MNL, GuidanceForm.RELEASED, 3);
        assertEquals(3 * one.guidance(), three.guidance(), 1e-12);
        assertEquals(one.total() + 2 * one.guidance(), three.total(), 1e-12);
    }

    @Test
    void theArmWithoutGuidanceReportsNoGuides() {
        LossReport report = inspect(Arm.NONE, GuidanceForm.RELEASED, 1);
        assertEquals(0, report.guidance());
        assertEquals(List.of(), report.guides());
    }

    @Test
    void canBeAskedAgain() {
        assertEquals(
                inspect(Arm.FORCED, GuidanceForm.RELEASED, 1).total(),
                inspect(Arm.FORCED, GuidanceForm.RELEASED, 1).total());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhereTheInputIsWrong(String place, Executable mistake) {
        String message = assertThrows(IllegalArgumentException.class, mistake).getMessage();
        assertTrue(message.startsWith(place + " "), message);
        assertTrue(message.endsWith("."), message);
    }

    static Stream<Arguments> mistakes() {
        double[][] good = {{1, 0}, {0, 1}};
        int[] targets = {0, 1};
        return Stream.of(
                mistake("logits", null, targets),
                mistake("logits", new double[][][] {good}, targets),
                mistake("logits[0]", new double[][][] {{}, {}}, targets),
                mistake("logits[0][0]", new double[][][] {{{1}, {1}}, {{1}, {1}}}, targets),
                mistake("logits[1]", new double[][][] {good, {{1, 0}}}, targets),
                mistake("logits[1]", new double[][][] {good, null}, targets),
                mistake("logits[1][1]", new double[][][] {good, {{1, 0}, {1, 0, 0}}}, targets),
                mistake("logits[1][0]", new double[][][] {good, {null, {1, 0}}}, targets),
                mistake("logits[1][1][0]", new double[][][] {good, {{1, 0}, {Double.NaN, 0}}}, targets),
                mistake("logits[0][0][1]", new double[][][] {{{1, Double.POSITIVE_INFINITY}, {0, 1}}, good}, targets),
                mistake("targets", new double[][][] {good, good}, new int[0]),
                mistake("targets", new double[][][] {good, good}, null),
                mistake("targets[1]", new double[][][] {good, good}, new int[] {0, 2}),
                mistake("targets[0]", new double[][][] {good, good}, new int[] {-1, 1}),
                mistake("logits[0]", new double[][][] {good, good}, new int[] {0, 1, 1}),
                setting("lambda", Double.NaN, Arm.MNL, 0, new double[] {1, 1}, 1),
                setting("lambda", -0.1, Arm.MNL, 0, new double[] {1, 1}, 1),
                setting("strength", 0.7, Arm.MNL, 0, new double[] {1, 1}, Double.POSITIVE_INFINITY),
                setting("lossWeights", 0.7, Arm.MNL, 0, new double[] {1}, 1),
                setting("lossWeights", 0.7, Arm.MNL, 0, null, 1),
                setting("lossWeights[1]", 0.7, Arm.MNL, 0, new double[] {1, -1}, 1),
                setting("fixedGuide", 0.7, Arm.FORCED, 2, new double[] {1, 1}, 1),
                setting("arm", 0.7, null, 0, new double[] {1, 1}, 1));
    }

    private static Arguments mistake(String place, double[][][] logits, int[] targets) {
        Executable executable = () -> LossInput.of(logits, targets, 0.7, Arm.MNL, GuidanceForm.RELEASED);
        return Arguments.of(place, executable);
    }

    private static Arguments setting(
            String place, double lambda, Arm arm, int fixedGuide, double[] lossWeights, double strength) {
        Executable executable = () -> input(lambda, arm, GuidanceForm.RELEASED, fixedGuide, lossWeights, strength);
        return Arguments.of(place, executable);
    }

    private static LossReport inspect(Arm arm, GuidanceForm form, double strength) {
        return new LossInspector().inspect(input(1, arm, form, 0, new double[] {1, 1}, strength));
    }

    private static LossInput input(
            double lambda, Arm arm, GuidanceForm form, int fixedGuide, double[] lossWeights, double strength) {
        return new LossInput(
                new double[][][] {{{2, 0}}, {{0, 0}}},
                new int[] {0},
                lambda,
                arm,
                form,
                PairRule.ALL_PAIRS,
                fixedGuide,
                FusionRule.MEAN,
                lossWeights,
                strength);
    }
}
