package mnl.figure.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/**
 * The names of curves where they end, one below the other in the order of the ends; a thin line leads to each. Names for
 * which there is no height are left out, those of the last series first.
 */
final class EndNames {
    /** Narrower figures, in units of the type, have no names at the ends. */
    private static final double LEAST_WIDTH = 42;

    /** What the names may take of the width. */
    private static final double MOST = 0.28;

    private static final double LEAD = 1.2;
    private static final double SWATCH = 1.1;
    private static final double ROW = 1.3;
    private static final double PLATE_OPACITY = 0.7;

    private final Surface surface;
    private final LineLayout layout;
    private final double font;
    private final List<End> ends = new ArrayList<>();
    private final double[] rows;

    private record End(Series series, double x, double y) {}

    EndNames(Surface surface, LineLayout layout, FigureOptions options) {
        this.surface = surface;
        this.layout = layout;
        this.font = options.fontSize();
        if (layout.namesWidth() > 0) {
            layout.curves().forEach(this::add);
        }
        int most = (int) (layout.frame().height() / (ROW * font));
        while (ends.size() > Math.max(0, most)) {
            ends.remove(ends.size() - 1);
        }
        ends.sort(Comparator.comparingDouble(End::y));
        rows = apart();
    }

    /** Room that the names want on the right, in pixels; 0 for none. */
    static double width(Surface surface, LineFigure figure, FigureOptions options, double font, double width) {
        if (!figure.namedEnds() || options.legend() || width < LEAST_WIDTH * font) {
            return 0;
        }
        double widest =
                Fit.widest(surface, figure.series().stream().map(Series::name).toList(), font);
        return widest == 0 ? 0 : Math.min(MOST * width, widest + (LEAD + SWATCH) * font);
    }

    private void add(DrawnCurve curve) {
        Range view = layout.x().range();
        double x = curve.nearest(view.max(), view);
        double y = Double.isNaN(x) ? x : layout.y().position(curve.valueAt(x));
        if (y >= layout.frame().top() && y <= layout.frame().bottom()) {
            ends.add(new End(curve.series(), layout.x().position(x), y));
        }
    }

    /** Middles of the rows: names that would meet move apart around the mean of their ends, inside the frame. */
    private double[] apart() {
        double step = ROW * font;
        double[] at = new double[ends.size()];
        int[] first = new int[ends.size()];
        int groups = 0;
        double[] middle = new double[ends.size()];
        int[] size = new int[ends.size()];
        for (int i = 0; i < ends.size(); i++) {
            first[groups] = i;
            size[groups] = 1;
            middle[groups] = inside(ends.get(i).y(), 1);
            groups++;
            while (groups > 1
                    && middle[groups - 1] - middle[groups - 2] < step * (size[groups - 1] + size[groups - 2]) / 2) {
                int both = size[groups - 1] + size[groups - 2];
                double mean = (middle[groups - 1] * size[groups - 1] + middle[groups - 2] * size[groups - 2]) / both;
                groups--;
                size[groups - 1] = both;
                middle[groups - 1] = inside(mean, both);
            }
        }
        for (int g = 0; g < groups; g++) {
            for (int i = 0; i < size[g]; i++) {
                at[first[g] + i] = middle[g] + (i - (size[g] - 1) / 2.0) * step;
            }
        }
        return at;
    }

    private double inside(double y, int count) {
        double half = count * ROW * font / 2;
        Frame frame = layout.frame();
        return Math.max(frame.top() + half, Math.min(frame.bottom() - half, y));
    }

    private double left() {
        return ends.stream().mapToDouble(End::x).max().orElse(0) + LEAD * font;
    }

    /** Where the names are, for whoever else writes in the frame. */
    List<Frame> places() {
        List<Frame> places = new ArrayList<>();
        for (double row : rows) {
            double half = ROW * font / 2;
            places.add(new Frame(left(), row - half, left() + layout.namesWidth(), row + half));
        }
        return places;
    }

    void paint(Emphasis emphasis, FigureOptions options) {
        for (int i = 0; i < rows.length; i++) {
            End end = ends.get(i);
            Series series = end.series();
            Surface on = emphasis.on(surface, series.name(), options.theme());
            double left = left();
            double mark = left + SWATCH * font / 2;
            on.line(end.x() + 2, end.y(), left - 2, rows[i], new Pen(series.color(), 0.6, 1, LineStyle.SOLID));
            MarkerPainter.paint(on, series.marker(), series.color(), mark, rows[i], 0.3 * font);
            double room = layout.namesWidth() - (LEAD + SWATCH) * font;
            FittedText name = Fit.name(surface, series.name(), font, false, room + 1);
            double wide = surface.textWidth(name.shown(), font, false);
            String ground = options.theme().background();
            surface.rectangle(left + SWATCH * font, rows[i] - 0.55 * font, wide, 1.1 * font, ground, PLATE_OPACITY);
            Lettering lettering = new Lettering(options.theme().text(), font, false, Anchor.START);
            on.text(name, left + SWATCH * font, rows[i] + 0.35 * font, lettering);
        }
    }
}
