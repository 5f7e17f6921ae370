package mnl.cli.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Reads what a command is given: a file, or standard input. */
public final class InputText {
    private static final String STANDARD = "-";

    private final InputStream in;

    public InputText(InputStream in) {
        this.in = in;
    }

    /**
     * The text of a file; of standard input for {@code -}.
     *
     * @throws UsageException when it cannot be read
     */
    public String of(String file) {
        try {
            return file.equals(STANDARD)
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw unreadable(file, e);
        }
    }

    /** The number that a text names; NaN where it names none. */
    public static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What is said of a file that cannot be read. */
    public static UsageException unreadable(Object file, Exception cause) {
        return new UsageException(file + " cannot be read: check that it is there and that it is a text file.", cause);
    }

    /** What is said of a text that is no JSON. */
    public static UsageException invalidJson(JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        String place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new UsageException("The input is not valid JSON" + place + ".", cause);
    }
}
