package mnl.engine.frozen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import mnl.engine.ExtractionRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedRowsTest {
    @TempDir
    private Path folder;

    private float[] copied(EncodedRows rows) throws IOException {
        Path file = folder.resolve("copy" + rows.rows() + ".f32");
        rows.copyTo(file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    @Test
    void goesOnWhereItEnded() throws IOException {
        Path file = folder.resolve("deep/cache.rows");
        try (EncodedRows rows = new EncodedRows(file)) {
            assertEquals(0, rows.rows());
            rows.append(new float[][] {{1, 2}, {3, 4}});
        }
        try (EncodedRows rows = new EncodedRows(file)) {
            assertEquals(2, rows.rows());
            assertEquals(2, rows.features());
            rows.append(new float[][] {{5, 6}});
            assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, copied(rows));
        }
    }

    /** More rows than can be counted: the file is refused each time for that, not because the first try still holds it. */
    @Test
    void aFileThatCannotBeOpenedIsLetGo() throws IOException {
        Path file = folder.resolve("cache.rows");
        try (EncodedRows rows = new EncodedRows(file)) {
            rows.append(new float[][] {{1}});
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(1), 33L << 30);
        }
        assertThrows(ArithmeticException.class, () -> new EncodedRows(file).close());
        assertThrows(ArithmeticException.class, () -> new EncodedRows(file).close());
    }

    @Test
    void aRowThatWasCutOffIsTakenBack() throws IOException {
        Path file = folder.resolve("cache.rows");
        try (EncodedRows rows = new EncodedRows(file)) {
            rows.append(new float[][] {{1, 2}, {3, 4}});
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        try (EncodedRows rows = new EncodedRows(file)) {
            assertEquals(1, rows.rows());
            rows.append(new float[][] {{7, 8}});
            assertArrayEquals(new float[] {1, 2, 7, 8}, copied(rows));
        }
    }

    @Test
    void aByteThatWasChangedIsNeverUsed() throws IOException {
        Path file = folder.resolve("cache.rows");
        try (EncodedRows rows = new EncodedRows(file)) {
            rows.append(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        }
        byte[] bytes = Files.readAllBytes(file);
        int row = (bytes.length - 8) / 3;
        for (int at = 0; at < bytes.length; at++) {
            byte[] other = bytes.clone();
            other[at] ^= 4;
            Files.write(file, other);
            try (EncodedRows rows = new EncodedRows(file)) {
                int whole = at < 8 ? 0 : (at - 8) / row;
                assertEquals(whole, rows.rows(), "byte " + at);
                rows.append(new float[][] {{7, 8}});
                float[] read = copied(rows);
                for (int i = 0; i < 2 * whole; i++) {
                    assertEquals(i + 1, read[i]);
                }
                Files.delete(folder.resolve("copy" + rows.rows() + ".f32"));
            }
        }
    }

    @Test
    void whatIsNoCacheIsBegunAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("cache.rows"), "something else that is long enough");
        try (EncodedRows rows = new EncodedRows(file)) {
            assertEquals(0, rows.rows());
            rows.append(new float[][] {{9}});
            assertArrayEquals(new float[] {9}, copied(rows));
        }
    }

    @Test
    void rowsOfAnotherWidthAreRefused() throws IOException {
        try (EncodedRows rows = new EncodedRows(folder.resolve("cache.rows"))) {
            rows.append(new float[][] {{1, 2}});
            assertThrows(IllegalArgumentException.class, () -> rows.append(new float[][] {{1}}));
            assertEquals(1, rows.rows());
        }
    }

    @Test
    void twoCannotWriteTheSameRows() throws IOException {
        Path file = folder.resolve("cache.rows");
        try (EncodedRows rows = new EncodedRows(file)) {
            rows.append(new float[][] {{1, 2}});
            assertThrows(ExtractionRefusal.class, () -> new EncodedRows(file));
        }
        try (EncodedRows rows = new EncodedRows(file)) {
            assertEquals(1, rows.rows());
        }
    }
}
