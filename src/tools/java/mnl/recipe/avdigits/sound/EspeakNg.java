package mnl.recipe.avdigits.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.data.DataException;

/** Speaks with the espeak-ng program, which has to be on the PATH. */
public final class EspeakNg implements Speaker {
    /** Rate of its waves in Hz. */
    public static final int SAMPLE_RATE = 22050;

    private static final String PROGRAM = "espeak-ng";
    private static final String VARIANT_FOLDER = "!v/";
    private static final int WAV_HEADER = 44;
    private static final int SAMPLE_RATE_AT = 24;

    /**
     * Makes sure that espeak-ng is there and has all voices; it would silently speak with its default voice otherwise.
     *
     * @throws DataException when the program or a voice is missing
     */
    public void require(List<String> voices) {
        Set<String> installed = new HashSet<>();
        String list = new String(run(PROGRAM, "--voices=variant"), StandardCharsets.UTF_8);
        for (String line : list.lines().toList()) {
            int at = line.indexOf(VARIANT_FOLDER);
            if (at >= 0) {
                // The name may hold single spaces; a column gap is wider.
                installed.add(line.substring(at + VARIANT_FOLDER.length())
                        .split(" {2,}", 2)[0]
                        .strip());
            }
        }
        for (String voice : voices) {
            if (!installed.contains(voice)) {
                throw new DataException("espeak-ng has no voice \"" + voice
                        + "\": install version 1.51 of the Debian packages espeak-ng and espeak-ng-data.");
            }
        }
    }

    @Override
    public Wave speak(String word, Utterance utterance) {
        byte[] wav = run(
                PROGRAM,
                "-v",
                utterance.accent() + "+" + utterance.voice(),
                "-s",
                Integer.toString(utterance.wordsPerMinute()),
                "-p",
                Integer.toString(utterance.pitch()),
                "--stdout",
                word);
        if (wav.length <= WAV_HEADER) {
            throw new DataException("espeak-ng said nothing for \"" + word + "\" with the voice \"" + utterance.voice()
                    + "\": try \"espeak-ng " + word + "\" in a terminal and reinstall the Debian package espeak-ng.");
        }
        return decode(wav);
    }

    // A WAV that streams to standard output has a made-up length in its header, so the length is that of the stream.
    private static Wave decode(byte[] wav) {
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(SAMPLE_RATE_AT) != SAMPLE_RATE) {
            throw new DataException("espeak-ng speaks at " + bytes.getInt(SAMPLE_RATE_AT) + " Hz instead of "
                    + SAMPLE_RATE + " Hz: install version 1.51 of the Debian package espeak-ng.");
        }
        float[] samples = new float[(wav.length - WAV_HEADER) / Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(WAV_HEADER + i * Short.BYTES) / 32768f;
        }
        return new Wave(SAMPLE_RATE, samples);
    }

    private static byte[] run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            int status = process.waitFor();
            if (status != 0) {
                throw new DataException("The command \"" + String.join(" ", command) + "\" ended with status " + status
                        + ": run it in a terminal to see why.");
            }
            return output;
        } catch (IOException e) {
            throw new DataException("espeak-ng cannot be started: install the Debian package espeak-ng.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("Speaking was interrupted: start it again.", e);
        }
    }
}
