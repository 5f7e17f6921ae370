package mnl.data.folder;

import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;

/** Tables of comma-separated cells, one row a line; quoted cells double their quotes and never hold a line break. */
public final class Csv {
    private Csv() {}

    /** A cell as it is written. */
    public static String cell(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A cell must not contain a line break: " + text);
        }
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.strip().equals(text);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /**
     * Rows of a text, blank lines at the end left out.
     *
     * @param file its name, for messages
     * @param text the whole file
     * @throws DataException when a row has another number of cells than the first, or a quote is not closed
     */
    static List<List<String>> rows(String file, String text) {
        List<String> lines = text.lines().toList();
        int count = lines.size();
        while (count > 0 && lines.get(count - 1).isBlank()) {
            count--;
        }
        List<List<String>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<String> row = cells(file, i + 1, lines.get(i));
            if (i > 0 && row.size() != rows.get(0).size()) {
                throw new DataException(file + ", line " + (i + 1) + ": " + row.size() + " cells where the header has "
                        + rows.get(0).size() + ". Give every row as many cells as the header.");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String file, int number, String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        do {
            StringBuilder cell = new StringBuilder();
            at = line.startsWith("\"", at) ? quoted(file, number, line, at, cell) : plain(line, at, cell);
            cells.add(cell.toString());
        } while (at++ < line.length());
        return cells;
    }

    private static int plain(String line, int start, StringBuilder cell) {
        int comma = line.indexOf(',', start);
        int end = comma < 0 ? line.length() : comma;
        cell.append(line.substring(start, end).strip());
        return end;
    }

    private static int quoted(String file, int number, String line, int start, StringBuilder cell) {
        int at = start + 1;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                cell.append(line.charAt(at++));
            } else if (line.startsWith("\"\"", at)) {
                cell.append('"');
                at += 2;
            } else {
                break;
            }
        }
        int end = at + 1;
        if (at >= line.length() || end < line.length() && line.charAt(end) != ',') {
            throw new DataException(file + ", line " + number + ": a quoted cell does not end with a quote and a "
                    + "comma. Double the quotes inside it and close it.");
        }
        return end;
    }
}
