package mnl.data.folder;

import java.util.ArrayList;
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
import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.data.Standardisation;
import mnl.data.features.Standardizer;
import mnl.data.noise.FeatureNoise;
import mnl.data.noise.NoiseDraw;
import mnl.data.noise.TableNoise;
import mnl.experiment.ModalityKind;
import mnl.experiment.NoiseSpec;

/** The splits of one seed over the samples of a folder. */
final class FolderDataset implements Dataset {
    private final FolderSamples samples;
    private final Map<Split, int[]> rows = new EnumMap<>(Split.class);
    private final List<Standardizer> standardizers;
    private final TableNoise tableNoise = new TableNoise();

    FolderDataset(FolderSamples samples, SplitPlan plan, long seed) {
        this.samples = samples;
        for (Split split : Split.values()) {
            rows.put(split, plan.rows(split, seed));
        }
        standardizers = samples.modalities().stream()
                .map(modality -> standardizer(modality, NoiseSpec.NONE, 0))
                .toList();
    }

    private FolderDataset(FolderDataset other, List<Standardizer> standardizers) {
        this.samples = other.samples;
        this.rows.putAll(other.rows);
        this.standardizers = standardizers;
    }

    @Override
    public Dataset standardisedUnder(List<NoiseSpec> trainingNoise, long noiseSeed) {
        List<Standardizer> fitted = new ArrayList<>(standardizers);
        for (int m = 0; m < fitted.size(); m++) {
            FolderSamples.Modality modality = samples.modalities().get(m);
            NoiseSpec noise = trainingNoise.get(m);
            new NoiseDraw(modality.store().info()).check(noise);
            if (!noise.isNone() && modality.store().info().kind() != ModalityKind.FEATURES) {
                fitted.set(m, standardizer(modality, noise, noiseSeed));
            }
        }
        return fitted.equals(standardizers) ? this : new FolderDataset(this, List.copyOf(fitted));
    }

    private Standardizer standardizer(FolderSamples.Modality modality, NoiseSpec noise, long noiseSeed) {
        return modality.store().standardizer(modality.cache().rows(rowsOf(Split.TRAIN), noise, noiseSeed));
    }

    private int[] rowsOf(Split split) {
        return Objects.requireNonNull(rows.get(split));
    }

    @Override
    public DatasetInfo info() {
        return samples.info();
    }

    @Override
    public int size(Split split) {
        return rowsOf(split).length;
    }

    @Override
    public int[] labels(Split split) {
        int[] labels = rowsOf(split).clone();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = samples.label(labels[i]);
        }
        return labels;
    }

    @Override
    public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
        int[] chosen = rowsOf(split);
        return noisy(features(chosen, modality, noise, noiseSeed), chosen, modality, noise, noiseSeed, split);
    }

    @Override
    public int[] tokens(Split split, int modality, NoiseSpec noise, long noiseSeed) {
        SampleStore store = samples.modalities().get(modality).store();
        if (store.info().tokens().isEmpty()) {
            return Dataset.super.tokens(split, modality, noise, noiseSeed);
        }
        new NoiseDraw(store.info()).check(noise);
        int[] chosen = rowsOf(split);
        int length = store.info().tokens().get().length();
        int[] padded = new int[Math.multiplyExact(chosen.length, length)];
        Arrays.fill(padded, -1);
        for (int i = 0; i < chosen.length; i++) {
            Cancellation.checkpoint();
            int[] tokens = store.tokens(chosen[i], noise, noiseSeed);
            System.arraycopy(tokens, 0, padded, i * length, Math.min(length, tokens.length));
        }
        return padded;
    }

    @Override
    public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
        int row = rowsOf(split)[sample];
        FolderSamples.Modality chosen = samples.modalities().get(modality);
        if (chosen.store().info().kind() == ModalityKind.FEATURES) {
            float[] values = features(new int[] {row}, modality, noise, noiseSeed);
            new NoiseDraw(chosen.store().info())
                    .stream(noise, noiseSeed, samples.key(row))
                            .ifPresent(stream -> FeatureNoise.apply(values, 0, values.length, noise, stream));
            return new Signal.Features(values);
        }
        new NoiseDraw(chosen.store().info()).check(noise);
        return chosen.store().signal(row, noise, noiseSeed);
    }

    @Override
    public Optional<String> sampleId(Split split, int sample) {
        return Optional.of(samples.id(rowsOf(split)[sample]));
    }

    @Override
    public Optional<Standardisation> standardisation(int modality) {
        return Optional.of(standardizers.get(modality).numbers());
    }

    @Override
    public Optional<BayesCeiling> bayesCeiling() {
        return Optional.empty();
    }

    private float[] features(int[] chosen, int modality, NoiseSpec noise, long noiseSeed) {
        FolderSamples.Modality source = samples.modalities().get(modality);
        ModalityInfo info = source.store().info();
        new NoiseDraw(info).check(noise);
        boolean vectors = info.kind() == ModalityKind.FEATURES;
        float[][] raw = source.cache().rows(chosen, vectors ? NoiseSpec.NONE : noise, vectors ? 0 : noiseSeed);
        int width = info.features();
        float[] values = new float[Math.multiplyExact(chosen.length, width)];
        for (int i = 0; i < chosen.length; i++) {
            Cancellation.checkpoint();
            standardizers.get(modality).apply(raw[i], values, i * width);
        }
        return values;
    }

    /** Noise on vectors is put into what is standardised. */
    private float[] noisy(float[] values, int[] chosen, int modality, NoiseSpec noise, long noiseSeed, Split split) {
        ModalityInfo info = samples.modalities().get(modality).store().info();
        if (info.kind() == ModalityKind.FEATURES) {
            tableNoise.apply(values, split, info, noise, noiseSeed, i -> samples.key(chosen[i]));
        }
        return values;
    }
}
