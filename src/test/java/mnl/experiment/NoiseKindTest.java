package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseKindTest {

    /** The native level at severities 2 and 10. */
    @ParameterizedTest
    @CsvSource({
        "NONE, 2, 10",
        "MISSING, 2, 10",
        "FEATURE_GAUSSIAN, 0.5, 2.5",
        "FEATURE_DROPOUT, 0.2, 1",
        "IMAGE_GAUSSIAN, 20, 100",
        "IMAGE_SALT_AND_PEPPER, 0.1, 0.5",
        "IMAGE_BLUR, 0.6, 3",
        "IMAGE_OCCLUSION, 0.16, 0.8",
        "SOUND_WHITE, 12, -20",
        "SOUND_BABBLE, 12, -20",
        "SOUND_CLIPPING, 0.39810717055349726, 0.01",
        "TEXT_MISSPELLING, 0.2, 1",
        "TEXT_MASK_WORDS, 0.2, 1",
        "TEXT_SWAP_LETTERS, 0.2, 1"
    })
    void levelsFollowTheSeverity(NoiseKind kind, double two, double ten) {
        assertEquals(two, kind.level(2), 1e-12);
        assertEquals(ten, kind.level(10), 1e-12);
    }

    @Test
    void onlyNothingAndMissingAreSwitches() {
        for (NoiseKind kind : NoiseKind.values()) {
            assertEquals(kind != NoiseKind.NONE && kind != NoiseKind.MISSING, kind.isGraded(), kind.name());
        }
    }
}
