package mnl.ui.glossary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One term.
 *
 * @param id what links call it
 * @param name as it is listed
 * @param also other words for it, by which it is found
 * @param formula its source, see {@link mnl.figure.formula.Formula}; empty where there is none
 * @param text what it is, in two sentences or so
 * @param source where it comes from
 * @param see ids of terms that belong to it
 * @param covers what of the program it explains, such as {@code fusion:MEAN}, or {@code view:} and the title of a view
 */
record GlossaryEntry(
        String id,
        String name,
        List<String> also,
        String formula,
        String text,
        String source,
        List<String> see,
        List<String> covers) {
    private static final int SHORT = 4;

    GlossaryEntry {
        also = List.copyOf(also);
        see = List.copyOf(see);
        covers = List.copyOf(covers);
    }

    /** Everything that a user may call it. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), also.stream());
    }

    /** Whether it has to do with what is typed; nothing typed fits everything. */
    boolean fits(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(names(), Stream.of(text, source))
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Whether one of its names begins with what is typed. */
    boolean isCalled(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return names().anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    /** Where a text first says one of its names as a word of its own; -1 where it does not. */
    int placeIn(String said) {
        return names().mapToInt(each -> place(said, each))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    private static int place(String said, String name) {
        boolean exact = name.length() <= SHORT;
        String in = exact ? said : said.toLowerCase(Locale.ROOT);
        String what = exact ? name : name.toLowerCase(Locale.ROOT);
        for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + 1)) {
            int end = at + what.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1));
            if (begins && (end == in.length() || !Character.isLetterOrDigit(in.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }
}
