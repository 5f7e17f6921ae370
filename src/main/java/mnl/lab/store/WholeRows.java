package mnl.lab.store;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows below the header of a file that grew row by row. A last one that does not end in a line break, as a killed program
 * leaves it, is left out: its last number may lack digits.
 */
final class WholeRows implements Closeable {
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> rows;
    private final boolean torn;
    private boolean pastHeader;

    WholeRows(Path file) throws IOException {
        torn = !endsWithLineBreak(file);
        reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(Files.newBufferedReader(file));
        rows = reader.iterator();
    }

    /** The cells of the next row; null where there is none any more. */
    @Nullable
    List<String> next() throws IOException {
        try {
            if (!pastHeader) {
                pastHeader = true;
                one();
            }
            CsvRecord row = one();
            return row == null || (torn && !rows.hasNext()) ? null : row.getFields();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (CsvParseException damaged) {
            throw new IOException(damaged);
        }
    }

    private @Nullable CsvRecord one() {
        return rows.hasNext() ? rows.next() : null;
    }

    private static boolean endsWithLineBreak(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1));
            return channel.read(last) == 1 && last.get(0) == '\n';
        }
    }

    @Override
    public void close() throws IOException {
        try (reader) {
            rows.close();
        }
    }
}
