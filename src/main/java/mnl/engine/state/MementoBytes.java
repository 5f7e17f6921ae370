package mnl.engine.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import mnl.words.Texts;

/**
 * The bytes of a {@link Memento}: the number of entries, then each one's name, kind, length and numbers, big-endian. A
 * memento within a memento stands there as it would alone.
 */
final class MementoBytes {
    private static final int PART = 0;
    private static final int FLOATS = 1;
    private static final int DOUBLES = 2;
    private static final int LONGS = 3;

    private MementoBytes() {}

    static void write(Map<String, Object> entries, DataOutput out) throws IOException {
        out.writeInt(entries.size());
        for (Map.Entry<String, Object> entry : entries.entrySet()) {
            out.writeUTF(entry.getKey());
            write(entry.getValue(), out);
        }
    }

    private static void write(Object value, DataOutput out) throws IOException {
        if (value instanceof Memento part) {
            out.writeByte(PART);
            part.writeTo(out);
        } else if (value instanceof float[] numbers) {
            byte[] bytes = begin(out, FLOATS, numbers.length, Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().put(numbers);
            out.write(bytes);
        } else if (value instanceof double[] numbers) {
            byte[] bytes = begin(out, DOUBLES, numbers.length, Double.BYTES);
            ByteBuffer.wrap(bytes).asDoubleBuffer().put(numbers);
            out.write(bytes);
        } else {
            long[] numbers = (long[]) value;
            byte[] bytes = begin(out, LONGS, numbers.length, Long.BYTES);
            ByteBuffer.wrap(bytes).asLongBuffer().put(numbers);
            out.write(bytes);
        }
    }

    /** @return room for the numbers */
    private static byte[] begin(DataOutput out, int kind, int length, int width) throws IOException {
        out.writeByte(kind);
        out.writeInt(length);
        return new byte[Math.multiplyExact(length, width)];
    }

    static Map<String, Object> read(DataInput in) throws IOException {
        int size = in.readInt();
        Map<String, Object> entries = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            entries.put(name, value(in));
        }
        return entries;
    }

    private static Object value(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind == PART) {
            return Memento.readFrom(in);
        }
        int length = in.readInt();
        if (length < 0) {
            throw new IOException(Texts.of("engine.memento-bytes.it-is-no-state"));
        }
        return switch (kind) {
            case FLOATS -> {
                float[] numbers = new float[length];
                bytes(in, length, Float.BYTES).asFloatBuffer().get(numbers);
                yield numbers;
            }
            case DOUBLES -> {
                double[] numbers = new double[length];
                bytes(in, length, Double.BYTES).asDoubleBuffer().get(numbers);
                yield numbers;
            }
            case LONGS -> {
                long[] numbers = new long[length];
                bytes(in, length, Long.BYTES).asLongBuffer().get(numbers);
                yield numbers;
            }
            default -> throw new IOException(Texts.of("engine.memento-bytes.it-is-no-state"));
        };
    }

    private static ByteBuffer bytes(DataInput in, int length, int width) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(length, width)];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
