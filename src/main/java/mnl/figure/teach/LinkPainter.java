package mnl.figure.teach;

import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.teach.TeachFigure.Link;
import mnl.figure.teach.TeachFigure.Row;
import mnl.words.Texts;

/** Draws what is handed on between the two sides of a row: a thick arrow, a thin one for the target alone, or that there is none. */
final class LinkPainter {
    static final String NONE = Texts.of("figure.link-painter.no-arrow");

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;

    LinkPainter(Surface surface, FigureTheme theme, double font) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
    }

    void paint(Row row, double left, double right, double top, double bottom) {
        double middle = (top + bottom) / 2;
        if (row.link() == Link.NONE) {
            words(NONE, left, right, middle + 0.35 * font, theme.muted());
            return;
        }
        boolean whole = row.link() != Link.TARGET_ONLY;
        double half = Math.min((whole ? 0.28 : 0.1) * font, (bottom - top) / 8);
        arrow(left, right, middle, half, theme.text());
        if (!whole && middle + 1.6 * font < bottom) {
            words(Texts.of("figure.link-painter.target-only"), left, right, middle + 1.6 * font, theme.muted());
        }
    }

    private void arrow(double left, double right, double y, double half, String color) {
        double head = Math.min((right - left) / 2, Math.max(0.9 * font, 2.4 * half));
        double wide = Math.max(2.3 * half, 0.45 * font);
        double neck = right - head;
        surface.polygon(
                new double[] {left, neck, neck, right, neck, neck, left},
                new double[] {y - half, y - half, y - wide, y, y + wide, y + half, y + half},
                7,
                color,
                1);
    }

    private void words(String text, double left, double right, double base, String color) {
        String shown = Fit.text(surface, text, font, false, right - left);
        surface.text(shown, (left + right) / 2, base, new Lettering(color, font, false, Anchor.MIDDLE));
    }
}
