package mnl.figure.text;

/** Text for HTML and SVG. */
public final class Markup {
    private Markup() {}

    /** Text that is safe inside an element and inside an attribute; characters that XML forbids are dropped. */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == 9
                        || c == 10
                        || c == 13
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c < 0xfffe)
                        || c > 0xffff)
                .forEach(safe::appendCodePoint);
        return safe.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
