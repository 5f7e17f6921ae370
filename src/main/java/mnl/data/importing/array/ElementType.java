package mnl.data.importing.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Type of an array's elements, as NumPy writes it.
 *
 * @param kind {@code f} floating point, {@code i} and {@code u} whole numbers with and without sign, {@code b} boolean,
 *     {@code U} and {@code S} texts of 4 bytes and of 1 byte per character
 * @param size bytes per element
 * @param order of the bytes
 */
record ElementType(char kind, int size, ByteOrder order) {

    /** The type that a NumPy type string means; null where it is none that can be imported. */
    static @Nullable ElementType of(String text) {
        if (!text.matches("[<>|=]?[fiubUS]\\d{1,6}")) {
            return null;
        }
        boolean marked = "<>|=".indexOf(text.charAt(0)) >= 0;
        ByteOrder order = text.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        char kind = text.charAt(marked ? 1 : 0);
        int count = Integer.parseInt(text.substring(marked ? 2 : 1));
        boolean known =
                switch (kind) {
                    case 'f' -> count == 4 || count == 8;
                    case 'i', 'u' -> count == 1 || count == 2 || count == 4 || count == 8;
                    case 'b' -> count == 1;
                    default -> count >= 1;
                };
        return known ? new ElementType(kind, kind == 'U' ? 4 * count : count, order) : null;
    }

    boolean isText() {
        return kind == 'U' || kind == 'S';
    }

    /** A number at a byte of a buffer that has the right order. */
    double number(ByteBuffer bytes, int at) {
        return switch (kind) {
            case 'f' -> size == 4 ? bytes.getFloat(at) : bytes.getDouble(at);
            case 'u' -> unsigned(bytes, at);
            default -> whole(bytes, at);
        };
    }

    /** An element as a text; whole numbers without a decimal point. */
    String text(ByteBuffer bytes, int at) {
        return switch (kind) {
            case 'f' -> StoredArray.plain(number(bytes, at));
            case 'i', 'b' -> Long.toString(whole(bytes, at));
            case 'u' -> size == 8 ? Long.toUnsignedString(bytes.getLong(at)) : StoredArray.plain(unsigned(bytes, at));
            default -> characters(bytes, at);
        };
    }

    private long whole(ByteBuffer bytes, int at) {
        return switch (size) {
            case 1 -> bytes.get(at);
            case 2 -> bytes.getShort(at);
            case 4 -> bytes.getInt(at);
            default -> bytes.getLong(at);
        };
    }

    private double unsigned(ByteBuffer bytes, int at) {
        return switch (size) {
            case 1 -> bytes.get(at) & 0xFF;
            case 2 -> bytes.getShort(at) & 0xFFFF;
            case 4 -> bytes.getInt(at) & 0xFFFFFFFFL;
            default -> {
                long bits = bytes.getLong(at);
                yield bits >= 0 ? bits : (bits >>> 1) * 2.0 + (bits & 1);
            }
        };
    }

    private String characters(ByteBuffer bytes, int at) {
        StringBuilder text = new StringBuilder();
        int step = kind == 'U' ? 4 : 1;
        for (int i = 0; i < size; i += step) {
            int code = kind == 'U' ? bytes.getInt(at + i) : bytes.get(at + i) & 0xFF;
            if (code == 0) {
                break;
            }
            text.appendCodePoint(Character.isValidCodePoint(code) ? code : '\uFFFD');
        }
        return text.toString().strip();
    }
}
