package mnl.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvDigitsTest {
    private static final String FOLDER = "sample-data/av-digits";

    @BeforeEach
    void needsTheFolder() {
        assumeTrue(Files.exists(Path.of(FOLDER, "dataset.json")), "There is no " + FOLDER + " here.");
    }

    @Test
    void everyKindOfNoiseGivesFiniteFeaturesOfModerateSizeInEveryModality() {
        DataSource source = DataSources.open(new DatasetSpec.Folder(FOLDER, 300));
        Dataset data = source.forSeed(0);
        assertEquals(300, data.size(Split.TRAIN));
        assertEquals(440, data.size(Split.TEST));
        for (int modality = 0; modality < source.info().modalities().size(); modality++) {
            ModalityKind kind = source.info().modalities().get(modality).kind();
            for (NoiseKind noise : kind.noiseKinds()) {
                for (float value : data.features(Split.TEST, modality, new NoiseSpec(noise, 10, 1), 1)) {
                    assertTrue(Math.abs(value) < 40, () -> noise + ": " + value);
                }
            }
        }
    }

    @Test
    void standardisedUnderTrainingNoiseTheNoisyTrainingSplitIsCentred() {
        Dataset clean = DataSources.open(new DatasetSpec.Folder(FOLDER, 300)).forSeed(0);
        NoiseSpec white = new NoiseSpec(NoiseKind.SOUND_WHITE, 7, 1);
        Dataset noisy = clean.standardisedUnder(List.of(NoiseSpec.NONE, NoiseSpec.NONE, white, NoiseSpec.NONE), 5);
        assertTrue(meanSize(columnMeans(clean.features(Split.TRAIN, 2, white, 5), 320)) > 0.3);
        assertEquals(0, meanSize(columnMeans(noisy.features(Split.TRAIN, 2, white, 5), 320)), 1e-4);
        assertArrayEquals(
                clean.features(Split.TRAIN, 0, NoiseSpec.NONE, 5), noisy.features(Split.TRAIN, 0, NoiseSpec.NONE, 5));
        assertSame(
                clean,
                clean.standardisedUnder(List.of(NoiseSpec.NONE, NoiseSpec.NONE, NoiseSpec.NONE, NoiseSpec.NONE), 5));
    }

    private static double[] columnMeans(float[] values, int width) {
        double[] means = new double[width];
        for (int i = 0; i < values.length; i++) {
            means[i % width] += values[i] / ((double) values.length / width);
        }
        return means;
    }

    private static double meanSize(double[] values) {
        return Arrays.stream(values).map(Math::abs).average().orElseThrow();
    }

    @Test
    void modalitiesAreTheRecipesOnes() {
        DatasetInfo info = DataSources.open(new DatasetSpec.Folder(FOLDER, 0)).info();
        assertEquals(10, info.classes());
        assertEquals(
                List.of("picture", "cluttered-picture", "sound", "word"),
                info.modalities().stream().map(ModalityInfo::name).toList());
        assertArrayEquals(
                new int[] {256, 256, 320, 256},
                info.modalities().stream().mapToInt(ModalityInfo::features).toArray());
    }
}
