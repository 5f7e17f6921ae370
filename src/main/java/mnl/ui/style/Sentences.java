package mnl.ui.style;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts by their sentences. */
public final class Sentences {
    /** A dot after an abbreviation or inside a number is followed by no capital letter. */
    private static final Pattern END = Pattern.compile("[.?!][”)]?\\s+(?=[\\p{Lu}“(])");

    private Sentences() {}

    /** A text that begins with a capital letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The first few sentences of a text; all of it where it has no more. */
    public static String first(String text, int sentences) {
        Matcher end = END.matcher(text);
        for (int i = 0; i < sentences; i++) {
            if (!end.find()) {
                return text;
            }
        }
        return text.substring(0, end.end()).strip();
    }
}
