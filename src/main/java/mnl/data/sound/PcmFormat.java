package mnl.data.sound;

import java.nio.ByteBuffer;

/**
 * How the samples of a WAV file are written.
 *
 * @param floating whether they are 32-bit floating-point numbers, not whole ones
 * @param bits of a sample: 8 (without sign), 16, 24, 32
 * @param channels at least 1
 * @param sampleRate in Hz
 */
public record PcmFormat(boolean floating, int bits, int channels, int sampleRate) {

    /** Bytes of one sample of every channel. */
    public int frameBytes() {
        return channels * (bits / 8);
    }

    /**
     * The next frame, mixed to mono: the mean of the channels, in -1..1 where whole numbers are stored.
     *
     * @param bytes little-endian; moves on by a frame
     */
    float next(ByteBuffer bytes) {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += sample(bytes);
        }
        return (float) (sum / channels);
    }

    private double sample(ByteBuffer bytes) {
        return switch (bits) {
            case 8 -> ((bytes.get() & 0xff) - 128) / 128.0;
            case 16 -> bytes.getShort() / 32_768.0;
            case 24 -> ((bytes.getShort() & 0xffff) | bytes.get() << 16) / 8_388_608.0;
            default -> floating ? bytes.getFloat() : bytes.getInt() / 2_147_483_648.0;
        };
    }
}
