package mnl.data.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.words.Texts;

/**
 * The beginning of a text table, divided into cells.
 *
 * @param delimiter between cells, given or detected
 * @param header whether the first row holds names, given or detected
 * @param names names of the columns; their positions where there is no header
 * @param rows the first rows of values
 */
record TableHead(char delimiter, boolean header, List<String> names, List<List<String>> rows) {
    private static final int MOST_CHARACTERS = 1 << 25;
    private static final int ROWS = 100;
    private static final char[] DELIMITERS = {'\t', ';', ',', TableRecords.BLANK};

    /**
     * Looks at a file.
     *
     * @throws DataException when it is no text table
     */
    static TableHead of(Path file, TextLayout layout) {
        String text = beginning(file);
        char delimiter = layout.delimiter() == TextLayout.ANY ? delimiter(file, text) : layout.delimiter();
        List<List<String>> rows = rows(file, text, delimiter);
        if (rows.stream().allMatch(row -> row.stream().allMatch(String::isEmpty))) {
            throw new DataException(Texts.of("importing.table-head.the-file-holds-only", file));
        }
        boolean header = layout.header() == Header.DETECT ? isHeader(rows) : layout.header() == Header.YES;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            String name = header ? rows.get(0).get(i) : "";
            names.add(name.isEmpty() ? Integer.toString(i) : name);
        }
        return new TableHead(delimiter, header, names, header ? rows.subList(1, rows.size()) : rows);
    }

    /** What was detected, for a person. */
    String describe() {
        String cells =
                switch (delimiter) {
                    case ',' -> "comma-separated";
                    case ';' -> "semicolon-separated";
                    case '\t' -> "tab-separated";
                    case TableRecords.BLANK -> "white-space-separated";
                    default -> Texts.of("importing.table-head.separated-by", delimiter);
                };
        return header
                ? Texts.of("importing.table-head.text-columns-header-row", cells, names.size())
                : Texts.of("importing.table-head.text-columns-no-header", cells, names.size());
    }

    private static String beginning(Path file) {
        StringBuilder text = new StringBuilder();
        try (InputStream bytes = SourceFiles.open(file);
                Reader reader = TableRecords.utf8(file, bytes)) {
            char[] buffer = new char[1 << 14];
            int lines = 0;
            while (lines <= ROWS && text.length() < MOST_CHARACTERS) {
                int count = reader.read(buffer);
                if (count < 0) {
                    return text.toString();
                }
                for (int i = 0; i < count; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                    if (buffer[i] == 0) {
                        throw new DataException(Texts.of("importing.table-head.is-not-a-text", file));
                    }
                }
                text.append(buffer, 0, count);
            }
        } catch (IOException failure) {
            throw TableRecords.unreadable(file, failure);
        }
        int end = text.lastIndexOf("\n");
        return text.substring(0, end < 0 ? text.length() : end + 1);
    }

    private static List<List<String>> rows(Path file, String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        TableRecords.read(file, new StringReader(text), delimiter, false, new CellsHandler(), row -> {
            rows.add(row);
            return rows.size() <= ROWS;
        });
        return rows;
    }

    private static List<List<String>> rowsIfAny(Path file, String text, char delimiter) {
        try {
            return rows(file, text, delimiter);
        } catch (DataException quotesMakeNoSense) {
            return List.of();
        }
    }

    /** The first delimiter that gives every row the same number of cells, more than one; else the one that gives most. */
    private static char delimiter(Path file, String text) {
        char best = ',';
        int most = 1;
        for (char candidate : DELIMITERS) {
            List<List<String>> rows = rowsIfAny(file, text, candidate);
            int least = rows.stream().mapToInt(List::size).min().orElse(0);
            int largest = rows.stream().mapToInt(List::size).max().orElse(0);
            if (least > 1 && least == largest) {
                return candidate;
            }
            if (least > most) {
                best = candidate;
                most = least;
            }
        }
        return best;
    }

    /**
     * Whether a first row names the columns: it has a text above numbers, or counts from 0 or 1, or has the usual
     * name of a label or an id.
     */
    private static boolean isHeader(List<List<String>> rows) {
        List<String> first = rows.get(0);
        if (first.stream().anyMatch(ColumnRoles::isUsualName)) {
            return true;
        }
        if (rows.size() > 1 && counts(first)) {
            return true;
        }
        for (int column = 0; column < first.size(); column++) {
            int place = column;
            boolean text = !Cells.isNumber(first.get(place)) && !Cells.isMissing(first.get(place));
            boolean numbers = rows.size() > 1
                    && rows.stream()
                            .skip(1)
                            .allMatch(row -> place < row.size()
                                    && (Cells.isNumber(row.get(place)) || Cells.isMissing(row.get(place))));
            if (text && numbers) {
                return true;
            }
        }
        return false;
    }

    private static boolean counts(List<String> cells) {
        int start = cells.get(0).equals("1") ? 1 : 0;
        int length = Math.max(3, cells.size() - 1);
        for (int i = 0; i < length; i++) {
            if (i >= cells.size() || !cells.get(i).equals(Integer.toString(i + start))) {
                return false;
            }
        }
        return true;
    }
}
