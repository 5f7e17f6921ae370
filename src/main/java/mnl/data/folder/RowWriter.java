package mnl.data.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes the tables of a dataset folder: comma-separated cells, one row a line, which {@link Csv} reads. Cells are quoted where
 * they must be, or have blanks around them.
 */
final class RowWriter implements Closeable {
    private static final QuoteStrategy BLANKS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int index, String cell) {
            return !cell.strip().equals(cell);
        }
    };

    private final CsvWriter csv;

    RowWriter(Writer text) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(BLANKS)
                .build(text);
    }

    /** Adds a row; no cell may hold a line break. */
    void row(List<String> cells) {
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("A cell must not contain a line break: " + cell);
            }
        }
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
