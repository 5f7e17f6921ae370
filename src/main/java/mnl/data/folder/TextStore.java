package mnl.data.folder;

import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.features.HashedNGrams;
import mnl.data.noise.NoiseDraw;
import mnl.data.noise.TextNoise;
import mnl.experiment.NoiseSpec;

/** Texts. */
final class TextStore implements SampleStore {
    private final ModalityInfo info;
    private final HashedNGrams grams;
    private final String[] texts;
    private final long[] keys;
    private final NoiseDraw draw;

    TextStore(ModalityInfo info, HashedNGrams grams, String[] texts, long[] keys) {
        this.info = info;
        this.grams = grams;
        this.texts = texts;
        this.keys = keys;
        draw = new NoiseDraw(info);
    }

    @Override
    public ModalityInfo info() {
        return info;
    }

    @Override
    public float[] features(int row, NoiseSpec noise, long noiseSeed) {
        return grams.features(signal(row, noise, noiseSeed).shown());
    }

    @Override
    public int[] tokens(int row, NoiseSpec noise, long noiseSeed) {
        return grams.tokens(signal(row, noise, noiseSeed).shown());
    }

    @Override
    public Signal.Text signal(int row, NoiseSpec noise, long noiseSeed) {
        return draw.stream(noise, noiseSeed, keys[row])
                .map(stream -> TextNoise.apply(texts[row], noise, stream))
                .orElseGet(() -> TextNoise.none(texts[row]));
    }
}
