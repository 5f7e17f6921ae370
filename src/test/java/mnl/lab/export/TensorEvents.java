package mnl.lab.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads event files of TensorBoard by the documents of their formats, with check sums worked out bit by bit. */
final class TensorEvents {
    private static final int POLYNOMIAL = 0x82F63B78;

    private TensorEvents() {}

    /** A number of an event file; the first event has a version and no number. */
    record Scalar(double seconds, long step, String tag, float value, String version) {}

    /**
     * Reads a file.
     *
     * @throws IOException when a check sum is wrong or a field is unknown
     */
    static List<Scalar> read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<Scalar> all = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] length = take(bytes, 8);
            check(length, bytes.getInt());
            byte[] content = take(bytes, (int)
                    ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong());
            check(content, bytes.getInt());
            all.add(event(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN)));
        }
        return all;
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }

    private static void check(byte[] content, int masked) throws IOException {
        int sum = -1;
        for (byte one : content) {
            sum ^= one & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum >>> 1) ^ ((sum & 1) == 1 ? POLYNOMIAL : 0);
            }
        }
        sum = ~sum;
        if (((sum >>> 15 | sum << 17) + 0xa282ead8) != masked) {
            throw new IOException("a check sum is wrong in " + Arrays.toString(content));
        }
    }

    private static Scalar event(ByteBuffer in) throws IOException {
        double seconds = 0;
        long step = 0;
        String version = "";
        Scalar found = new Scalar(0, 0, "", Float.NaN, "");
        while (in.hasRemaining()) {
            long head = varint(in);
            switch ((int) head) {
                case 1 << 3 | 1 -> seconds = in.getDouble();
                case 2 << 3 -> step = varint(in);
                case 3 << 3 | 2 -> version = text(in);
                case 5 << 3 | 2 -> found = summary(message(in));
                default -> throw new IOException("unknown field " + head);
            }
        }
        return new Scalar(seconds, step, found.tag(), found.value(), version);
    }

    private static Scalar summary(ByteBuffer in) throws IOException {
        if (varint(in) != (1 << 3 | 2)) {
            throw new IOException("no value");
        }
        ByteBuffer value = message(in);
        String tag = "";
        float number = Float.NaN;
        while (value.hasRemaining()) {
            long head = varint(value);
            switch ((int) head) {
                case 1 << 3 | 2 -> tag = text(value);
                case 2 << 3 | 5 -> number = value.getFloat();
                default -> throw new IOException("unknown field " + head);
            }
        }
        return new Scalar(0, 0, tag, number, "");
    }

    private static ByteBuffer message(ByteBuffer in) {
        return ByteBuffer.wrap(take(in, (int) varint(in))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer in) {
        return new String(take(in, (int) varint(in)), StandardCharsets.UTF_8);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte one = in.get();
            value |= (long) (one & 0x7F) << shift;
            if (one >= 0) {
                return value;
            }
        }
    }
}
