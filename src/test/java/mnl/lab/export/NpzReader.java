package mnl.lab.export;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads NumPy archives by the document of their format. */
public final class NpzReader {
    private static final Pattern HEAD =
            Pattern.compile("\\{'descr': '(<[fiU]\\d+)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\} *\n");

    private NpzReader() {}

    /** An array: its type, its shape as NumPy writes it, and its elements, numbers or texts. */
    public record Array(String type, String shape, double[] numbers, List<String> texts) {}

    /** The arrays of an archive by name. */
    public static Map<String, Array> read(Path file) throws IOException {
        Map<String, Array> arrays = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    arrays.put(entry.getName().replaceAll("\\.npy$", ""), array(in.readAllBytes()));
                }
            }
        }
        return arrays;
    }

    private static Array array(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        byte[] magic = in.readNBytes(8);
        if (!Arrays.equals(magic, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})) {
            throw new IOException("no array");
        }
        int length = in.readUnsignedByte() | in.readUnsignedByte() << 8;
        String head = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        Matcher fields = HEAD.matcher(head);
        if (!fields.matches() || (10 + length) % 64 != 0) {
            throw new IOException("a wrong header: " + head);
        }
        String type = fields.group(1);
        ByteBuffer rest = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int size = Integer.parseInt(type.substring(2));
        if (type.charAt(1) == 'U') {
            return new Array(type, fields.group(2), new double[0], texts(rest, size));
        }
        double[] numbers = new double[rest.remaining() / size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (type) {
                case "<f4" -> rest.getFloat();
                case "<f8" -> rest.getDouble();
                case "<i4" -> rest.getInt();
                default -> rest.getLong();
            };
        }
        return new Array(type, fields.group(2), numbers, List.of());
    }

    private static List<String> texts(ByteBuffer in, int letters) {
        List<String> texts = new ArrayList<>();
        while (in.hasRemaining()) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < letters; i++) {
                int letter = in.getInt();
                if (letter != 0) {
                    text.appendCodePoint(letter);
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
