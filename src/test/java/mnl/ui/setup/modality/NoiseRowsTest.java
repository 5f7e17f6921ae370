package mnl.ui.setup.modality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mnl.experiment.NoiseKind;
import org.junit.jupiter.api.Test;

class NoiseRowsTest {
    @Test
    void severityIsSaidInTheNoisesOwnUnit() {
        assertEquals("= −8 dB SNR", NoiseRows.describe(NoiseKind.SOUND_WHITE, 7));
        assertEquals("= 1.25 σ", NoiseRows.describe(NoiseKind.FEATURE_GAUSSIAN, 5));
        assertEquals("no noise", NoiseRows.describe(NoiseKind.IMAGE_BLUR, 0));
        assertEquals("nothing left", NoiseRows.describe(NoiseKind.MISSING, 1));
    }
}
