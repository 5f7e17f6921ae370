package mnl.ui.chart;

import mnl.figure.axis.Frame;
import mnl.figure.line.DrawnCurve;
import mnl.figure.line.LineLayout;

/** Puts the box with the values beside the crosshair, where it covers fewest curves. */
final class ReadoutPlacing {
    private static final int PROBES = 7;
    private static final double DISTANCE = 0.9;

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

    /** The box at its place beside a crosshair at this position. */
    ReadoutBox place(ReadoutBox box, double at) {
        Frame frame = layout.frame();
        boolean left = at > (frame.left() + frame.right()) / 2;
        double[] tops = {
            frame.top() + 0.3 * font,
            frame.bottom() - box.height() - 0.3 * font,
            (frame.top() + frame.bottom() - box.height()) / 2
        };
        ReadoutBox best = null;
        long fewest = Long.MAX_VALUE;
        for (boolean side : new boolean[] {left, !left}) {
            for (double top : tops) {
                ReadoutBox here = inside(box, side ? at - box.width() - DISTANCE * font : at + DISTANCE * font, top);
                long covered = covers(here, at) ? Long.MAX_VALUE - 1 : covered(here);
                if (covered < fewest) {
                    fewest = covered;
                    best = here;
                }
            }
        }
        return best == null ? inside(box, at, frame.top()) : best;
    }

    private ReadoutBox inside(ReadoutBox box, double x, double y) {
        double left = Math.max(1, Math.min(x, width - box.width() - 1));
        double top = Math.max(1, Math.min(y, height - box.height() - 1));
        return box.at(Math.floor(left), Math.floor(top));
    }

    private static boolean covers(ReadoutBox box, double at) {
        return at >= box.x() && at <= box.x() + box.width();
    }

    private long covered(ReadoutBox box) {
        return layout.curves().stream().filter(curve -> passes(curve, box)).count();
    }

    private boolean passes(DrawnCurve curve, ReadoutBox box) {
        for (int i = 0; i < PROBES; i++) {
            double x = layout.x().value(box.x() + i * box.width() / (PROBES - 1));
            double y = layout.y().position(curve.valueAt(x));
            if (y >= box.y() && y <= box.y() + box.height()) {
                return true;
            }
        }
        return false;
    }
}
