package mnl.figure.surface;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes texts fit. */
public final class Fit {
    private static final String ELLIPSIS = "…";

    /** A text of which less is left says nothing. */
    private static final int LEAST_KEPT = 3;

    /** Asking a font takes long: of the names of 1000 classes only so many are measured. */
    private static final int MEASURED = 48;

    private Fit() {}

    /** The text, cut at its end with an ellipsis where it is wider than this; empty where hardly anything fits. */
    public static String text(Surface surface, String text, double size, boolean bold, double width) {
        if (surface.textWidth(text, size, bold) <= width) {
            return text;
        }
        return longest(surface, text, size, bold, width, false);
    }

    /** A name, cut in its middle: those of a sweep or of a dataset differ at both ends. */
    public static FittedText name(Surface surface, String name, double size, boolean bold, double width) {
        if (surface.textWidth(name, size, bold) <= width) {
            return new FittedText(name, name);
        }
        return new FittedText(longest(surface, name, size, bold, width, true), name);
    }

    private static String longest(
            Surface surface, String text, double size, boolean bold, double width, boolean inTheMiddle) {
        int fits = LEAST_KEPT - 1;
        int tooMany = text.codePointCount(0, text.length());
        while (tooMany - fits > 1) {
            int kept = (fits + tooMany) / 2;
            if (surface.textWidth(cut(text, kept, inTheMiddle), size, bold) <= width) {
                fits = kept;
            } else {
                tooMany = kept;
            }
        }
        return fits < LEAST_KEPT ? "" : cut(text, fits, inTheMiddle);
    }

    private static String cut(String text, int kept, boolean inTheMiddle) {
        int end = inTheMiddle ? kept / 2 : 0;
        String head = text.substring(0, text.offsetByCodePoints(0, kept - end));
        String tail = text.substring(text.offsetByCodePoints(text.length(), -end));
        return head.stripTrailing() + ELLIPSIS + tail.stripLeading();
    }

    /** The text in lines that are not wider than this, broken between words; a longer word has a line of its own. */
    public static List<String> lines(Surface surface, String text, double size, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && surface.textWidth(longer, size, bold) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /** The first of these texts that is not wider than this; the last one, cut, where none is. */
    public static String first(Surface surface, List<String> texts, double size, double width) {
        return texts.stream()
                .filter(text -> surface.textWidth(text, size, false) <= width)
                .findFirst()
                .orElseGet(() -> text(surface, texts.get(texts.size() - 1), size, false, width));
    }

    /** Widest of these texts in pixels; 0 for none. Of many, those are measured that are widest by estimate. */
    public static double widest(Surface surface, Collection<String> texts, double size) {
        Stream<String> measured = texts.stream();
        if (texts.size() > MEASURED) {
            measured = measured.sorted(Comparator.comparingDouble(text -> -LatinWidths.of(text)))
                    .limit(MEASURED);
        }
        return measured.mapToDouble(text -> surface.textWidth(text, size, false))
                .max()
                .orElse(0);
    }
}
