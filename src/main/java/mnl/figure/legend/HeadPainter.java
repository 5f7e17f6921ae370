package mnl.figure.legend;

import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** Writes what a part of a figure is of: a name in its own colour, with a few words beside it where there is room. */
public final class HeadPainter {
    private static final double NAME = 1.2;
    private static final double BETWEEN = 0.7;

    /** Words of which less can be seen say nothing; in units of the font size. */
    private static final double LEAST_NOTE = 5;

    private HeadPainter() {}

    /** Size of the name for this size of other type. */
    public static double nameSize(double font) {
        return NAME * font;
    }

    /** Writes both on a base line, from the left within this width. */
    public static void paint(
            Surface surface,
            FigureTheme theme,
            double font,
            String name,
            String color,
            String note,
            double left,
            double base,
            double width) {
        FittedText shown = Fit.name(surface, name, nameSize(font), true, width);
        surface.text(shown, left, base, new Lettering(theme.readable(color), nameSize(font), true, Anchor.START));
        double taken = surface.textWidth(shown.shown(), nameSize(font), true) + BETWEEN * font;
        if (width - taken >= LEAST_NOTE * font) {
            String said = Fit.text(surface, note, font, false, width - taken);
            surface.text(
                    new FittedText(said, note),
                    left + taken,
                    base,
                    new Lettering(theme.muted(), font, false, Anchor.START));
        }
    }
}
