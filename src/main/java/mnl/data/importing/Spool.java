package mnl.data.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mnl.data.disk.Leftovers;
import mnl.data.folder.PayloadFormat;

/** The samples of one modality on disk, in the order in which their source gave them, until their final order is known. */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final PayloadFormat format;
    private final Path file;
    private final OutputStream stream;
    private final ByteBuffer row;
    private int count;
    private long[] starts = new long[1];

    Spool(PayloadFormat format, Path file) throws IOException {
        this.format = format;
        this.file = file;
        stream = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        row = ByteBuffer.allocate(format.varying() ? 0 : format.unitBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Samples written. */
    int count() {
        return count;
    }

    void features(float[] values) {
        if (4 * values.length != row.capacity()) {
            throw new IllegalArgumentException(values.length + " features where " + format.shape() + " were announced");
        }
        row.asFloatBuffer().put(values);
        bytes(row.array(), row.capacity());
    }

    void bytes(byte[] content, int length) {
        if (format.varying() ? length % format.unitBytes() != 0 : length != format.unitBytes()) {
            throw new IllegalArgumentException(length + " bytes do not hold a sample of " + format.shape());
        }
        try {
            stream.write(content, 0, length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        count++;
        if (format.varying()) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[count] = starts[count - 1] + length;
        }
    }

    /** Length of a sample in units of its index. */
    int length(int sample) {
        return (int) ((start(sample + 1) - start(sample)) / format.unitBytes());
    }

    /** Removes what was written; a file that cannot be removed stays. */
    void discard() {
        try {
            stream.close();
        } catch (IOException full) {
            // what it could not write is not wanted
        }
        Leftovers.discard(file);
    }

    /** The same samples with only some of their features, at these positions, in their place on disk. */
    Spool narrowed(int[] columns) throws IOException {
        stream.close();
        Spool narrow =
                new Spool(PayloadFormat.features(columns.length), file.resolveSibling(file.getFileName() + "-narrow"));
        ByteBuffer whole = ByteBuffer.allocate(format.unitBytes()).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[columns.length];
        try (FileChannel from = FileChannel.open(file)) {
            for (int sample = 0; sample < count; sample++) {
                read(from, sample, 0, whole.clear());
                for (int i = 0; i < columns.length; i++) {
                    values[i] = whole.getFloat(Float.BYTES * columns[i]);
                }
                narrow.features(values);
            }
        }
        Files.delete(file);
        return narrow;
    }

    /** Moves the samples to a file in another order; samples that the order does not name are left out. */
    void arrange(int[] order, Path target) throws IOException {
        stream.close();
        boolean asTheyAre = order.length == count;
        for (int i = 0; i < order.length && asTheyAre; i++) {
            asTheyAre = order[i] == i;
        }
        if (asTheyAre) {
            // Not atomic: the target may be on another disk, and its folder has no name yet.
            Files.move(file, target);
        } else {
            copy(order, target);
            Files.delete(file);
        }
    }

    private void copy(int[] order, Path target) throws IOException {
        try (FileChannel from = FileChannel.open(file);
                OutputStream to = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
            for (int sample : order) {
                to.write(sample(from, sample));
            }
        }
    }

    /** Ends writing and opens the file to read single samples. */
    FileChannel open() throws IOException {
        stream.close();
        return FileChannel.open(file);
    }

    /**
     * Reads a part of a sample.
     *
     * @param offset of the part, in bytes from the start of the sample
     * @param part where it goes; as much is read as there is room
     */
    void read(FileChannel open, int sample, long offset, ByteBuffer part) throws IOException {
        long at = start(sample) + offset;
        while (part.hasRemaining() && open.read(part, at + part.position()) >= 0) {
            // until it is full
        }
    }

    /** A number that two samples share where they are alike, and hardly ever otherwise. */
    long hash(FileChannel open, int sample) throws IOException {
        long hash = 0xcbf29ce484222325L;
        for (byte one : sample(open, sample)) {
            hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /** A sample that is a UTF-8 text. */
    String text(FileChannel open, int sample) {
        try {
            return new String(sample(open, sample), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] sample(FileChannel from, int sample) throws IOException {
        ByteBuffer one = ByteBuffer.allocate((int) (start(sample + 1) - start(sample)));
        read(from, sample, 0, one);
        return one.array();
    }

    private long start(int sample) {
        return format.varying() ? starts[sample] : (long) sample * format.unitBytes();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
