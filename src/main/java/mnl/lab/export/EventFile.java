package mnl.lab.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * An event file of TensorBoard: records of TensorFlow's TFRecord format (length, its masked CRC-32C, content, its masked CRC-32C,
 * all little-endian), each a protocol buffer of type {@code Event}. What closes it does not close the stream that it goes to.
 */
final class EventFile implements Closeable {
    private static final String VERSION = "brain.Event:2";
    private static final int MASK = 0xA282EAD8;
    private static final int ROTATION = 15;

    private final OutputStream out;

    /**
     * Begins one.
     *
     * @param seconds when, since 1970
     */
    EventFile(OutputStream out, double seconds) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        record(new ProtocolMessage().number(1, seconds).text(3, VERSION));
    }

    /**
     * Adds a number.
     *
     * @param seconds when it was measured, since 1970
     * @param step where it stands
     * @param tag what it is called
     */
    void scalar(double seconds, long step, String tag, float value) throws IOException {
        ProtocolMessage one = new ProtocolMessage().text(1, tag).number(2, value);
        ProtocolMessage summary = new ProtocolMessage().message(1, one);
        record(new ProtocolMessage().number(1, seconds).whole(2, step).message(5, summary));
    }

    private void record(ProtocolMessage event) throws IOException {
        byte[] content = event.bytes();
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(content.length)
                .array();
        out.write(length);
        out.write(sum(length));
        out.write(content);
        out.write(sum(content));
    }

    /** Masked, since check sums of what holds check sums say little. */
    private static byte[] sum(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content, 0, content.length);
        int masked = Integer.rotateRight((int) sum.getValue(), ROTATION) + MASK;
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(masked)
                .array();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
