package mnl.data.synthetic;

import java.util.Arrays;
import java.util.Optional;
import mnl.data.BayesCeiling;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.features.Standardizer;
import mnl.data.noise.FeatureNoise;
import mnl.data.noise.NoiseDraw;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec;
import mnl.experiment.NoiseSpec;

/** Prototypes, training and test samples of one seed. There is no validation split. */
final class SyntheticDataset implements Dataset {
    private static final long PROTOTYPES = SeededStream.key("prototypes");
    private static final long TRAINING = SeededStream.key("training samples");
    private static final long TEST = SeededStream.key("test samples");

    private final DatasetInfo info;
    private final int[] trainingLabels;
    private final int[] testLabels;
    private final float[][] training;
    private final float[][] test;
    private final BayesCeiling ceiling;

    SyntheticDataset(DatasetSpec.Synthetic spec, DatasetInfo info, long seed) {
        this.info = info;
        SeededStream stream = SeededStream.of(seed, PROTOTYPES);
        double[][][] prototypes = spec.modalities().stream()
                .map(dials -> Prototypes.draw(
                        spec.classes(), spec.dimensions(), spec.confusablePairs(), dials.separation(), stream))
                .toArray(double[][][]::new);
        SyntheticSamples trained =
                SyntheticSamples.draw(spec, prototypes, spec.trainSize(), SeededStream.of(seed, TRAINING));
        SyntheticSamples tested = SyntheticSamples.draw(spec, prototypes, spec.testSize(), SeededStream.of(seed, TEST));
        trainingLabels = trained.labels();
        testLabels = tested.labels();
        training = new float[prototypes.length][];
        test = new float[prototypes.length][];
        for (int m = 0; m < prototypes.length; m++) {
            Standardizer standardizer = Standardizer.fit(trained.values()[m]);
            training[m] = standardized(trained.values()[m], standardizer);
            test[m] = standardized(tested.values()[m], standardizer);
        }
        ceiling = new BayesClassifier(spec, prototypes).accuracy(tested);
    }

    @Override
    public DatasetInfo info() {
        return info;
    }

    @Override
    public int size(Split split) {
        return labels(split).length;
    }

    @Override
    public int[] labels(Split split) {
        return switch (split) {
            case TRAIN -> trainingLabels.clone();
            case VALIDATION -> new int[0];
            case TEST -> testLabels.clone();
        };
    }

    @Override
    public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
        float[] values = clean(split, modality).clone();
        int width = info.modalities().get(modality).features();
        NoiseDraw draw = new NoiseDraw(info.modalities().get(modality));
        draw.check(noise);
        for (int start = 0; start < values.length && !noise.isNone(); start += width) {
            noisy(values, start, width, draw, sampleKey(split, start / width), noise, noiseSeed);
        }
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
    public Optional<BayesCeiling> bayesCeiling() {
        return Optional.of(new BayesCeiling(ceiling.joint(), ceiling.single().clone()));
    }

    private float[] clean(Split split, int modality) {
        return switch (split) {
            case TRAIN -> training[modality];
            case VALIDATION -> new float[0];
            case TEST -> test[modality];
        };
    }

    private static void noisy(
            float[] values, int start, int width, NoiseDraw draw, long key, NoiseSpec noise, long noiseSeed) {
        draw.stream(noise, noiseSeed, key).ifPresent(stream -> FeatureNoise.apply(values, start, width, noise, stream));
    }

    private static long sampleKey(Split split, int sample) {
        return SeededStream.key(split.name() + "-" + sample);
    }

    private static float[] standardized(float[][] rows, Standardizer standardizer) {
        int width = rows[0].length;
        float[] values = new float[rows.length * width];
        for (int n = 0; n < rows.length; n++) {
            standardizer.apply(rows[n], values, n * width);
        }
        return values;
    }
}
