package mnl.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import mnl.cli.input.UsageException;
import mnl.cli.train.NoiseCurveOption;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.data.sources.DataSources;
import mnl.engine.NoiseSweep;
import mnl.experiment.Experiment;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.json.ExperimentJson;
import org.junit.jupiter.api.Test;

class NoiseOptionTest {
    private static final NoiseSpec OWN = new NoiseSpec(NoiseKind.SOUND_BABBLE, 3, 0.5);

    @Test
    void aNoiseIsNamedByItsLabelOrAsInJson() {
        NoiseSpec expected = new NoiseSpec(NoiseKind.SOUND_WHITE, 4, 0.5);
        for (String kind : List.of("white-noise", "White noise", "SOUND_WHITE", "sound-white")) {
            assertEquals(expected, only("sound:" + kind + ":4:0.5"));
        }
        assertEquals(new NoiseSpec(NoiseKind.SOUND_CLIPPING, 2.5, 1), only("sound:clipping:2.5"));
    }

    @Test
    void whatIsWholeNeedsNoSeverity() {
        assertEquals(new NoiseSpec(NoiseKind.MISSING, 10, 1), only("sound:missing"));
        assertEquals(new NoiseSpec(NoiseKind.MISSING, 10, 0.3), only("sound:missing:10:0.3"));
        said("\"missing\" has no severity: leave the 0 out", "sound:missing:0");
        assertEquals(NoiseSpec.NONE, only("sound:none"));
        assertEquals(NoiseSpec.NONE, only("sound:none:7"));
    }

    @Test
    void modalitiesThatAreNotNamedKeepTheirNoise() {
        assertEquals(
                List.of(new NoiseSpec(NoiseKind.SOUND_WHITE, 1, 1), OWN),
                option("sound", "other").over(List.of(OWN, OWN), List.of("sound:white-noise:1")));
    }

    @Test
    void aModalityMayHaveAColonInItsName() {
        assertEquals(
                List.of(OWN, new NoiseSpec(NoiseKind.SOUND_WHITE, 1, 1)),
                option("a", "a:b").over(List.of(OWN, OWN), List.of("a:b:white-noise:1")));
    }

    @Test
    void aCurveNamesAModalityWithAColonAndOneThatIsCalledAll() {
        Experiment experiment = new ExperimentJson().readExperiment("""
                {"dataset": {"kind": "synthetic", "classes": 2, "dimensions": 4, "modalities": [{"name": "all"}, {"name": "a"},
                 {"name": "a:b"}]}}
                """);
        DatasetInfo info = DataSources.open(experiment.dataset()).info();
        List<NoiseSweep> sweeps = new NoiseCurveOption(experiment, info)
                .sweeps(List.of("all", "all:dropout", "a:b", "a:b:dropout", "a:dropout"));
        assertEquals(
                List.of("all modalities", "all", "a:b", "a:b", "a"),
                sweeps.stream().map(NoiseSweep::name).toList());
        NoiseKind dropout = NoiseKind.FEATURE_DROPOUT;
        assertEquals(
                List.of(dropout, NoiseKind.NONE, NoiseKind.NONE), sweeps.get(1).kinds());
        assertEquals(
                List.of(NoiseKind.NONE, NoiseKind.NONE, dropout), sweeps.get(3).kinds());
        assertEquals(
                List.of(NoiseKind.NONE, dropout, NoiseKind.NONE), sweeps.get(4).kinds());
    }

    @Test
    void whatIsWrongIsNamed() {
        said("no modality \"picture\": choose from sound", "picture:blur:1");
        said("no noise of the kind \"blur\": choose from none, white-noise, babble, clipping, missing", "sound:blur:1");
        said("does not say which noise", "sound");
        said("needs a severity from 0 to 10", "sound:babble");
        said("needs a severity from 0 to 10", "sound:babble:1:1:1");
        for (String severity : List.of("10.5", "-1", "NaN", "much", "")) {
            said("severity must be a number from 0 to 10, not \"" + severity + "\"", "sound:babble:" + severity);
        }
        said("share of noisy samples must be a number from 0 to 1, not \"2\"", "sound:babble:1:2");
        UsageException twice = assertThrows(UsageException.class, () -> option("sound")
                .over(List.of(OWN), List.of("sound:babble:1", "sound:babble:2")));
        assertTrue(twice.getMessage().contains("named twice"), twice.getMessage());
    }

    private static void said(String part, String asked) {
        UsageException wrong = assertThrows(UsageException.class, () -> only(asked));
        assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
    }

    private static NoiseSpec only(String asked) {
        return option("sound").over(List.of(OWN), List.of(asked)).get(0);
    }

    private static NoiseOption option(String... names) {
        List<ModalityInfo> modalities = List.of(names).stream()
                .map(name -> new ModalityInfo(name, ModalityKind.SOUND, 2))
                .toList();
        return new NoiseOption(
                List.of(names), new DatasetInfo("some", "MIT", Collections.nCopies(2, "class"), modalities));
    }
}
