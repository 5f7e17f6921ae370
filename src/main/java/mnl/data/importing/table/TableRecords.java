package mnl.data.importing.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.data.Causes;
import mnl.data.DataException;
import mnl.data.importing.SourceFiles;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Reads text tables record by record. */
final class TableRecords {
    /** Any run of white space. */
    static final char BLANK = ' ';

    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final int MOST_CELL_CHARACTERS = 1 << 26;

    private TableRecords() {}

    /** A file as UTF-8 text, a byte order mark left out. */
    static Reader utf8(Path file, InputStream bytes) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes, 3);
        byte[] mark = stream.readNBytes(3);
        boolean utf16 = mark.length >= 2
                && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)
                        || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF));
        if (utf16) {
            throw notUtf8(file, null);
        }
        if (!Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            stream.unread(mark);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
    }

    /**
     * Reads records.
     *
     * @param file name for messages
     * @param text the table
     * @param delimiter between cells; {@link #BLANK} for any white space
     * @param strict whether a quote that is never closed is refused
     * @param handler takes the cells
     * @param each what happens after each record; whether to go on
     */
    static <T> void read(
            Path file,
            Reader text,
            char delimiter,
            boolean strict,
            CsvCallbackHandler<T> handler,
            java.util.function.Predicate<T> each) {
        Reader plain = delimiter == BLANK ? new BlankRuns(text) : text;
        try {
            Iterator<T> records = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .skipEmptyLines(true)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(!strict)
                    .trimWhitespacesAroundQuotes(false)
                    .maxBufferSize(MOST_CELL_CHARACTERS)
                    .build(handler, plain)
                    .iterator();
            boolean on = true;
            while (on && records.hasNext()) {
                on = each.test(records.next());
            }
        } catch (CsvParseException failure) {
            throw malformed(file, failure);
        } catch (UncheckedIOException failure) {
            throw unreadable(file, Objects.requireNonNull(failure.getCause()));
        }
    }

    /** What a failure of reading means to a person. */
    static DataException unreadable(Path file, IOException failure) {
        return failure instanceof CharacterCodingException
                ? notUtf8(file, failure)
                : SourceFiles.unreadable(file, failure);
    }

    private static DataException notUtf8(Path file, @Nullable IOException failure) {
        return new DataException(Texts.of("importing.table-records.is-not-utf-8", file), failure);
    }

    private static DataException malformed(Path file, CsvParseException failure) {
        Optional<DataException> ours = Causes.find(failure, DataException.class);
        if (ours.isPresent()) {
            return ours.get();
        }
        Optional<CharacterCodingException> coding = Causes.find(failure, CharacterCodingException.class);
        if (coding.isPresent()) {
            return notUtf8(file, coding.get());
        }
        Matcher line = LINE.matcher(String.valueOf(failure.getMessage()));
        return new DataException(
                line.find()
                        ? Texts.of(
                                "importing.table-records.line-the-table-cannot",
                                file,
                                line.group(1),
                                MOST_CELL_CHARACTERS)
                        : Texts.of("importing.table-records.the-table-cannot-be", file, MOST_CELL_CHARACTERS),
                failure);
    }
}
