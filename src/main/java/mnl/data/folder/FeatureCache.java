package mnl.data.folder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import mnl.data.Cancellation;
import mnl.experiment.NoiseSpec;

/**
 * Features of one modality by sample, computed once: the clean ones kept for good, those of the noises used last kept up to a
 * memory bound. Seeds and folds that share samples and noise share the work. Thread-safe.
 */
final class FeatureCache {
    private static final long BYTES = 96L << 20;

    private record Key(NoiseSpec noise, long noiseSeed) {}

    private final SampleStore store;
    private final int samples;
    private final AtomicReferenceArray<float[]> clean;
    private final Map<Key, AtomicReferenceArray<float[]>> noisy;

    FeatureCache(SampleStore store, int samples) {
        this.store = store;
        this.samples = samples;
        clean = new AtomicReferenceArray<>(samples);
        long most = BYTES / (4L * samples * store.info().features());
        noisy = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, AtomicReferenceArray<float[]>> eldest) {
                return size() > Math.max(1, most);
            }
        };
    }

    /** Features of these samples before standardisation [n][D]. Not to be changed. */
    float[][] rows(int[] samplesWanted, NoiseSpec noise, long noiseSeed) {
        AtomicReferenceArray<float[]> known = known(noise, noiseSeed);
        float[][] rows = new float[samplesWanted.length][];
        for (int i = 0; i < rows.length; i++) {
            Cancellation.checkpoint();
            float[] row = known.get(samplesWanted[i]);
            if (row == null) {
                row = store.features(samplesWanted[i], noise, noiseSeed);
                known.set(samplesWanted[i], row);
            }
            rows[i] = row;
        }
        return rows;
    }

    private AtomicReferenceArray<float[]> known(NoiseSpec noise, long noiseSeed) {
        if (noise.isNone()) {
            return clean;
        }
        synchronized (noisy) {
            return noisy.computeIfAbsent(new Key(noise, noiseSeed), key -> new AtomicReferenceArray<>(samples));
        }
    }
}
