package mnl.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

class NoiseSweepTest {
    private static final DatasetInfo INFO = new DatasetInfo(
            "d",
            "",
            List.of("x", "y"),
            List.of(new ModalityInfo("a", ModalityKind.FEATURES, 2), new ModalityInfo("b", ModalityKind.FEATURES, 2)));

    private static ModalitySpec modality(String name, NoiseKind kind) {
        return new ModalitySpec(name, true, new EncoderSpec(4, 1), 1, NoiseSpec.NONE, new NoiseSpec(kind, 4, 1));
    }

    @Test
    void aSwitchHasTwoPoints() {
        NoiseSweep only = new NoiseSweep("a", List.of(NoiseKind.MISSING, NoiseKind.NONE));
        assertEquals(List.of(0.0, 10.0), only.severities());
        assertEquals(
                NoiseSweep.SEVERITIES,
                new NoiseSweep("a", List.of(NoiseKind.FEATURE_DROPOUT, NoiseKind.NONE)).severities());
    }

    @Test
    void whatTheExperimentTestsWithoutAModalityStaysWithoutIt() {
        NoiseSweep all = NoiseSweep.ofEveryModality(
                List.of(modality("a", NoiseKind.MISSING), modality("b", NoiseKind.NONE)), INFO);
        assertEquals(List.of(NoiseKind.NONE, NoiseKind.FEATURE_GAUSSIAN), all.kinds());
        assertEquals(NoiseSweep.SEVERITIES, all.severities());
    }
}
