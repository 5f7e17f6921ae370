package mnl.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mnl.data.BayesCeiling;
import mnl.data.DataException;
import mnl.data.Dataset;
import mnl.data.LargeDataException;
import mnl.data.MemoryShortage;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

class SyntheticSourceTest {
    private static final double ORTHOGONAL = Math.sqrt(0.5);

    private static Synthetic spec(
            double first, double second, List<ClassPair> pairs, double carriedByOne, double misleading) {
        return new Synthetic(
                10,
                40,
                List.of(new SyntheticModality("a", first, 1, 0), new SyntheticModality("b", second, 1, ORTHOGONAL)),
                pairs,
                carriedByOne,
                misleading,
                200,
                2000);
    }

    private static Synthetic blindSpot() {
        return spec(4, 3, List.of(new ClassPair(0, 1), new ClassPair(2, 3)), 0, 0);
    }

    private static BayesCeiling mean(DatasetSpec spec) {
        double joint = 0;
        double[] single = new double[2];
        int seeds = 20;
        for (int seed = 0; seed < seeds; seed++) {
            BayesCeiling ceiling =
                    DataSources.open(spec).forSeed(seed).bayesCeiling().orElseThrow();
            joint += ceiling.joint() / seeds;
            for (int m = 0; m < 2; m++) {
                single[m] += ceiling.single()[m] / seeds;
            }
        }
        return new BayesCeiling(joint, single);
    }

    @Test
    void validationSamplesAreOthersAndLeaveTrainingAndTestAsTheyAre() {
        Dataset without = DataSources.open(blindSpot()).forSeed(4);
        Dataset with = DataSources.open(blindSpot().with(150, 1)).forSeed(4);
        assertEquals(0, without.size(Split.VALIDATION));
        assertEquals(0, without.features(Split.VALIDATION, 0, NoiseSpec.NONE, 0).length);
        assertEquals(150, with.labels(Split.VALIDATION).length);
        for (Split split : List.of(Split.TRAIN, Split.TEST)) {
            assertArrayEquals(
                    without.features(split, 1, NoiseSpec.NONE, 0), with.features(split, 1, NoiseSpec.NONE, 0));
        }
        float[] validation = with.features(Split.VALIDATION, 1, NoiseSpec.NONE, 0);
        assertFalse(Arrays.equals(validation, 0, 40, with.features(Split.TRAIN, 1, NoiseSpec.NONE, 0), 0, 40));
        assertEquals(
                DataSources.open(blindSpot()).fingerprint(),
                DataSources.open(blindSpot().with(0, 1)).fingerprint());
        assertNotEquals(
                DataSources.open(blindSpot()).fingerprint(),
                DataSources.open(blindSpot().with(150, 1)).fingerprint());
    }

    @Test
    void imbalanceThinsTheLaterClassesOfTheTrainingSplitOnly() {
        Synthetic small = blindSpot();
        Synthetic many = new Synthetic(10, 40, small.modalities(), List.of(), 0, 0, 20_000, 20_000, 20_000, 100);
        Dataset dataset = DataSources.open(many).forSeed(0);
        int[] training = counts(dataset.labels(Split.TRAIN));
        double whole = 0;
        for (int c = 0; c < 10; c++) {
            whole += Math.pow(100, -c / 9.0);
        }
        for (int c = 0; c < 10; c++) {
            double expected = 20_000 * Math.pow(100, -c / 9.0) / whole;
            assertEquals(expected, training[c], 4 * Math.sqrt(expected), "class " + c);
            assertEquals(2000, counts(dataset.labels(Split.TEST))[c], 180);
            assertEquals(2000, counts(dataset.labels(Split.VALIDATION))[c], 180);
        }
        refused("imbalance", small.with(0, 0.5));
    }

