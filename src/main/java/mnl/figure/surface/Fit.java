package mnl.figure.surface;

import java.util.List;

/** Makes texts fit. */
public final class Fit {
    private Fit() {}

    /** The text, cut with an ellipsis where it is wider than this; empty where not even that fits. */
    public static String text(Surface surface, String text, double size, boolean bold, double width) {
        if (surface.textWidth(text, size, bold) <= width) {
            return text;
        }
        for (int length = text.length() - 1; length > 0; length--) {
            String cut = text.substring(0, length).stripTrailing() + "…";
            if (surface.textWidth(cut, size, bold) <= width) {
                return cut;
            }
        }
        return "";
    }

    /** The first of these texts that is not wider than this; the last one, cut, where none is. */
    public static String first(Surface surface, List<String> texts, double size, double width) {
        return texts.stream()
                .filter(text -> surface.textWidth(text, size, false) <= width)
                .findFirst()
                .orElseGet(() -> text(surface, texts.get(texts.size() - 1), size, false, width));
    }

    /** Widest of these texts in pixels; 0 for none. */
    public static double widest(Surface surface, Iterable<String> texts, double size) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, surface.textWidth(text, size, false));
        }
        return widest;
    }
}
