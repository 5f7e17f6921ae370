package mnl.data.folder;

import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.features.SoundFeatures;
import mnl.data.noise.NoiseDraw;
import mnl.data.noise.SoundNoise;
import mnl.data.sound.Clips;
import mnl.experiment.NoiseSpec;

/** Mono sounds. */
final class SoundStore implements SampleStore {
    private final ModalityInfo info;
    private final int sampleRate;
    private final Clips clips;
    private final long[] keys;
    private final NoiseDraw draw;
    private final SoundNoise noises;
    private final SoundFeatures sounds;

    SoundStore(ModalityInfo info, int sampleRate, SoundFeatures sounds, Clips clips, long[] keys) {
        this.info = info;
        this.sampleRate = sampleRate;
        this.clips = clips;
        this.keys = keys;
        draw = new NoiseDraw(info);
        noises = new SoundNoise(clips);
        this.sounds = sounds;
    }

    @Override
    public ModalityInfo info() {
        return info;
    }

    @Override
    public float[] features(int row, NoiseSpec noise, long noiseSeed) {
        return sounds.of(wave(row, noise, noiseSeed));
    }

    @Override
    public Signal signal(int row, NoiseSpec noise, long noiseSeed) {
        return new Signal.Sound(sampleRate, wave(row, noise, noiseSeed));
    }

    private float[] wave(int row, NoiseSpec noise, long noiseSeed) {
        float[] wave = clips.wave(row);
        return draw.stream(noise, noiseSeed, keys[row])
                .map(stream -> noises.apply(wave, row, noise, stream))
                .orElse(wave);
    }
}
