package mnl.figure.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values after RFC 4180, lines ending in a line feed: cells with commas, quotes or line breaks are quoted, and
 * every text stays exactly what it is, so that ids and classes join back.
 */
public final class CsvTable implements Closeable {
    private final Writer text;
    private final CsvWriter writer;

    private CsvTable(Writer out) {
        text = out;
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** A table with this header. */
    public CsvTable(List<String> head) {
        this(new StringWriter(), head);
    }

    /** A table with this header that goes elsewhere line by line; what fails there is thrown unchecked. */
    public CsvTable(Writer out, List<String> head) {
        this(out);
        writer.writeRecord(head);
    }

    /** A table with this header. */
    public CsvTable(String... head) {
        this(List.of(head));
    }

    /** Lines for the end of a table that has its header already. */
    public static CsvTable continued() {
        return new CsvTable(new StringWriter());
    }

    /** Adds a line: texts as they are, numbers in their shortest exact form, and nothing for those that are not finite. */
    public CsvTable line(@Nullable Object... cells) {
        writer.writeRecord(Arrays.stream(cells)
                .map(value -> TableEntry.exact(value).text())
                .toList());
        return this;
    }

    /** Adds a line. */
    public CsvTable line(List<? extends @Nullable Object> cells) {
        return line(cells.toArray());
    }

    /** The whole text, where it goes nowhere else. */
    public String text() {
        try {
            writer.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes what is left and closes where it goes. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
