package mnl.lab.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A message of protocol buffers under construction, field by field. */
final class ProtocolMessage {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int DELIMITED = 2;
    private static final int FIXED_32 = 5;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A double. */
    ProtocolMessage number(int field, double value) {
        head(field, FIXED_64);
        bytes.writeBytes(ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array());
        return this;
    }

    /** A float. */
    ProtocolMessage number(int field, float value) {
        head(field, FIXED_32);
        bytes.writeBytes(ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array());
        return this;
    }

    /** A whole number that is not negative. */
    ProtocolMessage whole(int field, long value) {
        head(field, VARINT);
        varint(value);
        return this;
    }

    ProtocolMessage text(int field, String value) {
        return delimited(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtocolMessage message(int field, ProtocolMessage value) {
        return delimited(field, value.bytes());
    }

    private ProtocolMessage delimited(int field, byte[] content) {
        head(field, DELIMITED);
        varint(content.length);
        bytes.writeBytes(content);
        return this;
    }

    private void head(int field, int type) {
        varint((long) field << 3 | type);
    }

    private void varint(long value) {
        long left = value;
        while (left >= MORE) {
            bytes.write((int) (left & (MORE - 1)) | MORE);
            left >>>= 7;
        }
        bytes.write((int) left);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
