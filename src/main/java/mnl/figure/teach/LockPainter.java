package mnl.figure.teach;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.teach.TeachLayout.Span;
import mnl.words.Texts;

/** Draws a bar that is not handed on: a hatched place with a lock, and the word where there is room for it. */
final class LockPainter {
    private static final String WORD = Texts.of("figure.lock-painter.locked");
    private static final int STEPS = 8;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;
    private final String color;

    LockPainter(Surface surface, FigureTheme theme, double font, String color) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
        this.color = theme.readable(color);
    }

    /** @param wordUpTo right end of the room for the word above the place; 0 for no room */
    void paint(Span bar, Frame frame, double wordUpTo) {
        MatrixPainter.hatch(surface, theme, bar.left(), frame.top(), bar.width(), frame.height());
        surface.polyline(
                new double[] {bar.left(), bar.left(), bar.right(), bar.right()},
                new double[] {frame.bottom(), frame.top(), frame.top(), frame.bottom()},
                4,
                Pen.solid(color, Math.max(1.5, 0.12 * font)));
        double size = Math.min(Math.min(0.95 * font, 0.8 * bar.width()), 0.7 * frame.height());
        padlock((bar.left() + bar.right()) / 2, (frame.top() + frame.bottom()) / 2 - 0.6 * size, size);
        if (bar.left() + surface.textWidth(WORD, font, true) <= wordUpTo) {
            surface.text(WORD, bar.left(), frame.top() - 0.35 * font, new Lettering(color, font, true, Anchor.START));
        }
    }

    /** A body with a shackle above it, on a patch of the background. */
    private void padlock(double middle, double top, double size) {
        double[] x = new double[STEPS + 3];
        double[] y = new double[STEPS + 3];
        double shackle = 0.3 * size;
        for (int i = 0; i <= STEPS; i++) {
            double angle = Math.PI * (1 + (double) i / STEPS);
            x[i + 1] = middle + shackle * Math.cos(angle);
            y[i + 1] = top + shackle + shackle * Math.sin(angle);
        }
        x[0] = middle - shackle;
        x[STEPS + 2] = middle + shackle;
        y[0] = top + 0.6 * size;
        y[STEPS + 2] = y[0];
        surface.rectangle(middle - 0.6 * size, top - 0.15 * size, 1.2 * size, 1.5 * size, theme.background(), 1);
        surface.polyline(x, y, x.length, Pen.solid(color, Math.max(1.5, 0.17 * size)));
        surface.rectangle(middle - size / 2, top + 0.5 * size, size, 0.7 * size, color, 1);
    }
}
