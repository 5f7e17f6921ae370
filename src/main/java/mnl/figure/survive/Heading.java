package mnl.figure.survive;

import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** What a picture is of, and what is said in its place, in lines that fit. */
final class Heading {
    /** Height of a line in units of the font size. */
    static final double LINE = 1.35;

    private static final int MOST_LINES = 2;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;

    Heading(Surface surface, FigureTheme theme, double font) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
    }

    /** How many lines a title takes. */
    static int lines(Surface surface, String title, double font, double width) {
        return Math.min(MOST_LINES, Fit.lines(surface, title, font, true, width).size());
    }

    /**
     * Writes the title of a picture and returns the lower edge of it.
     *
     * @param least lines that it takes even where it has fewer, so that two pictures begin at one height
     */
    double title(String title, Frame place, int least) {
        int lines = write(title, place, true, MOST_LINES, theme.text());
        return place.top() + (LINE * Math.max(least, lines) + 0.15) * font;
    }

    /** Writes sentences, as many lines as there is room for. */
    void note(String note, Frame place) {
        write(note, place, false, (int) Math.max(1, Math.floor(place.height() / (LINE * font))), theme.muted());
    }

    private int write(String text, Frame place, boolean bold, int most, String color) {
        List<String> lines = Fit.lines(surface, text, font, bold, place.width());
        int shown = Math.min(most, lines.size());
        for (int i = 0; i < shown; i++) {
            boolean cut = i == most - 1 && lines.size() > most;
            String line = cut ? String.join(" ", lines.subList(i, lines.size())) : lines.get(i);
            String fitted = Fit.text(surface, line, font, bold, place.width());
            surface.text(
                    new FittedText(fitted, cut ? text : fitted),
                    place.left(),
                    place.top() + (LINE * i + 1.05) * font,
                    new Lettering(color, font, bold, Anchor.START));
        }
        return shown;
    }
}
