package mnl.figure.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Comma-separated values after RFC 4180, lines ending in a line feed: cells with commas, quotes or line breaks are quoted, and
 * every text stays exactly what it is, so that ids and classes join back.
 */
public final class CsvTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    /** A table with this header. */
    public CsvTable(List<String> head) {
        writer.writeRecord(head);
    }

    /** A table with this header. */
    public CsvTable(String... head) {
        this(List.of(head));
    }

    /** Adds a line: texts as they are, numbers in their shortest exact form, and nothing for those that are not finite. */
    public CsvTable line(Object... cells) {
        writer.writeRecord(Arrays.stream(cells).map(CsvTable::cell).toList());
        return this;
    }

    /** Adds a line. */
    public CsvTable line(List<?> cells) {
        return line(cells.toArray());
    }

    /** The whole text. */
    public String text() {
        try {
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        boolean unknown = value instanceof Double || value instanceof Float
                ? !Double.isFinite(((Number) value).doubleValue())
                : value == null;
        return unknown ? "" : value.toString();
    }
}
