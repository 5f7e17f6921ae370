package mnl.figure.teach;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Scale;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.teach.TeachLayout.Span;
import mnl.figure.text.Numbers;

/** Draws the bars of one side of a row: the target in blue, its partner in red with its number, the others grey. */
final class StripPainter {
    private static final String TARGET = Palette.BLUE;

    /** Has a contrast of 4.5:1 as text on white, and 3:1 on dark. */
    private static final String PARTNER = "#d1301b";

    private static final double OTHERS = 0.55;
    private static final double WIDEST_NAME = 7;

    private final Surface surface;
    private final FigureTheme theme;
    private final TeachFigure figure;
    private final TeachLayout layout;
    private final double font;

    StripPainter(Surface surface, FigureTheme theme, TeachFigure figure, TeachLayout layout) {
        this.surface = surface;
        this.theme = theme;
        this.figure = figure;
        this.layout = layout;
        font = layout.font();
    }

    void bars(double[] probabilities, Span side, Frame frame, boolean locked) {
        double base = Scale.crisp(frame.bottom());
        int target = layout.bars().barOf(figure.target());
        int partner = layout.bars().barOf(figure.partner());
        for (int bar = 0; bar < layout.bars().count(); bar++) {
            Span place = layout.bar(side, bar);
            double tall = Math.min(1, layout.bars().value(probabilities, bar) / layout.most()) * frame.height();
            if (bar == target && locked) {
                lock(place, frame);
            } else {
                String color = bar == target ? TARGET : bar == partner ? PARTNER : theme.muted();
                double opacity = bar == target || bar == partner ? 1 : OTHERS;
                surface.rectangle(place.left(), base - tall, place.width(), Math.max(0.6, tall), color, opacity);
            }
        }
        surface.line(side.left(), base, side.right(), base, Pen.solid(theme.muted(), 1));
        if (partner >= 0 && partner != target) {
            double value = layout.bars().value(probabilities, partner);
            double tall = Math.min(1, value / layout.most()) * frame.height();
            number(Numbers.decimals(value, 2), layout.bar(side, partner), partner > target, base - tall, side);
        }
    }

    /** Beside the bar of the target, which may be taller, there is no room for a number. */
    private void number(String text, Span bar, boolean onTheRight, double top, Span side) {
        double width = surface.textWidth(text, font, true);
        double left = onTheRight ? bar.left() : bar.right() - width;
        double inside = Math.max(side.left(), Math.min(side.right() - width, left));
        surface.text(text, inside, top - 0.3 * font, new Lettering(PARTNER, font, true, Anchor.START));
    }

    /** A hatched place with a lock, and the word where there is room for it. */
    private void lock(Span bar, Frame frame) {
        MatrixPainter.hatch(surface, theme, bar.left(), frame.top(), bar.width(), frame.height());
        surface.polyline(
                new double[] {bar.left(), bar.left(), bar.right(), bar.right()},
                new double[] {frame.bottom(), frame.top(), frame.top(), frame.bottom()},
                4,
                Pen.solid(TARGET, Math.max(1.5, 0.12 * font)));
        double size = Math.min(0.9 * font, 0.8 * bar.width());
        double middle = (bar.left() + bar.right()) / 2;
        double word = surface.textWidth("locked", font, true);
        boolean said = frame.height() >= word + 2.6 * font && bar.width() >= 0.95 * font;
        double top = said ? frame.top() + 0.6 * font : (frame.top() + frame.bottom()) / 2 - 0.6 * size;
        padlock(middle, top, size);
        if (said) {
            double lower = frame.top() + 0.6 * font + 1.6 * size;
            surface.rectangle(middle - 0.42 * font, lower, 0.84 * font, word + 0.5 * font, theme.background(), 1);
            surface.textUpwards(
                    "locked",
                    middle + 0.32 * font,
                    lower + (word + 0.5 * font) / 2,
                    new Lettering(TARGET, 0.95 * font, true, Anchor.MIDDLE));
        }
    }

    private void padlock(double middle, double top, double size) {
        double half = size / 2;
        int steps = 8;
        double[] x = new double[steps + 3];
        double[] y = new double[steps + 3];
        double shackle = 0.3 * size;
        for (int i = 0; i <= steps; i++) {
            double angle = Math.PI * (1 + (double) i / steps);
            x[i + 1] = middle + shackle * Math.cos(angle);
            y[i + 1] = top + shackle + shackle * Math.sin(angle);
        }
        x[0] = middle - shackle;
        x[steps + 2] = middle + shackle;
        y[0] = top + 0.6 * size;
        y[steps + 2] = y[0];
        surface.polyline(x, y, x.length, Pen.solid(TARGET, Math.max(1.5, 0.17 * size)));
        surface.rectangle(middle - half, top + 0.5 * size, size, 0.7 * size, TARGET, 1);
    }

    /** Target and partner first, then every name that does not touch one that is there. */
    void names(Span side, double bottom) {
        List<Span> taken = new ArrayList<>();
        int target = layout.bars().barOf(figure.target());
        int partner = layout.bars().barOf(figure.partner());
        name(target, side, bottom, taken, partner >= 0 && partner == target - 1 ? 1 : partner == target + 1 ? -1 : 0);
        if (partner >= 0 && partner != target) {
            name(partner, side, bottom, taken, partner == target + 1 ? 1 : partner == target - 1 ? -1 : 0);
        }
        if (layout.bars().rest() > 0) {
            name(layout.bars().count() - 1, side, bottom, taken, 0);
        }
        for (int bar = 0; bar < layout.bars().classes().size(); bar++) {
            if (bar != target && bar != partner) {
                name(bar, side, bottom, taken, 0);
            }
        }
    }

    /** @param away where it goes if it does not fit in the middle: -1 left, 1 right */
    private void name(int bar, Span side, double bottom, List<Span> taken, int away) {
        boolean marked = away != 0
                || bar == layout.bars().barOf(figure.target())
                || bar == layout.bars().barOf(figure.partner());
        Span place = layout.bar(side, bar);
        String whole = layout.bars().name(figure, bar);
        double pitch = side.width() / layout.bars().count();
        double middle = (place.left() + place.right()) / 2;
        FittedText name =
                Fit.name(surface, whole, font, marked, Math.min(side.width() / 2, Math.max(pitch, WIDEST_NAME * font)));
        double wide = surface.textWidth(name.shown(), font, marked);
        double left = middle - wide / 2;
        if (away != 0 && wide > pitch - 0.2 * font) {
            left = away < 0 ? place.right() - wide : place.left();
        }
        left = Math.max(side.left(), Math.min(side.right() - wide, left));
        Span own = new Span(left - 0.15 * font, left + wide + 0.15 * font);
        if (name.shown().isEmpty() || taken.stream().anyMatch(t -> t.left() < own.right() && own.left() < t.right())) {
            return;
        }
        taken.add(own);
        String color = marked ? theme.text() : theme.muted();
        surface.text(name, left, bottom + 1.15 * font, new Lettering(color, font, marked, Anchor.START));
    }
}
