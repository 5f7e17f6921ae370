package mnl.data.sound;

/**
 * The 8-bit mu-law code of ITU-T G.711: a sign bit, three bits of exponent, four of mantissa, all inverted. Its error
 * grows with the amplitude, so that speech keeps about 37 dB of signal-to-noise ratio in one byte a sample.
 */
public final class MuLaw {
    private static final int BIAS = 0x84;
    private static final int CLIP = 32_635;
    private static final float[] WAVE = decodingTable();

    private MuLaw() {}

    /** Codes of a wave in -1..1; values beyond are clipped. */
    public static byte[] encode(float[] wave) {
        byte[] codes = new byte[wave.length];
        for (int i = 0; i < wave.length; i++) {
            codes[i] = encode(Math.round(wave[i] * 32_768f));
        }
        return codes;
    }

    /** Wave in -1..1 of the codes from {@code start} on. */
    public static float[] decode(byte[] codes, int start, int length) {
        float[] wave = new float[length];
        for (int i = 0; i < length; i++) {
            wave[i] = WAVE[codes[start + i] & 0xff];
        }
        return wave;
    }

    private static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int mantissa = magnitude >> (exponent + 3) & 0x0f;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    private static float[] decodingTable() {
        float[] table = new float[256];
        for (int code = 0; code < table.length; code++) {
            int bits = ~code & 0xff;
            int exponent = bits >> 4 & 7;
            int magnitude = ((((bits & 0x0f) << 3) + BIAS) << exponent) - BIAS;
            table[code] = ((bits & 0x80) == 0 ? magnitude : -magnitude) / 32_768f;
        }
        return table;
    }
}
