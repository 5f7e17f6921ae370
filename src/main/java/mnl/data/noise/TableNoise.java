package mnl.data.noise;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import mnl.data.Cancellation;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/**
 * Noise on all samples of a split in one modality of feature vectors. What Gaussian noise draws is kept for the next severity, as long as
 * there is memory for it: who turns a dial gets the same noise, larger or smaller. May be asked on several threads.
 */
public final class TableNoise {
    /** Numbers of all draws that are kept. */
    private static final int MOST = 1 << 20;

    private record Key(Split split, String modality, long noiseSeed, int samples) {}

    /** Least recently asked for first. */
    private final Map<Key, SoftReference<GaussianDraws>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * Puts noise into samples.
     *
     * @param values standardised features [n * D]; they are changed
     * @param split which samples these are
     * @param modality theirs
     * @param noise a kind that the modality can have
     * @param noiseSeed start of all streams
     * @param keys of the samples, the same for the same split
     */
    public void apply(
            float[] values,
            Split split,
            ModalityInfo modality,
            NoiseSpec noise,
            long noiseSeed,
            IntToLongFunction keys) {
        NoiseDraw draw = new NoiseDraw(modality);
        draw.check(noise);
        int length = modality.features();
        int samples = values.length / length;
        if (noise.isNone()) {
            return;
        }
        if (noise.kind() == NoiseKind.FEATURE_GAUSSIAN && values.length + samples <= MOST) {
            Key key = new Key(split, modality.name(), noiseSeed, samples);
            find(key)
                    .orElseGet(() -> keep(key, GaussianDraws.of(draw, noiseSeed, samples, length, keys)))
                    .add(values, noise);
            return;
        }
        for (int i = 0; i < samples; i++) {
            Cancellation.checkpoint();
            int start = i * length;
            draw.stream(noise, noiseSeed, keys.applyAsLong(i))
                    .ifPresent(stream -> FeatureNoise.apply(values, start, length, noise, stream));
        }
    }

    private synchronized Optional<GaussianDraws> find(Key key) {
        SoftReference<GaussianDraws> reference = kept.get(key);
        return reference == null ? Optional.empty() : Optional.ofNullable(reference.get());
    }

    private synchronized GaussianDraws keep(Key key, GaussianDraws drawn) {
        kept.put(key, new SoftReference<>(drawn));
        int numbers = 0;
        for (SoftReference<GaussianDraws> each : kept.values()) {
            GaussianDraws draws = each.get();
            numbers += draws == null ? 0 : draws.size();
        }
        for (var eldest = kept.values().iterator(); numbers > MOST; ) {
            GaussianDraws draws = eldest.next().get();
            numbers -= draws == null ? 0 : draws.size();
            eldest.remove();
        }
        return drawn;
    }
}
