package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.ProgramFolders;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.features.LogMel;
import mnl.data.features.PictureFeatures;
import mnl.data.features.Standardizer;
import mnl.data.sound.MuLaw;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    private static final NoiseSpec WHITE = new NoiseSpec(NoiseKind.SOUND_WHITE, 5, 1);
    private static final NoiseSpec GAUSSIAN = new NoiseSpec(NoiseKind.IMAGE_GAUSSIAN, 5, 1);

    @TempDir
    Path temporary;

    private final SmallFolder small = new SmallFolder();
    private Path folder;

    @BeforeEach
    void write() {
        folder = small.write(temporary.resolve("small"));
    }

    private static float[] vectors(Dataset data, Split split) {
        return data.features(split, 0, NoiseSpec.NONE, 0);
    }

    @Test
    void whatWasWrittenIsRead() {
        DataSource source = FolderSource.open(folder, 0);
        assertEquals("Small", source.info().name());
        assertEquals("CC0-1.0", source.info().licence());
        assertEquals(List.of("x", "y", "z"), source.info().classNames());
        assertEquals(ModalityKind.SOUND, source.info().modalities().get(2).kind());
        Dataset data = source.forSeed(0);
        assertEquals(12, data.size(Split.TEST));
        assertEquals(48, data.size(Split.TRAIN));
        assertEquals(0, data.size(Split.VALIDATION));
        // Fold 0 holds samples 0, 1, 2, 15, 16, 17, ...; the fourth test sample is sample 15.
        assertArrayEquals(new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2}, data.labels(Split.TEST));
        Signal.Picture picture = (Signal.Picture) data.signal(Split.TEST, 3, 1, NoiseSpec.NONE, 0);
        assertEquals(small.pictures[15][9] & 0xff, picture.grey()[9]);
        Signal.Sound sound = (Signal.Sound) data.signal(Split.TEST, 3, 2, NoiseSpec.NONE, 0);
        float[] stored = MuLaw.decode(MuLaw.encode(small.waves[15]), 0, small.waves[15].length);
        assertArrayEquals(stored, sound.wave());
    }

    @Test
    void samplesKeepTheNamesOfTheTable() {
        Dataset data = FolderSource.open(folder, 0).forSeed(0);
        int[] labels = data.labels(Split.TEST);
        for (int i = 0; i < labels.length; i++) {
            String id = data.sampleId(Split.TEST, i).orElseThrow();
            int row = Integer.parseInt(id.substring(1));
            assertEquals(row % 3, labels[i], id);
            assertEquals(0, row / 3 % 5, "fold 0 is the test split of seed 0");
        }
    }

    @Test
    void featuresAreStandardisedByTheCleanTrainingSplitAlone() {
        Dataset data = FolderSource.open(folder, 0).forSeed(0);
        float[][] training = new float[48][];
        float[][] pictures = new float[48][];
        int count = 0;
        for (int n = 0; n < SmallFolder.SAMPLES; n++) {
            if (n / 3 % 5 != 0) {
                training[count] = small.vectors[n];
                pictures[count++] = PictureFeatures.of(grey(small.pictures[n]));
            }
        }
        float[] expected = new float[SmallFolder.FEATURES];
        Standardizer.fit(training).apply(small.vectors[15], expected, 0);
        assertArrayEquals(expected, Arrays.copyOfRange(vectors(data, Split.TEST), 12, 16), 1e-5f);
        float[] expectedPicture = new float[64];
        Standardizer.fitFloored(pictures).apply(PictureFeatures.of(grey(small.pictures[15])), expectedPicture, 0);
        float[] read = data.features(Split.TEST, 1, NoiseSpec.NONE, 0);
        assertArrayEquals(expectedPicture, Arrays.copyOfRange(read, 3 * 64, 4 * 64), 1e-5f);
    }

    private static float[] grey(byte[] pixels) {
        float[] grey = new float[pixels.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = pixels[i] & 0xff;
        }
        return grey;
    }

    @Test
    void theSeedChoosesTheFoldAndSplitsShareNothing() {
        DataSource source = FolderSource.open(folder, 0);
        assertSame(source.forSeed(1), source.forSeed(6), "no draw by seed: seeds of one fold are one dataset");
        assertNotSame(source.forSeed(1), source.forSeed(2));
        Set<Float> test = firstFeatures(source.forSeed(3), Split.TEST, standard(source.forSeed(3)));
        Set<Float> training = firstFeatures(source.forSeed(3), Split.TRAIN, standard(source.forSeed(3)));
        assertEquals(12, test.size());
        assertEquals(48, training.size());
        test.retainAll(training);
        assertTrue(test.isEmpty());
    }

    private static int standard(Dataset data) {
        return data.info().modalities().get(0).features();
    }

    private static Set<Float> firstFeatures(Dataset data, Split split, int width) {
        float[] values = vectors(data, split);
        Set<Float> first = new HashSet<>();
        for (int i = 0; i < values.length; i += width) {
            first.add(values[i]);
        }
        return first;
    }

    @Test
    void trainingSamplesAreDrawnPerClassByTheSeed() {
        DataSource source = FolderSource.open(folder, 30);
        Dataset one = source.forSeed(1);
        Dataset six = source.forSeed(6);
        int[] counts = new int[3];
        for (int label : one.labels(Split.TRAIN)) {
            counts[label]++;
        }
        assertArrayEquals(new int[] {10, 10, 10}, counts);
        assertArrayEquals(one.labels(Split.TEST), six.labels(Split.TEST), "the same fold");
        assertNotEquals(Arrays.toString(vectors(one, Split.TRAIN)), Arrays.toString(vectors(six, Split.TRAIN)));
        Dataset again = FolderSource.open(folder, 30).forSeed(1);
        assertArrayEquals(vectors(one, Split.TRAIN), vectors(again, Split.TRAIN));
    }

    @Test
    void unequalFoldsAreTestedAndTrainedOnWhole() {
        small.rows.set(0, SampleRow.inFold("s0", 0, 4, Map.of()));
        Path uneven = small.write(temporary.resolve("uneven"));
        DataSource source = FolderSource.open(uneven, 0);
        for (int seed = 0; seed < 5; seed++) {
            int size = List.of(11, 12, 12, 12, 13).get(seed);
            assertEquals(size, source.forSeed(seed).size(Split.TEST));
            assertEquals(SmallFolder.SAMPLES - size, source.forSeed(seed).size(Split.TRAIN));
        }
    }

    @Test
    void splitsByColumn() {
        List<SampleRow> rows = new ArrayList<>();
        for (int n = 0; n < SmallFolder.SAMPLES; n++) {
            Split split = n < 30 ? Split.TRAIN : n < 40 ? Split.VALIDATION : Split.TEST;
            rows.add(SampleRow.inSplit("s" + n, n % 3, split, Map.of()));
        }
        new DatasetFolderWriter("Split", "", "", List.of("x", "y", "z"), rows)
                .compressed(true)
                .features("vectors", small.vectors)
                .write(temporary.resolve("split"), false);
        DataSource source = FolderSource.open(temporary.resolve("split"), 0);
        assertEquals(30, source.forSeed(0).size(Split.TRAIN));
        assertEquals(10, source.forSeed(0).size(Split.VALIDATION));
        assertEquals(20, source.forSeed(0).size(Split.TEST));
        assertSame(source.forSeed(0), source.forSeed(41));
        assertTrue(Files.exists(temporary.resolve("split/vectors.f32.gz")));
    }

    @Test
    void noiseBelongsToTheSampleNotToItsPlace() {
        Dataset all = FolderSource.open(folder, 0).forSeed(0);
        List<SampleRow> reversed = new ArrayList<>(small.rows);
        Collections.reverse(reversed);
        float[][] waves = small.waves.clone();
        byte[][] pictures = small.pictures.clone();
        Collections.reverse(Arrays.asList(waves));
        Collections.reverse(Arrays.asList(pictures));
        new DatasetFolderWriter("Reversed", "", "", List.of("x", "y", "z"), reversed)
                .images("pictures", 8, 8, pictures)
                .sounds("sound", 8000, waves)
                .write(temporary.resolve("reversed"), false);
        Dataset other = FolderSource.open(temporary.resolve("reversed"), 0).forSeed(0);
        Signal.Picture first = (Signal.Picture) all.signal(Split.TEST, 0, 1, GAUSSIAN, 5);
        Signal.Picture last = (Signal.Picture) other.signal(Split.TEST, 11, 0, GAUSSIAN, 5);
        assertArrayEquals(first.grey(), last.grey());
        Signal.Sound firstSound = (Signal.Sound) all.signal(Split.TEST, 0, 2, WHITE, 5);
        Signal.Sound lastSound = (Signal.Sound) other.signal(Split.TEST, 11, 1, WHITE, 5);
        assertArrayEquals(firstSound.wave(), lastSound.wave());
        Signal.Picture otherSeed = (Signal.Picture) all.signal(Split.TEST, 0, 1, GAUSSIAN, 6);
        assertNotEquals(Arrays.toString(first.grey()), Arrays.toString(otherSeed.grey()));
    }

    @Test
    void theSignalIsWhatTheFeaturesAreComputedFrom() {
        Dataset data = FolderSource.open(folder, 0).forSeed(2);
        float[][] clean = new float[48][];
        for (int n = 0; n < 48; n++) {
            Signal.Sound sound = (Signal.Sound) data.signal(Split.TRAIN, n, 2, NoiseSpec.NONE, 0);
            clean[n] = new LogMel(8000).of(sound.wave());
        }
        NoiseSpec babble = new NoiseSpec(NoiseKind.SOUND_BABBLE, 6, 1);
        Signal.Sound noisy = (Signal.Sound) data.signal(Split.TEST, 7, 2, babble, 3);
        float[] expected = new float[LogMel.FEATURES];
        Standardizer.fitFloored(clean).apply(new LogMel(8000).of(noisy.wave()), expected, 0);
        float[] features = data.features(Split.TEST, 2, babble, 3);
        assertArrayEquals(expected, Arrays.copyOfRange(features, 7 * 320, 8 * 320), 1e-4f);
        assertArrayEquals(features, data.features(Split.TEST, 2, babble, 3), "the same again from the cache");
        NoiseSpec dropout = new NoiseSpec(NoiseKind.FEATURE_DROPOUT, 5, 1);
        Signal.Features vector = (Signal.Features) data.signal(Split.TEST, 4, 0, dropout, 3);
        float[] vectors = data.features(Split.TEST, 0, dropout, 3);
        assertArrayEquals(Arrays.copyOfRange(vectors, 16, 20), vector.values());
    }

    @Test
    void missingModalitiesStayFinite() {
        Dataset data = FolderSource.open(folder, 0).forSeed(0);
        for (int modality = 0; modality < 3; modality++) {
            for (float value : data.features(Split.TEST, modality, new NoiseSpec(NoiseKind.MISSING, 1, 1), 0)) {
                assertTrue(Float.isFinite(value));
            }
        }
    }

    @Test
    void theFingerprintFollowsFilesAndTrainingSize() throws Exception {
        String fingerprint = FolderSource.open(folder, 0).fingerprint();
        Path copy = small.write(temporary.resolve("copy"));
        assertEquals(fingerprint, FolderSource.open(copy, 0).fingerprint(), "the place does not count");
        assertNotEquals(fingerprint, FolderSource.open(copy, 30).fingerprint());
        byte[] pixels = Files.readAllBytes(copy.resolve("pictures.gray8"));
        pixels[100]++;
        Files.write(copy.resolve("pictures.gray8"), pixels);
        assertNotEquals(fingerprint, FolderSource.open(copy, 0).fingerprint());
    }

    @Test
    void relativeFoldersAreTriedFromEachBase() {
        ProgramFolders folders = new ProgramFolders(List.of(temporary.resolve("elsewhere"), temporary));
        DataSource source = DataSources.open(new DatasetSpec.Folder("small", 0), folders);
        assertEquals("Small", source.info().name());
        assertEquals(
                Path.of("").toAbsolutePath(), ProgramFolders.standard().bases().get(0));
    }

    @Test
    void csvFeaturesAnd16BitSoundAreRead() throws Exception {
        Path other = temporary.resolve("other");
        Files.createDirectory(other);
        Files.writeString(
                other.resolve("samples.csv"), "\uFEFFid,label,split\r\na,0,train\r\nb,1,train\r\nc,1,test\r\n");
        Files.writeString(other.resolve("table.csv"), "u,v\n1,-2e1\n3,0\n2,10\n");
        Files.writeString(other.resolve("clips.csv"), "id,length\na,2\nb,1\nc,3\n");
        Files.write(other.resolve("clips.pcm"), new byte[] {0, 0, 0, 64, 1, 0, 0, 0, 0, -128, -1, -1});
        Files.writeString(other.resolve("dataset.json"), """
                {"schema": 1, "name": "n", "classes": ["p", "q"], "modalities": [
                 {"name": "t", "kind": "features", "file": "table.csv", "encoding": "csv", "features": 2},
                 {"name": "s", "kind": "sound", "file": "clips.pcm", "encoding": "pcm16le", "sampleRate": 16000,
                  "index": "clips.csv"}]}
                """);
        Dataset data = FolderSource.open(other, 0).forSeed(0);
        assertArrayEquals(new float[] {0, 2}, vectors(data, Split.TEST), 1e-6f);
        Signal.Sound sound = (Signal.Sound) data.signal(Split.TEST, 0, 1, NoiseSpec.NONE, 0);
        assertArrayEquals(new float[] {0, -1, -1 / 32_768f}, sound.wave());
        assertEquals(16_000, sound.sampleRate());
    }
}
