package mnl.data.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WAV files, right and wrong. */
public final class WavBytes {
    private WavBytes() {}

    /** A whole file with these samples. */
    public static byte[] file(int format, int bits, int channels, int rate, byte[] samples) {
        return riff(chunk("fmt ", format(format, bits, channels, rate)), chunk("data", samples));
    }

    /** 16 bits, mono, 8 kHz. */
    public static byte[] linear(short... samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return file(1, 16, 1, 8_000, bytes.array());
    }

    /** A tone of a tenth of a second at any rate, 16 bits, mono. */
    public static byte[] tone(double hertz, int rate) {
        float[] wave = new float[rate / 10];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return file(1, 16, 1, rate, Pcm16.encode(wave));
    }

    /** The part that says how samples are written. */
    public static byte[] format(int format, int bits, int channels, int rate) {
        int frame = channels * bits / 8;
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) format)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * frame)
                .putShort((short) frame)
                .putShort((short) bits)
                .array();
    }

    /** One part, padded to an even length. */
    public static byte[] chunk(String name, byte[] content) {
        return chunk(name, content.length, content);
    }

    /** One part that claims any length. */
    public static byte[] chunk(String name, int length, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .put(content)
                .array();
    }

    /** A file of parts. */
    public static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return chunk("RIFF", all.toByteArray());
    }
}
