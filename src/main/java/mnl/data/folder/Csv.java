package mnl.data.folder;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.data.Cancellation;
import mnl.data.Causes;
import mnl.data.DataException;
import mnl.words.Texts;

/** Tables of comma-separated cells, one row a line; quoted cells double their quotes and never hold a line break. */
final class Csv {
    private Csv() {}

    /**
     * Rows of a text, blank lines at the end left out.
     *
     * @param file its name, for messages
     * @param text the whole file
     * @throws DataException when a row has another number of cells than the first, or a quote is not closed
     */
    static List<List<String>> rows(String file, String text) {
        List<List<String>> rows = new ArrayList<>();
        try {
            CsvReader.builder()
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .build(new RowCells(file, rows), text.stripTrailing())
                    .forEach(row -> {
                        Cancellation.checkpoint();
                        rows.add(row);
                    });
            return rows;
        } catch (CsvParseException failure) {
            Optional<DataException> ours = Causes.find(failure, DataException.class);
            if (ours.isPresent()) {
                throw ours.get();
            }
            throw new DataException(Texts.of("folder.csv.line-a-quoted-cell", file, rows.size() + 1), failure);
        }
    }

    /** Collects the cells of a row and checks their number. */
    private static final class RowCells extends AbstractBaseCsvCallbackHandler<List<String>> {
        private final String file;
        private final List<List<String>> before;
        private List<String> cells = new ArrayList<>();

        RowCells(String file, List<List<String>> before) {
            this.file = file;
            this.before = before;
        }

        @Override
        protected void handleBegin(long line) {
            cells = new ArrayList<>(before.isEmpty() ? 4 : before.get(0).size());
        }

        @Override
        protected void handleField(int index, char[] text, int start, int length, boolean quoted) {
            String cell = new String(text, start, length);
            cells.add(quoted ? cell : cell.strip());
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                throw new DataException(Texts.of("folder.csv.line-a-quoted-cell-holds", file, getStartingLineNumber()));
            }
        }

        @Override
        protected void handleEmpty() {
            cells.add("");
        }

        @Override
        protected List<String> buildRecord() {
            if (!before.isEmpty() && cells.size() != before.get(0).size()) {
                throw new DataException(Texts.of(
                        "folder.csv.line-cells-where-the",
                        file,
                        getStartingLineNumber(),
                        cells.size(),
                        before.get(0).size()));
            }
            return cells;
        }
    }
}
