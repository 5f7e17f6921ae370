package mnl.data.importing.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.data.DataException;
import mnl.words.Texts;

/**
 * What stands before the numbers of a NumPy array: the magic bytes, a version, the length of a Python dictionary and that
 * dictionary (NEP 1, "A simple file format for NumPy arrays").
 *
 * @param type of the elements
 * @param fortran whether the first dimension varies fastest
 * @param shape dimensions
 * @param dataStart bytes before the numbers
 */
record NpyHeader(ElementType type, boolean fortran, long[] shape, int dataStart) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final long MOST_ELEMENTS = 1L << 40;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\sL]*)\\)");

    /** Whether these are the first bytes of a NumPy array. */
    static boolean begins(byte[] head) {
        return head.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC);
    }

    /**
     * Reads a header and leaves the stream at the numbers.
     *
     * @param place the array, for messages
     * @throws DataException when it is none, or one that cannot be imported
     */
    static NpyHeader read(String place, InputStream stream) throws IOException {
        byte[] start = exactly(stream, MAGIC.length + 2);
        if (!begins(start)) {
            throw new DataException(Texts.of("importing.npy-header.is-not-a-numpy", place));
        }
        int lengthBytes = start[MAGIC.length] == 1 ? 2 : 4;
        ByteBuffer length =
                ByteBuffer.wrap(Arrays.copyOf(exactly(stream, lengthBytes), 4)).order(ByteOrder.LITTLE_ENDIAN);
        int count = length.getInt(0);
        if (count <= 0 || count > MOST_CHARACTERS) {
            throw broken(place);
        }
        String text = new String(exactly(stream, count), StandardCharsets.UTF_8);
        return new NpyHeader(
                type(place, text), fortran(place, text), shape(place, text), start.length + lengthBytes + count);
    }

    /** Number of elements. */
    long elements() {
        long elements = 1;
        for (long size : shape) {
            elements *= size;
        }
        return elements;
    }

    /** Bytes of all elements. */
    long bytes() {
        return elements() * type.size();
    }

    private static ElementType type(String place, String text) {
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            throw text.contains("'descr'")
                    ? new DataException(Texts.of("importing.npy-header.is-a-structured-array", place))
                    : broken(place);
        }
        ElementType known = ElementType.of(type.group(1));
        if (known == null) {
            boolean object = type.group(1).contains("O");
            throw new DataException(
                    object
                            ? Texts.of("importing.npy-header.holds-python-objects-which", place)
                            : Texts.of("importing.npy-header.holds-the-type-which", place, type.group(1)));
        }
        return known;
    }

    private static boolean fortran(String place, String text) {
        Matcher order = ORDER.matcher(text);
        if (!order.find()) {
            throw broken(place);
        }
        return order.group(1).equals("True");
    }

    private static long[] shape(String place, String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.find()) {
            throw broken(place);
        }
        String[] sizes =
                shape.group(1).isBlank() ? new String[0] : shape.group(1).split(",");
        long[] dimensions = new long[sizes.length];
        double elements = 1;
        for (int i = 0; i < sizes.length; i++) {
            String size = sizes[i].replace("L", "").strip();
            if (!size.matches("\\d{1,18}")) {
                throw broken(place);
            }
            dimensions[i] = Long.parseLong(size);
            elements *= dimensions[i];
        }
        if (elements > MOST_ELEMENTS) {
            throw new DataException(Texts.of(
                    "importing.npy-header.claims-to-hold-elements",
                    place,
                    shape.group(1).strip()));
        }
        return dimensions;
    }

    private static byte[] exactly(InputStream stream, int count) throws IOException {
        byte[] bytes = stream.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException(Texts.of("importing.npy-header.it-ends-within-its"));
        }
        return bytes;
    }

    private static DataException broken(String place) {
        return new DataException(Texts.of("importing.npy-header.has-a-header-that", place));
    }
}
