package mnl.lab.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A {@code .npz} archive under construction: NumPy arrays by name, compressed, C order, little-endian (NEP 1). What closes it
 * does not close the stream that it goes to.
 */
final class NpzFile implements Closeable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final String DESCRIPTION = "'descr': ";
    private static final String FORTRAN_ORDER = "'fortran_order': ";
    private static final String NO = "False";
    private static final String SHAPE = "'shape': ";

    private final ZipOutputStream zip;

    NpzFile(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Takes the numbers of an array, in the order of its dimensions with the last one fastest. */
    @FunctionalInterface
    interface Floats {
        void write(Numbers to) throws IOException;
    }

    /** Single-precision numbers that are handed over piece by piece. */
    void floats(String name, Floats content, long... shape) throws IOException {
        begin(name, "<f4", shape);
        Numbers numbers = new Numbers(zip);
        content.write(numbers);
        numbers.flush();
        zip.closeEntry();
    }

    /** Double-precision numbers. */
    void doubles(String name, double[] values, long... shape) throws IOException {
        begin(name, "<f8", shape);
        byte[] bytes = new byte[Double.BYTES * values.length];
        littleEndian(bytes).asDoubleBuffer().put(values);
        end(bytes);
    }

    /** Whole numbers of 32 bits. */
    void integers(String name, int[] values, long... shape) throws IOException {
        begin(name, "<i4", shape);
        byte[] bytes = new byte[Integer.BYTES * values.length];
        littleEndian(bytes).asIntBuffer().put(values);
        end(bytes);
    }

    /** Whole numbers of 64 bits, [n]. */
    void longs(String name, List<Long> values) throws IOException {
        begin(name, "<i8", values.size());
        byte[] bytes = new byte[Long.BYTES * values.size()];
        ByteBuffer buffer = littleEndian(bytes);
        values.forEach(buffer::putLong);
        end(bytes);
    }

    /** Texts. */
    void texts(String name, List<String> values, long... shape) throws IOException {
        int longest = values.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        int width = Math.max(1, longest);
        begin(name, "<U" + width, shape);
        Numbers letters = new Numbers(zip);
        for (String text : values) {
            letters.write(Arrays.copyOf(text.codePoints().toArray(), width));
        }
        letters.flush();
        zip.closeEntry();
    }

    /** One text, an array without dimensions. */
    void text(String name, String value) throws IOException {
        texts(name, List.of(value));
    }

    private void begin(String name, String type, long... shape) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        String sizes = Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
        String tuple = shape.length > 1 ? sizes.substring(0, sizes.length() - 1) : sizes;
        String head = "{" + DESCRIPTION + "'" + type + "', " + FORTRAN_ORDER + NO + ", " + SHAPE + "(" + tuple + "), }";
        int unpadded = MAGIC.length + Short.BYTES + head.length() + 1;
        String line = head + " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT) + "\n";
        zip.write(MAGIC);
        zip.write(line.length() & 0xFF);
        zip.write(line.length() >> Byte.SIZE);
        zip.write(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void end(byte[] bytes) throws IOException {
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }

    /** Numbers on their way into an array. */
    static final class Numbers {
        private final OutputStream out;
        private final byte[] bytes = new byte[1 << 16];
        private final ByteBuffer buffer = littleEndian(bytes);

        private Numbers(OutputStream out) {
            this.out = out;
        }

        void write(float[] values) throws IOException {
            for (float value : values) {
                room();
                buffer.putFloat(value);
            }
        }

        /** The same number so many times. */
        void repeat(float value, long count) throws IOException {
            for (long i = 0; i < count; i++) {
                room();
                buffer.putFloat(value);
            }
        }

        private void write(int[] values) throws IOException {
            for (int value : values) {
                room();
                buffer.putInt(value);
            }
        }

        private void room() throws IOException {
            if (buffer.remaining() < Integer.BYTES) {
                flush();
            }
        }

        private void flush() throws IOException {
            out.write(bytes, 0, buffer.position());
            buffer.clear();
        }
    }
}
