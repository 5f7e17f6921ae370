package mnl.data.folder;

import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.features.PictureFeatures;
import mnl.data.noise.NoiseDraw;
import mnl.data.noise.PictureNoise;
import mnl.experiment.NoiseSpec;

/** Grey pictures, one byte per pixel. */
final class PictureStore implements SampleStore {
    private final ModalityInfo info;
    private final int width;
    private final byte[] pixels;
    private final long[] keys;
    private final NoiseDraw draw;

    PictureStore(ModalityInfo info, int width, byte[] pixels, long[] keys) {
        this.info = info;
        this.width = width;
        this.pixels = pixels;
        this.keys = keys;
        draw = new NoiseDraw(info);
    }

    @Override
    public ModalityInfo info() {
        return info;
    }

    @Override
    public float[] features(int row, NoiseSpec noise, long noiseSeed) {
        return PictureFeatures.of(grey(row, noise, noiseSeed));
    }

    @Override
    public Signal signal(int row, NoiseSpec noise, long noiseSeed) {
        return new Signal.Picture(width, info.features() / width, grey(row, noise, noiseSeed));
    }

    private float[] grey(int row, NoiseSpec noise, long noiseSeed) {
        float[] grey = new float[info.features()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = pixels[row * grey.length + i] & 0xff;
        }
        return draw.stream(noise, noiseSeed, keys[row])
                .map(stream -> PictureNoise.apply(grey, width, noise, stream))
                .orElse(grey);
    }
}
