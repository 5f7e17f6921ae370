package mnl.ui.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mnl.figure.axis.Frame;
import mnl.figure.line.Readout;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Where a window has room for the values of a crosshair that does not cover the chart they are of: left or right of it, where
 * neighbours are that are not being read, else above or below it.
 *
 * @param chart in the window
 * @param width of the window in pixels
 * @param height of the window
 */
record ReadoutRooms(Frame chart, double width, double height) {
    /** Between the chart and its values, and between these and the window's edge. */
    private static final double GAP = 4;

    /** The place, and whole names in type of the usual size before all else; null where no room is large enough. */
    @Nullable
    ReadoutBox place(Readout readout, Surface surface, double font) {
        List<Frame> rooms = Stream.concat(sides(), heights()).toList();
        for (double text : ReadoutFitting.sizes(font)) {
            for (Frame room : rooms) {
                ReadoutBox box = ReadoutFitting.in(room, surface, font).whole(readout, text);
                if (box != null) {
                    return in(room, box);
                }
            }
        }
        Frame widest = sides().max(Comparator.comparingDouble(Frame::width)).orElseThrow();
        ReadoutFitting fitting = ReadoutFitting.in(widest, surface, font);
        ReadoutBox cut = fitting.cut(readout);
        if (cut != null) {
            return in(widest, cut);
        }
        return widest.width() < chart.width() ? null : in(widest, fitting.squeezed(readout));
    }

    /** Left and right; first the side of the nearer edge, where the panels are and not the other charts. */
    private Stream<Frame> sides() {
        Frame left = new Frame(GAP, GAP, chart.left() - GAP, height - GAP);
        Frame right = new Frame(chart.right() + GAP, GAP, width - GAP, height - GAP);
        return left.width() < right.width() ? Stream.of(left, right) : Stream.of(right, left);
    }

    private Stream<Frame> heights() {
        return Stream.of(
                new Frame(GAP, GAP, width - GAP, chart.top() - GAP),
                new Frame(GAP, chart.bottom() + GAP, width - GAP, height - GAP));
    }

    /** As near to the chart's upper left as the room allows. */
    private ReadoutBox in(Frame room, ReadoutBox box) {
        double x = Math.max(room.left(), Math.min(chart.left(), room.right() - box.width()));
        double y = Math.max(room.top(), Math.min(chart.top(), room.bottom() - box.height()));
        return box.at(Math.floor(x), Math.floor(y));
    }
}
