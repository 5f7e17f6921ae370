package mnl.figure.survive;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** What a picture is of, and what is said in its place. */
final class Heading {
    private static final double LINE = 1.45;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;

    Heading(Surface surface, FigureTheme theme, double font) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
    }

    /** Writes the title of a picture and returns the lower edge of it. */
    double paint(String title, Frame place) {
        FittedText shown = new FittedText(Fit.text(surface, title, font, true, place.width()), title);
        surface.text(
                shown, place.left(), place.top() + 1.1 * font, new Lettering(theme.text(), font, true, Anchor.START));
        return place.top() + LINE * font;
    }

    /** Writes sentences in lines that fit, as many as there is room for. */
    void note(String note, Frame place) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : note.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && surface.textWidth(longer, font, false) > place.width()) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        int most = (int) Math.max(1, Math.floor(place.height() / (LINE * font)));
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String text = i == most - 1 && lines.size() > most ? lines.get(i) + " …" : lines.get(i);
            surface.text(
                    Fit.text(surface, text, font, false, place.width()),
                    place.left(),
                    place.top() + (LINE * i + 1.1) * font,
                    new Lettering(theme.muted(), font, false, Anchor.START));
        }
    }
}
