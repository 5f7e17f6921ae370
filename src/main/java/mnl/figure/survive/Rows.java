package mnl.figure.survive;

import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.words.Texts;

/**
 * Where the rows of one picture are: a column of names on the left of a frame, as many rows as there is room for.
 *
 * @param frame what is drawn in, without the names
 * @param names width of the names in pixels
 * @param row height of a row
 * @param shown how many rows there are
 * @param more how many have no room
 */
record Rows(Frame frame, double names, double row, int shown, int more) {
    private static final double MOST_NAMES = 0.4;
    private static final double TALLEST = 7;
    private static final double GAP = 0.6;
    private static final double MORE = 1.5;

    /** A name is not cut because of how its width was rounded. */
    private static final double ROUNDING = 1e-6;

    /**
     * @param names of the rows
     * @param least height of a row in units of the font size
     * @param place of the picture, names included
     */
    static Rows of(Surface surface, List<String> names, double font, double least, Frame place) {
        double wide = Math.min(MOST_NAMES * place.width(), Swatch.width(font) + Fit.widest(surface, names, font))
                + GAP * font;
        double room = place.height();
        int fit = (int) Math.floor(room / (least * font));
        int shown = names.size();
        if (fit < names.size()) {
            room -= MORE * font;
            shown = Math.max(1, (int) Math.floor(room / (least * font)));
        }
        double row = Math.max(1, Math.min(TALLEST * font, room / Math.max(1, shown)));
        Frame frame = new Frame(place.left() + wide, place.top(), place.right(), place.top() + row * shown);
        return new Rows(frame, wide, row, Math.min(shown, names.size()), Math.max(0, names.size() - shown));
    }

    double middle(int r) {
        return frame.top() + (r + 0.5) * row;
    }

    void name(Surface surface, FigureTheme theme, double font, String name, Swatch swatch, int r) {
        double room = names - GAP * font - Swatch.width(font);
        FittedText shownName = Fit.name(surface, name, font, false, room + ROUNDING);
        double base = middle(r) + 0.35 * font;
        swatch.paint(surface, frame.left() - names, base, font);
        surface.text(
                shownName,
                frame.left() - names + Swatch.width(font),
                base,
                new Lettering(theme.text(), font, false, Anchor.START));
    }

    /** Says how many rows are left out. */
    void more(Surface surface, FigureTheme theme, double font, double base) {
        if (more > 0) {
            String said = Fit.text(
                    surface,
                    Texts.of("figure.rows.and-more-see-the", more),
                    font,
                    false,
                    frame.right() - frame.left() + names);
            surface.text(said, frame.left() - names, base, new Lettering(theme.muted(), font, false, Anchor.START));
        }
    }
}
