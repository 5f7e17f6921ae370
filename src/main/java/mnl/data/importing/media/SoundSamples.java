package mnl.data.importing.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mnl.data.DataException;
import mnl.data.Signal;
import mnl.data.folder.PayloadFormat;
import mnl.data.importing.MediaOptions;
import mnl.data.importing.SourceFiles;
import mnl.data.sound.MuLaw;
import mnl.data.sound.Pcm16;
import mnl.data.sound.Resampler;
import mnl.data.sound.WavReader;
import mnl.words.Texts;

/** Sounds, mixed to mono and brought to one sample rate. For one thread. */
final class SoundSamples implements SampleReader {
    private final MediaOptions options;
    private final int sampleRate;
    private final Map<Integer, Resampler> resamplers = new HashMap<>();

    /**
     * Sounds.
     *
     * @param options how they are stored
     * @param sampleRate in Hz
     */
    SoundSamples(MediaOptions options, int sampleRate) {
        this.options = options;
        this.sampleRate = sampleRate;
    }

    /** Rate of a file in Hz. */
    static int rate(Path file, String name) {
        try (SourceFiles.Counted stream = SourceFiles.open(file)) {
            return new WavReader(name, stream, Files.size(file)).format().sampleRate();
        } catch (IOException failure) {
            throw SourceFiles.unreadable(file, failure);
        }
    }

    @Override
    public PayloadFormat format() {
        return PayloadFormat.sounds(sampleRate, options.linear(), options.features());
    }

    @Override
    public byte[] read(Path file, String name) {
        try (SourceFiles.Counted stream = SourceFiles.open(file)) {
            Signal.Sound sound = new WavReader(name, stream, Files.size(file)).read();
            float[] wave = resamplers
                    .computeIfAbsent(sound.sampleRate(), rate -> new Resampler(rate, sampleRate))
                    .resample(sound.wave());
            if (wave.length == 0) {
                throw new DataException(Texts.of("importing.sound-samples.is-too-short-at", name, sampleRate));
            }
            return options.linear() ? Pcm16.encode(wave) : MuLaw.encode(wave);
        } catch (IOException failure) {
            throw SourceFiles.unreadable(file, failure);
        }
    }
}
