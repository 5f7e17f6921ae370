package mnl.engine.frozen;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import mnl.data.disk.FileClaim;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.words.Texts;

/**
 * Feature vectors on disk, appended batch by batch: 8 bytes with a mark and the width D, then row by row little-endian 32-bit
 * floats and the CRC-32C of the row's number and these. What was appended survives the program; when the file is opened again, a row that was cut off
 * by its end is taken back, and so is one that was changed, with those behind it.
 */
public final class EncodedRows implements AutoCloseable {
    private static final int MARK = 0x4D4E4C47;
    private static final int HEADER = 2 * Integer.BYTES;
    private static final int SUM = Integer.BYTES;
    private static final System.Logger LOG = System.getLogger(EncodedRows.class.getName());

    private final Path file;
    private final FileChannel channel;
    private final FileClaim claim;
    private int features;
    private int rows;

    /**
     * Opens a file, a new one where there is none or the one there is not of this form.
     *
     * @throws IOException when it cannot be written
     * @throws ExtractionRefusal when somebody else writes it now
     */
    public EncodedRows(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            claim = claim();
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
        try {
            readHeader();
        } catch (IOException | RuntimeException | Error e) {
            letGo();
            throw e;
        }
    }

    private void readHeader() throws IOException {
        ByteBuffer header = buffer(HEADER);
        if (channel.read(header, 0) == HEADER && header.getInt(0) == MARK && header.getInt(Integer.BYTES) > 0) {
            features = header.getInt(Integer.BYTES);
            int all = Math.toIntExact((channel.size() - HEADER) / rowBytes());
            ByteBuffer row = buffer(all == 0 ? 0 : Math.toIntExact(rowBytes()));
            while (rows < all && read(row, rows)) {
                rows++;
            }
            if (rows < all) {
                LOG.log(Level.WARNING, Texts.of("frozen.encoded-rows.was-changed", file, rows, all));
            }
            features = rows == 0 ? 0 : features;
            channel.truncate(rows == 0 ? 0 : HEADER + rows * rowBytes());
        } else {
            channel.truncate(0);
        }
    }

    /**
     * Reads a row with its check sum.
     *
     * @return whether it is as it was written
     */
    private boolean read(ByteBuffer into, int row) throws IOException {
        into.clear();
        long at = HEADER + row * rowBytes();
        while (into.hasRemaining()) {
            int count = channel.read(into, at + into.position());
            if (count < 0) {
                return false;
            }
        }
        return into.getInt(into.capacity() - SUM) == sum(into, 0, row);
    }

    private int sum(ByteBuffer bytes, int from, int row) {
        CRC32C sum = new CRC32C();
        sum.update(row);
        sum.update(row >>> 8);
        sum.update(row >>> 16);
        sum.update(row >>> 24);
        sum.update(bytes.slice(from, Float.BYTES * features));
        return (int) sum.getValue();
    }

    private FileClaim claim() throws IOException {
        return FileClaim.on(channel, file)
                .orElseThrow(() -> new ExtractionRefusal(
                        ExtractionField.TARGET, Texts.of("frozen.encoded-rows.this-network-is-encoding")));
    }

    private void letGo() throws IOException {
        try (claim) {
            channel.close();
        }
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    /** D; 0 before the first row. */
    public int features() {
        return features;
    }

    /**
     * Appends rows [n][D].
     *
     * @throws IllegalArgumentException when they are of another width than those before
     */
    public void append(float[][] more) throws IOException {
        if (features == 0) {
            features = more[0].length;
            ByteBuffer header = buffer(HEADER).putInt(MARK).putInt(features);
            write(header.flip(), 0);
        }
        ByteBuffer bytes = buffer(Math.toIntExact(more.length * rowBytes()));
        for (int r = 0; r < more.length; r++) {
            float[] row = more[r];
            if (row.length != features) {
                throw new IllegalArgumentException(
                        "A batch gave " + row.length + " features per sample and an earlier one " + features + ".");
            }
            int from = bytes.position();
            for (float value : row) {
                bytes.putFloat(value);
            }
            bytes.putInt(sum(bytes, from, rows + r));
        }
        write(bytes.flip(), HEADER + rows * rowBytes());
        channel.force(false);
        rows += more.length;
    }

    /** Copies the rows alone, as {@code f32le}. */
    public void copyTo(Path file) throws IOException {
        try (FileChannel target = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer row = buffer(Math.toIntExact(rowBytes()));
            for (int r = 0; r < rows; r++) {
                if (!read(row, r)) {
                    throw new IOException(Texts.of("frozen.encoded-rows.was-changed", this.file, r, rows));
                }
                row.flip().limit(Float.BYTES * features);
                while (row.hasRemaining()) {
                    target.write(row);
                }
            }
        }
    }

    private void write(ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    private long rowBytes() {
        return (long) Float.BYTES * features + SUM;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Lets go of the file; one without rows is removed. */
    @Override
    public void close() throws IOException {
        letGo();
        if (rows == 0) {
            Files.deleteIfExists(file);
        }
    }
}
