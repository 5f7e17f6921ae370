package mnl.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts arguments into a text. */
final class Template {
    /** {0}, or {0|one|other}. */
    static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");

    private Template() {}

    static String fill(String text, @Nullable Object... arguments) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int at = 0;
        while (place.find()) {
            filled.append(text, at, place.start()).append(said(place, text, arguments));
            at = place.end();
        }
        return filled.append(text, at, text.length()).toString();
    }

    private static String said(Matcher place, String text, @Nullable Object... arguments) {
        int index = place.group(1).charAt(0) - '0';
        if (index >= arguments.length) {
            throw new IllegalArgumentException("No argument " + index + " for: " + text);
        }
        String argument = String.valueOf(arguments[index]);
        if (place.group(2) == null) {
            return argument;
        }
        return argument.equals("1") ? place.group(2) : place.group(3);
    }

    /** How many arguments a text takes: one more than its highest number. */
    static int count(String text) {
        return PLACE.matcher(text)
                .results()
                .mapToInt(found -> found.group(1).charAt(0) - '0' + 1)
                .max()
                .orElse(0);
    }
}
