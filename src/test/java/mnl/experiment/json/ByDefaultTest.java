package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.SeedRange;
import mnl.experiment.check.ExperimentValidator;
import org.junit.jupiter.api.Test;

/** An experiment on a folder of which only the modalities are known. */
class ByDefaultTest {
    private final ExperimentJson json = new ExperimentJson();
    private final DatasetSpec folder = new DatasetSpec.Folder("somewhere", 0);

    @Test
    void everyModalityTakesPartWithTheUsualSettings() {
        Experiment made = json.byDefault(folder, List.of("audio", "video", "text"));
        assertEquals(folder, made.dataset());
        assertEquals(
                List.of("audio", "video", "text"),
                made.activeModalities().stream().map(ModalitySpec::name).toList());
        assertEquals(Arm.STANDARD, made.arms());
        assertEquals(List.of(Arm.ENSEMBLE), made.references());
        assertEquals(SeedRange.DEFAULT, made.seeds());
        assertEquals(List.of(), new ExperimentValidator().problems(made));
    }

    @Test
    void dataWithFoldsAreTestedOnAllOfThem() {
        Experiment made = json.byDefault(folder, List.of("audio", "video"), 5);
        assertEquals(SeedRange.ofFolds(5), made.seeds());
        assertEquals(
                SeedRange.ofFolds(1),
                json.byDefault(folder, List.of("audio", "video"), 1).seeds());
    }

    @Test
    void theDataOfARunAreKnownByTheirFingerprint() {
        assertEquals(Optional.of("abc"), json.dataFingerprint("{\"data\": {\"fingerprint\": \"abc\"}}"));
        assertEquals(Optional.empty(), json.dataFingerprint("{\"experiment\": {}}"));
    }
}
