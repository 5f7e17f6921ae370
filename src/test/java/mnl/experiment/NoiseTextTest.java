package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NONE | 5 | clean",
                "IMAGE_BLUR | 0 | clean",
                "MISSING | 10 | missing",
                "TEXT_MASK_WORDS | 3 | 30 % of words",
                "IMAGE_SALT_AND_PEPPER | 5 | 25 % of the pixels",
                "SOUND_CLIPPING | 6 | 6.3 % of the peak",
                "SOUND_CLIPPING | 10 | 1 % of the peak",
                "FEATURE_DROPOUT | 10 | 100 % of the values",
                "IMAGE_BLUR | 7 | 2.1 px",
                "FEATURE_GAUSSIAN | 4 | 1 σ",
                "SOUND_WHITE | 5 | 0 dB SNR",
                "SOUND_BABBLE | 7 | −8 dB SNR",
            })
    void aLevelIsInItsOwnUnitAndASharesIsAPercentage(NoiseKind kind, double severity, String text) {
        assertEquals(text, NoiseText.level(kind, severity));
    }

    @Test
    void aShareOfTheSamplesIsAddedWhereNotEveryoneGetsIt() {
        assertEquals("clean", NoiseText.of(new NoiseSpec(NoiseKind.IMAGE_BLUR, 3, 0)));
        assertEquals("blur, 0.9 px", NoiseText.of(new NoiseSpec(NoiseKind.IMAGE_BLUR, 3, 1)));
        assertEquals(
                "Gaussian, 1 σ, on 50 % of the samples",
                NoiseText.of(new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 0.5)));
        assertEquals("missing, on 5 % of the samples", NoiseText.of(new NoiseSpec(NoiseKind.MISSING, 1, 0.05)));
    }

    @ParameterizedTest
    @EnumSource(NoiseKind.class)
    void everyKindIsFoundByItsWordLabelAndName(NoiseKind kind) {
        List<NoiseKind> one = List.of(kind);
        assertEquals(Optional.of(kind), NoiseText.find(one, NoiseText.word(kind)));
        assertEquals(Optional.of(kind), NoiseText.find(one, kind.label().toUpperCase(java.util.Locale.ROOT)));
        assertEquals(Optional.of(kind), NoiseText.find(one, kind.name()));
        assertEquals(Optional.empty(), NoiseText.find(one, "fog"));
    }

    @Test
    void wordsHaveCommasBetween() {
        assertEquals(
                "salt-and-pepper, blur",
                NoiseText.words(List.of(NoiseKind.IMAGE_SALT_AND_PEPPER, NoiseKind.IMAGE_BLUR)));
    }

    @Test
    void noiseIsNamedWithItsKindWhereThereIsSome() {
        List<String> names = List.of("image", "audio", "text");
        NoiseSpec blur = NoiseSpec.at(NoiseKind.IMAGE_BLUR, 5, 1);
        NoiseSpec white = NoiseSpec.at(NoiseKind.SOUND_WHITE, 5, 0.5);
        assertEquals("without noise", NoiseText.under(names, List.of(NoiseSpec.NONE, NoiseSpec.NONE, NoiseSpec.NONE)));
        assertEquals(
                "under noise on image (blur, 1.5 px)",
                NoiseText.under(names, List.of(blur, NoiseSpec.NONE, NoiseSpec.NONE)));
        assertEquals(
                "under noise on image (blur, 1.5 px), audio (white noise, 0 dB SNR, on 50 % of the samples) and text"
                        + " (missing)",
                NoiseText.under(names, List.of(blur, white, NoiseSpec.at(NoiseKind.MISSING, 10, 1))));
    }
}
