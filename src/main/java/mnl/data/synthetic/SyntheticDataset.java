package mnl.data.synthetic;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mnl.data.BayesCeiling;
import mnl.data.Cancellation;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.MemoryShortage;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.Standardisation;
import mnl.data.features.Standardizer;
import mnl.data.noise.FeatureNoise;
import mnl.data.noise.NoiseDraw;
import mnl.data.noise.TableNoise;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/** Prototypes, training, validation and test samples of one seed, each from its own stream. */
final class SyntheticDataset implements Dataset {
    private static final long PROTOTYPES = SeededStream.key("prototypes");
    private static final long TRAINING = SeededStream.key("training samples");
    private static final long VALIDATION = SeededStream.key("validation samples");
    private static final long TEST = SeededStream.key("test samples");

    /** Header of an array and the reference to it. */
    private static final int ROW_BYTES = 24;

    private final DatasetInfo info;
    private final Map<Split, int[]> labels = new EnumMap<>(Split.class);
    private final Map<Split, float[][]> features = new EnumMap<>(Split.class);
    private final BayesCeiling ceiling;
    private final DatasetSpec.Synthetic spec;
    private final long seed;
    private final List<Standardizer> standardizers;
    private final TableNoise tableNoise = new TableNoise();

    SyntheticDataset(DatasetSpec.Synthetic spec, DatasetInfo info, long seed) {
        this.spec = spec;
        this.info = info;
        this.seed = seed;
        checkMemory(spec);
        double[][][] prototypes = prototypes(spec, seed);
        ClassDraw alike = ClassDraw.alike(spec.classes());
        SyntheticSamples trained = training(spec, prototypes, spec.trainSize(), seed);
        SyntheticSamples validated = SyntheticSamples.draw(
                spec, prototypes, spec.validationSize(), alike, SeededStream.of(seed, VALIDATION));
        SyntheticSamples tested =
                SyntheticSamples.draw(spec, prototypes, spec.testSize(), alike, SeededStream.of(seed, TEST));
        standardizers = Arrays.stream(trained.values()).map(Standardizer::fit).toList();
        keep(Split.TRAIN, trained, standardizers);
        keep(Split.VALIDATION, validated, standardizers);
        keep(Split.TEST, tested, standardizers);
        ceiling = new BayesClassifier(spec, prototypes).accuracy(tested);
    }

    /** Every number is there twice for a while, drawn and standardised; every row is an array. */
    private static void checkMemory(DatasetSpec.Synthetic spec) {
        double rows = (double) spec.trainSize() + spec.validationSize() + spec.testSize();
        double modalities = spec.modalities().size();
        MemoryShortage.require(
                Texts.of("synthetic.synthetic-dataset.synthetic-samples", (long) rows),
                rows * modalities * (2.0 * Float.BYTES * spec.dimensions() + ROW_BYTES));
    }

    static SeededStream prototypeStream(long seed) {
        return SeededStream.of(seed, PROTOTYPES);
    }

    /** The prototypes of every modality [M][C][d]. */
    static double[][][] prototypes(DatasetSpec.Synthetic spec, long seed) {
        SeededStream stream = prototypeStream(seed);
        return spec.modalities().stream()
                .map(dials -> Prototypes.draw(
                        spec.classes(), spec.dimensions(), spec.confusablePairs(), dials.separation(), stream))
                .toArray(double[][][]::new);
    }

    /** The first training samples. */
    static SyntheticSamples training(DatasetSpec.Synthetic spec, double[][][] prototypes, int size, long seed) {
        ClassDraw classes = spec.imbalance() == 1
                ? ClassDraw.alike(spec.classes())
                : ClassDraw.longTailed(spec.classes(), spec.imbalance());
        return SyntheticSamples.draw(spec, prototypes, size, classes, SeededStream.of(seed, TRAINING));
    }

    private void keep(Split split, SyntheticSamples samples, List<Standardizer> standardizers) {
        float[][] values = new float[samples.values().length][];
        for (int m = 0; m < values.length; m++) {
            values[m] = standardized(samples.values()[m], standardizers.get(m));
        }
        labels.put(split, samples.labels());
        features.put(split, values);
    }

    @Override
    public DatasetInfo info() {
        return info;
    }

    @Override
    public int size(Split split) {
        return Objects.requireNonNull(labels.get(split)).length;
    }

    @Override
    public int[] labels(Split split) {
        return Objects.requireNonNull(labels.get(split)).clone();
    }

    @Override
    public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
        float[] values = clean(split, modality).clone();
        tableNoise.apply(
                values, split, info.modalities().get(modality), noise, noiseSeed, sample -> sampleKey(split, sample));
        return values;
    }

    @Override
    public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
        int width = info.modalities().get(modality).features();
        float[] values = Arrays.copyOfRange(clean(split, modality), sample * width, (sample + 1) * width);
        NoiseDraw draw = new NoiseDraw(info.modalities().get(modality));
        draw.check(noise);
        noisy(values, 0, width, draw, sampleKey(split, sample), noise, noiseSeed);
        return new Signal.Features(values);
    }

    @Override
    public Optional<Standardisation> standardisation(int modality) {
        return Optional.of(standardizers.get(modality).numbers());
    }

    @Override
    public Optional<double[][]> pairPlane(int modality, int first, int second) {
        for (int p = 0; p < spec.confusablePairs().size(); p++) {
            ClassPair pair = spec.confusablePairs().get(p);
            boolean inOrder = pair.first() == first && pair.second() == second;
            if (inOrder || (pair.first() == second && pair.second() == first)) {
                double[][] raw = PreviewSamples.planes(spec, seed)[modality][p];
                return Optional.of(standardised(raw, standardizers.get(modality), inOrder ? -1 : 1));
            }
        }
        return Optional.empty();
    }

    /** Across e, as {@link PreviewSamples} has it, with a sign; up what is left of b at a right angle to it. */
    private static double[][] standardised(double[][] raw, Standardizer standardizer, int sign) {
        double[] across = unit(standardizer.direction(raw[1]), sign);
        double[] up = standardizer.direction(raw[0]);
        double share = Prototypes.dot(up, across);
        for (int i = 0; i < up.length; i++) {
            up[i] -= share * across[i];
        }
        return new double[][] {across, unit(up, 1)};
    }

    private static double[] unit(double[] direction, int sign) {
        double length = Math.sqrt(Prototypes.dot(direction, direction));
        return Arrays.stream(direction).map(value -> sign * value / length).toArray();
    }

    @Override
    public Optional<BayesCeiling> bayesCeiling() {
        return Optional.of(new BayesCeiling(ceiling.joint(), ceiling.single().clone()));
    }

    private float[] clean(Split split, int modality) {
        return Objects.requireNonNull(features.get(split))[modality];
    }

    private static void noisy(
            float[] values, int start, int width, NoiseDraw draw, long key, NoiseSpec noise, long noiseSeed) {
        draw.stream(noise, noiseSeed, key).ifPresent(stream -> FeatureNoise.apply(values, start, width, noise, stream));
    }

    private static long sampleKey(Split split, int sample) {
        return SeededStream.key(split.name() + "-" + sample);
    }

    private static float[] standardized(float[][] rows, Standardizer standardizer) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] values = new float[rows.length * width];
        for (int n = 0; n < rows.length; n++) {
            Cancellation.checkpoint();
            standardizer.apply(rows[n], values, n * width);
        }
        return values;
    }
}
