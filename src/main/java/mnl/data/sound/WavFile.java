package mnl.data.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import mnl.data.Signal;

/** A sound as a WAV file: RIFF, one channel, linear 16-bit samples. */
public final class WavFile {
    private static final int HEADER = 44;
    private static final short LINEAR = 1;

    private WavFile() {}

    /** Bytes of the file; values beyond -1..1 are clipped. */
    public static byte[] bytes(Signal.Sound sound) {
        int size = 2 * sound.wave().length;
        ByteBuffer file = ByteBuffer.allocate(HEADER + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(HEADER - 8 + size).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort(LINEAR).putShort((short) 1);
        file.putInt(sound.sampleRate()).putInt(2 * sound.sampleRate());
        file.putShort((short) 2).putShort((short) 16);
        file.put(ascii("data")).putInt(size).put(pcm16(sound.wave()));
        return file.array();
    }

    /** Little-endian signed 16-bit samples of a wave in -1..1; values beyond are clipped. */
    public static byte[] pcm16(float[] wave) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * wave.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : wave) {
            int sample = Math.round(value * 32_767f);
            bytes.putShort((short) Math.max(-32_767, Math.min(32_767, sample)));
        }
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
