package mnl.figure.survive;

import java.util.List;
import java.util.stream.DoubleStream;
import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.TickRoom;
import mnl.figure.axis.Ticks;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.survive.SurviveFigure.Change;
import mnl.figure.survive.SurviveFigure.CostRow;
import mnl.figure.survive.SurviveFigure.Costs;
import mnl.figure.survive.SurviveFigure.Kind;

/**
 * Draws a line from a hollow marker (before) to a filled one (after) for every row and kind, and beside the lines a column of
 * differences for every kind, so that none is left out.
 */
final class CostsPainter {
    /** Title, kinds and axis, in units of the font size. */
    static final double BESIDE_ROWS = 5.2;

    /** A line for what the markers are. */
    static final double KINDS = 1.6;

    private static final double AXIS = 1.7;
    private static final double LEAST_ROW = 1.3;
    private static final double LEAST_LINE = 0.8;

    private static final double COLUMN_GAP = 0.7;

    /** Where the numbers leave less than this for the lines, there are none, rather than some. */
    private static final double LEAST_PLOT = 5;

    private final Surface surface;
    private final FigureTheme theme;
    private final Emphasis emphasis;
    private final double font;
    private final Costs costs;

    CostsPainter(Surface surface, FigureOptions options, double font, Costs costs) {
        this.surface = surface;
        theme = options.theme();
        this.font = font;
        this.costs = costs;
        emphasis = options.emphasis().among(costs.rows().stream().map(CostRow::name));
    }

    /** Height of a row in units of the font size. */
    static double leastRow(Costs costs) {
        return Math.max(LEAST_ROW, LEAST_LINE * costs.kinds().size());
    }

    /** @param lines that the title takes at least */
    void paint(Frame place, int lines) {
        Heading heading = new Heading(surface, theme, font);
        double top = heading.title(costs.title(), place, lines);
        if (costs.rows().isEmpty()) {
            heading.note(costs.note(), new Frame(place.left(), top + 0.5 * font, place.right(), place.bottom()));
            return;
        }
        KindsPainter kinds = new KindsPainter(surface, theme, font);
        double end = kinds.paint(costs.kinds(), place.left(), top, place.width());
        kinds.remark(costs.unshown(), end, top, place.right());
        List<String> names = costs.rows().stream().map(CostRow::name).toList();
        Frame room = new Frame(place.left(), top + (KINDS + 0.3) * font, place.right(), place.bottom() - AXIS * font);
        Rows rows = Rows.of(surface, names, font, leastRow(costs), room);
        Frame frame = rows.frame();
        double wanted = column();
        boolean numbered = frame.width() - costs.kinds().size() * wanted >= LEAST_PLOT * font;
        double column = numbered ? wanted : 0;
        double plot = frame.right() - costs.kinds().size() * column - font;
        Scale scale = new Scale(range(), false, frame.left() + font, Math.max(frame.left() + font + 1, plot));
        axis(scale, frame, rows);
        for (int r = 0; r < rows.shown(); r++) {
            Surface on = emphasis.on(surface, names.get(r), theme);
            CostRow row = costs.rows().get(r);
            rows.name(on, theme, font, row.name(), row.swatch(), r);
            row(on, row, scale, rows, r);
            if (numbered) {
                numbers(on, row, frame.right(), column, rows.middle(r));
            }
        }
        rows.more(surface, theme, font, place.bottom() - 0.3 * font);
    }

    private Range range() {
        double[] values = costs.rows().stream()
                .flatMap(row -> row.changes().stream())
                .flatMapToDouble(change -> DoubleStream.of(change.alone(), change.together()))
                .toArray();
        Range covered = Range.covering(values);
        return covered == null ? Range.SHARES : Ticks.widen(covered, 5).within(Range.SHARES);
    }

    private void axis(Scale scale, Frame frame, Rows rows) {
        int most = (int) Math.max(2, Math.min(6, (scale.end() - scale.start()) / (4 * font)));
        Range percent = new Range(100 * scale.range().min(), 100 * scale.range().max());
        Ticks ticks = new TickRoom(surface, font).across(percent, most, "%", scale.end() - scale.start());
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = Scale.crisp(scale.position(ticks.values().get(i) / 100));
            surface.line(x, frame.top(), x, frame.bottom(), new Pen(theme.grid(), 1, 1, LineStyle.SOLID));
            boolean last = i == ticks.values().size() - 1;
            surface.text(
                    ticks.labels().get(i) + (last && !ticks.labels().get(i).isEmpty() ? "%" : ""),
                    x,
                    frame.bottom() + 1.25 * font,
                    new Lettering(theme.muted(), font, false, Anchor.MIDDLE));
        }
        for (int r = 1; r < rows.shown(); r++) {
            double y = Scale.crisp(frame.top() + r * rows.row());
            surface.line(frame.left(), y, frame.right(), y, new Pen(theme.grid(), 0.6, 1, LineStyle.SOLID));
        }
        double y = Scale.crisp(frame.bottom());
        surface.line(frame.left(), y, frame.right(), y, Pen.solid(theme.muted(), 1));
    }

    private void row(Surface on, CostRow row, Scale scale, Rows rows, int r) {
        int kinds = costs.kinds().size();
        double line = Math.min(1.5 * font, 0.86 * rows.row() / kinds);
        double radius = Math.min(0.42 * font, 0.42 * line);
        for (int k = 0; k < kinds; k++) {
            double y = rows.middle(r) + (k - (kinds - 1) / 2.0) * line;
            line(on, row.changes().get(k), costs.kinds().get(k), scale, y, radius);
        }
    }

    private void line(Surface on, Change change, Kind kind, Scale scale, double y, double radius) {
        if (!Double.isFinite(change.alone()) || !Double.isFinite(change.together())) {
            return;
        }
        String color = theme.readable(kind.color());
        double alone = scale.position(scale.range().clamp(change.alone()));
        double together = scale.position(scale.range().clamp(change.together()));
        on.line(alone, y, together, y, new Pen(color, 0.5, Math.max(2.5, 0.5 * radius), LineStyle.SOLID));
        MarkerPainter.paint(on, kind.marker(), color, alone, y, radius);
        MarkerPainter.paint(
                on, kind.marker(), theme.background(), alone, y, Math.max(0.5, radius - Math.max(1.4, 0.13 * font)));
        MarkerPainter.paint(on, kind.marker(), color, together, y, radius);
    }

    /** Width of the numbers of a kind. */
    private double column() {
        return costs.rows().stream()
                        .flatMap(row -> row.changes().stream())
                        .mapToDouble(change -> surface.textWidth(change.text(), font, true))
                        .max()
                        .orElse(0)
                + COLUMN_GAP * font;
    }

    private void numbers(Surface on, CostRow row, double right, double column, double middle) {
        for (int k = 0; k < row.changes().size(); k++) {
            Change change = row.changes().get(k);
            if (Double.isFinite(change.alone()) && Double.isFinite(change.together())) {
                String color =
                        change.shown() ? theme.readable(costs.kinds().get(k).color()) : theme.muted();
                double x = right - (row.changes().size() - 1 - k) * column;
                on.text(change.text(), x, middle + 0.35 * font, new Lettering(color, font, change.shown(), Anchor.END));
            }
        }
    }
}
