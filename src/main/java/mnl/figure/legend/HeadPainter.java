package mnl.figure.legend;

import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** Writes what a part of a figure is of: a name behind its swatch, with a few words beside it where there is room. */
public final class HeadPainter {
    private static final double NAME = 1.2;
    private static final double BETWEEN = 0.7;

    /** Words of which less can be seen say nothing; in units of the font size. */
    private static final double LEAST_NOTE = 5;

    private HeadPainter() {}

    /** Width of the whole, with nothing cut. */
    public static double width(Surface surface, double font, String name, String note) {
        return named(surface, font, name) + surface.textWidth(note, font, false);
    }

    private static double named(Surface surface, double font, String name) {
        return Swatch.width(NAME * font) + surface.textWidth(name, NAME * font, true) + BETWEEN * font;
    }

    /** Writes it on a base line, from the left within this width. */
    public static void paint(
            Surface surface,
            FigureTheme theme,
            double font,
            String name,
            Swatch swatch,
            String note,
            double left,
            double base,
            double width) {
        double size = NAME * font;
        double before = Swatch.width(size);
        swatch.paint(surface, left, base, size);
        FittedText shown = Fit.name(surface, name, size, true, width - before);
        surface.text(shown, left + before, base, new Lettering(theme.text(), size, true, Anchor.START));
        double taken = named(surface, font, shown.shown());
        if (width - taken >= Math.min(LEAST_NOTE * font, surface.textWidth(note, font, false))) {
            String said = Fit.text(surface, note, font, false, width - taken);
            surface.text(
                    new FittedText(said, note),
                    left + taken,
                    base,
                    new Lettering(theme.muted(), font, false, Anchor.START));
        }
    }
}
