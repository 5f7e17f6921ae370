package mnl.ui.chart;

import mnl.figure.axis.Frame;
import mnl.figure.line.DrawnCurve;
import mnl.figure.line.LineLayout;

/** Puts the box with the values beside the crosshair, where it covers fewest curves. */
final class ReadoutPlacing {
    private static final int PROBES = 7;
    private static final long OVER_THE_CROSSHAIR = 1000;

    /** Between crosshair and box, in sizes of type. */
    static final double DISTANCE = 0.9;

    private final LineLayout layout;
    private final double font;
    private final double width;
    private final double height;

    ReadoutPlacing(LineLayout layout, double font, double width, double height) {
        this.layout = layout;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    /** The box at its place beside a crosshair at this position, or where it hides least of what the crosshair shows. */
    ReadoutBox place(ReadoutBox box, double at) {
        Frame frame = layout.frame();
        boolean onTheRight = at > (frame.left() + frame.right()) / 2;
        double before = at - box.width() - DISTANCE * font;
        double after = at + DISTANCE * font;
        double[] lefts = onTheRight ? new double[] {before, after} : new double[] {after, before};
        double[] tops = {
            frame.top() + 0.3 * font,
            frame.bottom() - box.height() - 0.3 * font,
            (frame.top() + frame.bottom() - box.height()) / 2
        };
        ReadoutBox best = inside(box, lefts[0], tops[0]);
        long fewest = hidden(best, at);
        for (double left : lefts) {
            for (double top : tops) {
                ReadoutBox here = inside(box, left, top);
                long hidden = hidden(here, at);
                if (hidden < fewest) {
                    fewest = hidden;
                    best = here;
                }
            }
        }
        return best;
    }

    /** How many curves run below the box; those with their point at the crosshair below it count much more. */
    private long hidden(ReadoutBox box, double at) {
        long curves =
                layout.curves().stream().filter(curve -> passes(curve, box)).count();
        if (at < box.x() || at > box.x() + box.width()) {
            return curves;
        }
        double x = layout.x().value(at);
        long points = layout.curves().stream()
                .filter(curve -> isBelow(layout.y().position(curve.valueAt(x)), box))
                .count();
        return curves + OVER_THE_CROSSHAIR * (1 + points);
    }

    private ReadoutBox inside(ReadoutBox box, double x, double y) {
        double left = Math.max(1, Math.min(x, width - box.width() - 1));
        double top = Math.max(1, Math.min(y, height - box.height() - 1));
        return box.at(Math.floor(left), Math.floor(top));
    }

    private boolean passes(DrawnCurve curve, ReadoutBox box) {
        for (int i = 0; i < PROBES; i++) {
            double x = layout.x().value(box.x() + i * box.width() / (PROBES - 1));
            double y = layout.y().position(curve.valueAt(x));
            if (isBelow(y, box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(double y, ReadoutBox box) {
        return y >= box.y() && y <= box.y() + box.height();
    }
}
