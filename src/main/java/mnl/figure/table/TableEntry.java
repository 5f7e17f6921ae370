package mnl.figure.table;

import org.jspecify.annotations.Nullable;

/**
 * What one cell of a {@link Table} says, and what that means.
 *
 * @param text what it says, without marks and escapes
 * @param kind how it is set
 * @param best whether it is the best of its column: it is underlined, or italic where there are no such lines
 * @param significant whether a test says so: it is bold, which nothing else is, and gets a star
 * @param p p-value of that test as text; empty where there is none to show
 */
public record TableEntry(String text, Kind kind, boolean best, boolean significant, String p) {
    /** How a cell is set. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Words that belong to the row or heading above. */
        INDENTED,
        /** A number, which LaTeX sets in mathematics. */
        NUMBER
    }

    /** Words. */
    public static TableEntry text(String text) {
        return new TableEntry(text, Kind.TEXT, false, false, "");
    }

    /** Words below a heading, or below the row that they belong to. */
    public static TableEntry indented(String text) {
        return new TableEntry(text, Kind.INDENTED, false, false, "");
    }

    /** A number, rounded for a reader; see {@link mnl.figure.text.Numbers}. */
    public static TableEntry number(String text) {
        return new TableEntry(text, Kind.NUMBER, false, false, "");
    }

    /** A text as it is, a number in its shortest exact form, and nothing for null and for what is not finite. */
    public static TableEntry exact(@Nullable Object value) {
        boolean finite = !(value instanceof Number number) || Double.isFinite(number.doubleValue());
        boolean shown = value != null && finite;
        Kind kind = value instanceof Number ? Kind.NUMBER : Kind.TEXT;
        return new TableEntry(shown ? String.valueOf(value) : "", kind, false, false, "");
    }

    /** The same as the best of its column, or not. */
    public TableEntry best(boolean whether) {
        return new TableEntry(text, kind, whether, significant, p);
    }

    /** The same with what a test says of it. */
    public TableEntry tested(boolean starred, String probability) {
        return new TableEntry(text, kind, best, starred, probability);
    }

    /** What it says, with its star and its p. */
    String marked() {
        return text + (significant ? " *" : "") + (p.isEmpty() ? "" : " (p = " + p + ")");
    }
}
