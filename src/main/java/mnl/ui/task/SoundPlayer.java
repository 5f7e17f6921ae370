package mnl.ui.task;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import mnl.data.Signal;
import mnl.data.WholeFile;
import mnl.data.sound.WavFile;

/** Plays sounds and writes them to files, both in the background. */
public final class SoundPlayer {
    private static final int USUAL_RATE = 8000;

    private final Executor background;

    /** @param background where sounds are played and files are written */
    public SoundPlayer(Executor background) {
        this.background = background;
    }

    /** Whether this machine has something to play sounds with. */
    public CompletableFuture<Boolean> isAvailable() {
        DataLine.Info line = new DataLine.Info(SourceDataLine.class, format(USUAL_RATE));
        return CompletableFuture.supplyAsync(() -> AudioSystem.isLineSupported(line), background)
                .exceptionally(noSoundSystem -> false);
    }

    /** Completes when the sound is over; exceptionally, with a sentence, where it cannot be played. */
    public CompletableFuture<Void> play(Signal.Sound sound) {
        return CompletableFuture.runAsync(() -> playNow(sound), background);
    }

    private static void playNow(Signal.Sound sound) {
        AudioFormat format = format(sound.sampleRate());
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            byte[] bytes = WavFile.pcm16(sound.wave());
            line.write(bytes, 0, bytes.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The sound device is in use or gone. Save the sound as a WAV file instead.", e);
        }
    }

    private static AudioFormat format(int sampleRate) {
        return new AudioFormat(sampleRate, 16, 1, true, false);
    }

    /** Completes when the file stands; exceptionally, with a sentence, where it cannot be written. */
    public CompletableFuture<Void> save(Signal.Sound sound, Path file) {
        return CompletableFuture.runAsync(() -> saveNow(sound, file), background);
    }

    private static void saveNow(Signal.Sound sound, Path file) {
        try {
            WholeFile.write(file, WavFile.bytes(sound));
        } catch (IOException e) {
            throw new IllegalStateException("\"" + file + "\" cannot be written. Choose another folder.", e);
        }
    }
}
