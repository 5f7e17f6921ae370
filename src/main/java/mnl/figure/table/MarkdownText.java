package mnl.figure.table;

/** Text for Markdown, a table's cell included: every sign that could mean something has a backslash before it. */
final class MarkdownText {
    private static final String ACTIVE = "\\`*_{}[]<>#~^$&|";

    private MarkdownText() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(sign -> {
            out.append(ACTIVE.indexOf(sign) >= 0 ? "\\" : "");
            out.append(sign == '\n' || sign == '\r' ? ' ' : (char) sign);
        });
        return out.toString();
    }
}
