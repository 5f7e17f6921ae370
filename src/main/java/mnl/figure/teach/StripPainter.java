package mnl.figure.teach;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Scale;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.teach.TeachLayout.Span;
import mnl.figure.text.Numbers;

/** Draws the bars of one side of a row: the target in the colour of what is right, its partner in that of what is wrong, with its number, the others grey. */
final class StripPainter {
    private static final double OTHERS = 0.55;
    private static final double WIDEST_NAME = 7;

    /** A name at the left edge may take this share of the bars' width. */
    private static final double EDGE_NAME = 0.45;

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
        String number = partner < 0 ? "" : Numbers.decimals(layout.bars().value(probabilities, partner), 2);
        Span room = partner < 0 ? side : number(number, layout.bar(side, partner), partner > target, side);
        double tallest = tallest(probabilities, side, frame, room, target, locked);
        for (int bar = 0; bar < layout.bars().count(); bar++) {
            Span place = layout.bar(side, bar);
            double tall = height(probabilities, bar, frame);
            if (bar == target && locked) {
                boolean above = partner < 0 || frame.height() - tallest > 1.2 * font;
                new LockPainter(surface, theme, font, theme.right()).paint(place, frame, above ? side.right() : 0);
            } else {
                String color = bar == target ? theme.right() : bar == partner ? theme.wrong() : theme.muted();
                double opacity = bar == target || bar == partner ? 1 : OTHERS;
                surface.rectangle(place.left(), base - tall, place.width(), Math.max(0.6, tall), color, opacity);
            }
        }
        surface.line(side.left(), base, side.right(), base, Pen.solid(theme.muted(), 1));
        if (partner >= 0 && partner != target) {
            surface.text(
                    number,
                    room.left(),
                    base - tallest - 0.3 * font,
                    new Lettering(theme.readable(theme.wrong()), font, true, Anchor.START));
        }
    }

    private double height(double[] probabilities, int bar, Frame frame) {
        return Math.min(1, layout.bars().value(probabilities, bar) / layout.most()) * frame.height();
    }

    /** Beside the bar of the target, which may be taller, there is no room for a number. */
    private Span number(String text, Span bar, boolean onTheRight, Span side) {
        double width = surface.textWidth(text, font, true);
        double left = onTheRight ? bar.left() : bar.right() - width;
        double inside = Math.max(side.left(), Math.min(side.right() - width, left));
        return new Span(inside, inside + width);
    }

    /** Height of the tallest bar below a number, which stands above all of them. */
    private double tallest(double[] probabilities, Span side, Frame frame, Span number, int target, boolean locked) {
        double tallest = 0;
        for (int bar = 0; bar < layout.bars().count(); bar++) {
            Span place = layout.bar(side, bar);
            boolean below = place.left() < number.right() && number.left() < place.right();
            if (below && !(bar == target && locked)) {
                tallest = Math.max(tallest, height(probabilities, bar, frame));
            }
        }
        return tallest;
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
        double room = away < 0
                ? Math.max(EDGE_NAME * side.width(), place.right() - side.left())
                : away > 0 ? side.right() - place.left() : side.width() / 2;
        FittedText name = Fit.name(surface, whole, font, marked, Math.min(room, Math.max(pitch, WIDEST_NAME * font)));
        double wide = surface.textWidth(name.shown(), font, marked);
        double left = middle - wide / 2;
        if (away != 0 && wide > pitch - 0.2 * font) {
            left = away < 0 ? place.right() - wide : place.left();
        }
        left = Math.max(side.left(), Math.min(side.right() - wide, left));
        // At the left edge the name on the left reaches below the bar on the right, whose name gives way.
        for (Span there : taken) {
            left = away > 0 && there.right() > left ? there.right() + 0.3 * font : left;
        }
        left = Math.min(side.right() - wide, left);
        double apart = (whole.length() == 1 ? 0.08 : 0.2) * font;
        Span own = new Span(left - apart, left + wide + apart);
        if (name.shown().isEmpty() || taken.stream().anyMatch(t -> t.left() < own.right() && own.left() < t.right())) {
            return;
        }
        taken.add(own);
        String color = marked ? theme.text() : theme.muted();
        surface.text(name, left, bottom + 1.15 * font, new Lettering(color, font, marked, Anchor.START));
    }
}
