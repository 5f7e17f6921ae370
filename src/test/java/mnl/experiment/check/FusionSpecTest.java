package mnl.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import org.junit.jupiter.api.Test;

class FusionSpecTest {
    private static final String DATA =
            "{\"dataset\": {\"kind\": \"synthetic\", \"classes\": 4, \"dimensions\": 8, \"modalities\":"
                    + " [{\"name\": \"a\"}, {\"name\": \"b\"}]}, %s}";
    private final ExperimentJson json = new ExperimentJson();

    /** What another fusion can be put in place of: PDF and the gate must be learned, and the equally weighted sum is the mean. */
    @Test
    void rulesThatNeedNoTraining() {
        assertEquals(
                List.of(
                        FusionRule.MEAN,
                        FusionRule.PRODUCT_OF_EXPERTS,
                        FusionRule.MAX_PROBABILITY,
                        FusionRule.ENTROPY,
                        FusionRule.QMF_ENERGY,
                        FusionRule.TMC_EVIDENTIAL),
                FusionSpec.rulesWithoutTraining());
    }

    @Test
    void aFileThatNamesOnlyTheRuleStillReads() {
        Experiment read = read("\"fusion\": {\"rule\": \"QMF_ENERGY\"}");
        assertEquals(new FusionSpec(FusionRule.QMF_ENERGY), read.fusion());
        assertEquals(0, read.fusion().rankLossWeight());
        assertTrue(read.fusion().weights().isEmpty());
    }

    @Test
    void anArmWithoutAFusionTakesTheExperimentsAndOneWithKeepsItsOwn() {
        Experiment read = read("\"fusion\": {\"rule\": \"ENTROPY\"}, \"arms\": [\"mnl\", {\"name\": \"mnl-qmf\","
                + " \"mode\": \"NON_TARGET\", \"dominance\": \"CONFIDENCE_ONLY\", \"targetPull\": true,"
                + " \"fusion\": {\"rule\": \"QMF_ENERGY\", \"rankLossWeight\": 0.1}}]");
        assertEquals(Arm.MNL, read.arms().get(0));
        assertNull(read.arms().get(0).fusion());
        assertEquals(FusionRule.ENTROPY, read.fusionOf(read.arms().get(0)).rule());
        FusionSpec own = read.fusionOf(read.arms().get(1));
        assertEquals(new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.1, 50), own);
        assertEquals(DominanceRule.CONFIDENCE_ONLY, read.arms().get(1).dominance());
    }

    @Test
    void everythingSurvivesWritingAndReading() {
        FusionSpec weighted = new FusionSpec(FusionRule.WEIGHTED, Map.of("b", 0.25, "a", 0.75), true, 0, 12);
        Experiment experiment = read("\"fusion\": {\"rule\": \"MEAN\"}").withFusion(weighted);
        Arm own = Arm.MNL.withFusion("mnl-tmc", new FusionSpec(FusionRule.TMC_EVIDENTIAL));
        experiment = experiment.withArms(List.of(Arm.NONE, own), "none");
        assertEquals(experiment, json.readExperiment(json.write(experiment)));
    }

    @Test
    void aWrongTypeIsNamedWithItsPlace() {
        String message = assertThrows(
                        ExperimentFormatException.class,
                        () -> read("\"fusion\": {\"rule\": \"WEIGHTED\", \"weights\": {\"a\": \"much\"}}"))
                .getMessage();
        assertEquals("The field \"fusion.weights.a\" must be a number.", message);
    }

    @Test
    void onlyTheRulesThatLearnNeedTraining() {
        assertTrue(new FusionSpec(FusionRule.PDF).needsTraining());
        assertTrue(new FusionSpec(FusionRule.LEARNED_GATE).needsTraining());
        assertFalse(new FusionSpec(FusionRule.WEIGHTED).needsTraining());
        assertTrue(new FusionSpec(FusionRule.WEIGHTED, Map.of(), true, 0, 1).needsTraining());
        assertFalse(new FusionSpec(FusionRule.TMC_EVIDENTIAL).needsTraining());
    }

    @Test
    void problemsNameTheFieldOfTheExperimentOrTheArm() {
        Experiment fine = read("\"fusion\": {\"rule\": \"WEIGHTED\", \"weights\": {\"a\": 1, \"b\": 0, \"off\": 7}}");
        assertEquals(List.of(), paths(fine));
        assertEquals(List.of("fusion.weights.b"), paths(fine.withFusion(weighted(Map.of("a", 1.0), false))));
        assertEquals(List.of("fusion.weights.a"), paths(fine.withFusion(weighted(Map.of("a", -1.0, "b", 2.0), false))));
        assertEquals(List.of("fusion.weights"), paths(fine.withFusion(weighted(Map.of("a", 0.0, "b", 0.0), false))));
        assertEquals(List.of("fusion.weights.b"), paths(fine.withFusion(weighted(Map.of("a", 1.0, "b", 0.0), true))));
        assertEquals(List.of("fusion.rule"), paths(fine.withFusion(new FusionSpec(null))));
        Arm rank = Arm.MNL.withFusion("x", new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, -1, 50));
        Arm annealing = Arm.NONE.withFusion("y", new FusionSpec(FusionRule.TMC_EVIDENTIAL, Map.of(), false, 0, 0));
        assertEquals(
                List.of("arms[0].fusion.rankLossWeight", "arms[1].fusion.annealingEpochs"),
                paths(fine.withArms(List.of(rank, annealing), "x")));
    }

    private static FusionSpec weighted(Map<String, Double> weights, boolean learned) {
        return new FusionSpec(FusionRule.WEIGHTED, weights, learned, 0, 50);
    }

    private static List<String> paths(Experiment experiment) {
        return new ExperimentValidator()
                .problems(experiment).stream().map(Problem::path).toList();
    }

    private Experiment read(String rest) {
        return json.readExperiment(String.format(DATA, rest));
    }
}