    private static int[] counts(int[] labels) {
        int[] counts = new int[10];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    @Test
    void bayesAccuracyOfBlindSpot() {
        BayesCeiling ceiling = mean(blindSpot());
        assertEquals(0.992, ceiling.joint(), 0.004);
        // 0.8 of P(the right one of 8 orthogonal signals of length 4) = 0.8 * integral of phi(z - 4) Phi(z)^7 = 0.7891.
        assertEquals(0.7891, ceiling.single()[0], 0.004);
        assertEquals(0.901, ceiling.single()[1], 0.004);
    }

    @Test
    void bayesAccuracyOfOneBlindPair() {
        assertEquals(0.979, mean(spec(4, 2, List.of(new ClassPair(0, 1)), 0, 0)).joint(), 0.004);
    }

    @Test
    void bayesAccuracyOfUniformImbalance() {
        assertEquals(0.972, mean(spec(4, 2, List.of(), 0.1, 0)).joint(), 0.004);
    }

    @Test
    void misleadingModalitiesLowerTheCeilingAndTheJointOneStaysAboveTheSingle() {
        BayesCeiling silent = mean(spec(4, 3, List.of(), 0.3, 0));
        BayesCeiling misled = mean(spec(4, 3, List.of(), 0.3, 1));
        assertTrue(misled.joint() < silent.joint() - 0.005, misled.joint() + " below " + silent.joint());
        assertTrue(misled.joint() > Math.max(misled.single()[0], misled.single()[1]));
    }

    @Test
    void sameSeedSameDataAndOtherSeedsOtherData() {
        NoiseSpec none = NoiseSpec.NONE;
        Dataset one = new SyntheticSource(blindSpot()).forSeed(7);
        Dataset same = new SyntheticSource(blindSpot()).forSeed(7);
        Dataset other = new SyntheticSource(blindSpot()).forSeed(8);
        assertArrayEquals(one.labels(Split.TEST), same.labels(Split.TEST));
        assertArrayEquals(one.features(Split.TRAIN, 1, none, 0), same.features(Split.TRAIN, 1, none, 0));
        assertNotEquals(Arrays.toString(one.labels(Split.TEST)), Arrays.toString(other.labels(Split.TEST)));
        assertEquals(0, one.size(Split.VALIDATION));
        assertEquals(2000, one.size(Split.TEST));
    }

    @Test
    void theTrainingSplitAloneIsStandardised() {
        Dataset data = new SyntheticSource(blindSpot()).forSeed(1);
        float[] training = data.features(Split.TRAIN, 0, NoiseSpec.NONE, 0);
        float[] test = data.features(Split.TEST, 0, NoiseSpec.NONE, 0);
        boolean testDiffers = false;
        for (int column = 0; column < 40; column++) {
            assertEquals(0, moment(training, column, 1), 1e-5);
            assertEquals(1, moment(training, column, 2), 1e-4);
            testDiffers |= Math.abs(moment(test, column, 2) - 1) > 0.05;
        }
        assertTrue(testDiffers);
    }

    private static double moment(float[] values, int column, int power) {
        double sum = 0;
        for (int i = column; i < values.length; i += 40) {
            sum += Math.pow(values[i], power);
        }
        return sum / (values.length / 40);
    }

    @Test
    void noiseGrowsWithSeverityAndTheSignalIsWhatTheFeaturesAre() {
        Dataset data = new SyntheticSource(blindSpot()).forSeed(1);
        float[] clean = data.features(Split.TEST, 0, NoiseSpec.NONE, 3);
        float[] some = data.features(Split.TEST, 0, new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 2, 1), 3);
        float[] more = data.features(Split.TEST, 0, new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1), 3);
        double squares = 0;
        for (int i = 0; i < clean.length; i++) {
            assertEquals(2 * (some[i] - clean[i]), more[i] - clean[i], 1e-4);
            squares += Math.pow(some[i] - clean[i], 2) / clean.length;
        }
        assertEquals(0.25, squares, 0.005, "variance at severity 2, sigma 0.5");
        Signal signal = data.signal(Split.TEST, 17, 0, new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1), 3);
        assertArrayEquals(Arrays.copyOfRange(more, 17 * 40, 18 * 40), ((Signal.Features) signal).values());
    }

    @Test
    void dropoutSetsItsShareToTheTrainingMeanAndKeepsWhatASmallerOneSet() {
        Dataset data = new SyntheticSource(blindSpot()).forSeed(1);
        float[] some = data.features(Split.TEST, 1, new NoiseSpec(NoiseKind.FEATURE_DROPOUT, 3, 1), 3);
        float[] more = data.features(Split.TEST, 1, new NoiseSpec(NoiseKind.FEATURE_DROPOUT, 6, 1), 3);
        int zeros = 0;
        for (int i = 0; i < some.length; i++) {
            zeros += some[i] == 0 ? 1 : 0;
            assertTrue(some[i] != 0 || more[i] == 0);
        }
        assertEquals(0.3, (double) zeros / some.length, 0.01);
        float[] missing = data.features(Split.TEST, 1, new NoiseSpec(NoiseKind.MISSING, 1, 1), 3);
        assertArrayEquals(new float[missing.length], missing);
    }

    @Test
    void shareOfSamplesAndWrongKind() {
        Dataset data = new SyntheticSource(blindSpot()).forSeed(1);
        float[] missing = data.features(Split.TEST, 1, new NoiseSpec(NoiseKind.MISSING, 1, 0.25), 3);
        int gone = 0;
        for (int n = 0; n < 2000; n++) {
            gone += missing[n * 40] == 0 ? 1 : 0;
        }
        assertEquals(500, gone, 60);
        NoiseSpec picture = new NoiseSpec(NoiseKind.IMAGE_BLUR, 1, 1);
        DataException refusal = assertThrows(DataException.class, () -> data.features(Split.TEST, 0, picture, 0));
        assertTrue(refusal.getMessage().contains("FEATURE_GAUSSIAN"), refusal.getMessage());
    }

    @Test
    void dialsOutOfRangeAreRefused() {
        refused("dimensions", new Synthetic(50, 40, blindSpot().modalities(), List.of(), 0, 0, 10, 10));
        refused("pair", spec(1, 1, List.of(new ClassPair(0, 1), new ClassPair(1, 2)), 0, 0));
        refused("pair", spec(1, 1, List.of(new ClassPair(9, 10)), 0, 0));
        refused("carried by one", spec(1, 1, List.of(), 1.5, 0));
        refused("misleading", spec(1, 1, List.of(), 0, Double.NaN));
        refused("amplitude", spec(-1, 1, List.of(), 0, 0));
        refused("amplitude", spec(1e99, 1, List.of(), 0, 0));
        refused(
                "deviation",
                new Synthetic(2, 4, List.of(new SyntheticModality("a", 1, 1e30, 0)), List.of(), 0, 0, 10, 10));
        refused("at least 1 training", new Synthetic(2, 4, blindSpot().modalities(), List.of(), 0, 0, 0, 10));
        refused("fewer", new Synthetic(2, 1 << 30, blindSpot().modalities(), List.of(), 0, 0, 1 << 30, 10));
        SyntheticModality dials = new SyntheticModality("a", 1, 0, 0);
        refused("deviation", new Synthetic(2, 4, List.of(dials), List.of(), 0, 0, 10, 10));
    }

    private static void refused(String word, Synthetic spec) {
        String message = assertThrows(DataException.class, () -> new SyntheticSource(spec))
                .getMessage();
        assertTrue(message.contains(word), message);
    }

    @Test
    void theFingerprintFollowsTheDials() {
        String fingerprint = new SyntheticSource(blindSpot()).fingerprint();
        assertEquals(64, fingerprint.length());
        assertEquals(fingerprint, new SyntheticSource(blindSpot()).fingerprint());
        assertNotEquals(fingerprint, new SyntheticSource(spec(4, 2, List.of(), 0, 0)).fingerprint());
    }

    /** Refused at once: the attempt would take the memory that everything else needs, and fail in the end. */
    @Test
    void whatCannotFitIntoMemoryIsRefusedBeforeItIsTried() {
        List<SyntheticModality> many = IntStream.range(0, 400)
                .mapToObj(m -> new SyntheticModality("m" + m, 1, 1, 1))
                .toList();
        SyntheticSource source = new SyntheticSource(new Synthetic(2, 100, many, List.of(), 0, 0, 900_000, 1));
        LargeDataException refused = assertThrows(LargeDataException.class, () -> source.forSeed(0));
        assertTrue(refused.getMessage().contains("-Xmx"), refused.getMessage());
        assertEquals(Optional.of(refused.getMessage()), MemoryShortage.sentence(refused));
    }
}
