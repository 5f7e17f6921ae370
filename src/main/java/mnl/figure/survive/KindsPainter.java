package mnl.figure.survive;

import java.util.List;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.survive.SurviveFigure.Kind;

/** Writes the kinds in one line, each with its marker; names are cut where the line would be too long. */
final class KindsPainter {
    private static final double SAMPLE = 1.2;
    private static final double GAP = 1.2;
    private static final double LINE = 1.2;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;

    KindsPainter(Surface surface, FigureTheme theme, double font) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
    }

    /** Writes them from the left and returns where the line ends. */
    double paint(List<Kind> kinds, double left, double top, double width) {
        double each = width / Math.max(1, kinds.size());
        double room = 0;
        for (Kind kind : kinds) {
            room += (SAMPLE + GAP) * font + surface.textWidth(kind.name(), font, true);
        }
        boolean free = room <= width;
        double x = left;
        double base = top + LINE * font;
        for (int k = 0; k < kinds.size(); k++) {
            Kind kind = kinds.get(k);
            double most = free ? width : each - (SAMPLE + 0.6) * font;
            FittedText name = Fit.name(surface, kind.name(), font, true, most);
            String color = theme.readable(kind.color());
            MarkerPainter.paint(surface, kind.marker(), color, x + 0.5 * font, base - 0.33 * font, 0.42 * font);
            surface.text(name, x + SAMPLE * font, base, new Lettering(color, font, true, Anchor.START));
            x += free ? (SAMPLE + GAP) * font + surface.textWidth(name.shown(), font, true) : each;
        }
        return x;
    }

    /** Writes words behind them where there is room. */
    void remark(String text, double left, double top, double right) {
        if (surface.textWidth(text, font, false) <= right - left) {
            surface.text(text, right, top + LINE * font, new Lettering(theme.muted(), font, false, Anchor.END));
        }
    }
}
