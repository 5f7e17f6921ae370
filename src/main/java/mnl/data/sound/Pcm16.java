package mnl.data.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Waves as little-endian signed 16-bit samples: the value times 32768, rounded. */
public final class Pcm16 {
    private static final float SCALE = 32_768;

    private Pcm16() {}

    /** Bytes of a wave in -1..1; values beyond are clipped. */
    public static byte[] encode(float[] wave) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(2, wave.length)).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : wave) {
            int sample = Math.round(value * SCALE);
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sample)));
        }
        return bytes.array();
    }

    /** Wave in -1..1 of {@code length} samples from the sample {@code start} on. */
    public static float[] decode(byte[] bytes, int start, int length) {
        ByteBuffer samples = ByteBuffer.wrap(bytes, 2 * start, 2 * length).order(ByteOrder.LITTLE_ENDIAN);
        float[] wave = new float[length];
        for (int i = 0; i < length; i++) {
            wave[i] = samples.getShort() / SCALE;
        }
        return wave;
    }
}
