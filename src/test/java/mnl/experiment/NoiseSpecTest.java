package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.experiment.json.ExperimentJson;
import org.junit.jupiter.api.Test;

class NoiseSpecTest {

    @Test
    void whatIsMissingIsMissingWhateverSeverityAConfigurationSays() {
        for (double severity : new double[] {0, 0.1, 5, 10}) {
            NoiseSpec missing = new NoiseSpec(NoiseKind.MISSING, severity, 1);
            assertFalse(missing.isNone(), "severity " + severity);
            assertEquals(new NoiseSpec(NoiseKind.MISSING, 10, 1), missing);
        }
        assertTrue(new NoiseSpec(NoiseKind.MISSING, 10, 0).isNone(), "of no sample");
        assertTrue(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 0, 1).isNone());
    }

    @Test
    void turnedToNothingNothingIsMissing() {
        assertEquals(NoiseSpec.NONE, NoiseSpec.at(NoiseKind.MISSING, 0, 1));
        assertEquals(new NoiseSpec(NoiseKind.MISSING, 10, 1), NoiseSpec.at(NoiseKind.MISSING, 3, 1));
        assertEquals(new NoiseSpec(NoiseKind.IMAGE_BLUR, 3, 1), NoiseSpec.at(NoiseKind.IMAGE_BLUR, 3, 1));
    }

    @Test
    void aConfigurationWithASeverityIsStillRead() {
        Experiment read = new ExperimentJson().readExperiment("""
                {"dataset": {"kind": "folder", "path": "x"},
                 "modalities": [{"name": "a", "evaluationNoise": {"kind": "MISSING", "severity": 0}},
                                {"name": "b", "evaluationNoise": {"kind": "MISSING"}}]}
                """);
        assertEquals(
                new NoiseSpec(NoiseKind.MISSING, 10, 1),
                read.modalities().get(0).evaluationNoise());
        assertEquals(
                read.modalities().get(0).evaluationNoise(),
                read.modalities().get(1).evaluationNoise());
    }
}
