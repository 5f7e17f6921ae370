package mnl.figure.line;

import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;

/**
 * Fills the band around a curve; the band of a point on its own is a bar with caps. An instance keeps buffers for the next
 * drawing, so it belongs to one thread.
 */
final class BandPainter {
    private static final double OPACITY = 0.18;
    private static final double BAR_OPACITY = 0.55;
    private static final double CAP = 0.3;

    private final ColumnArea area = new ColumnArea();
    /** Twice as wide as those of lines: a pale edge has no finer shape. */
    private final ColumnIndex columns = new ColumnIndex(2 * ColumnArea.WIDTH);

    private double font;

    /**
     * Fills a band.
     *
     * @param fontSize size of the figure's type in pixels
     */
    void paint(Surface surface, Series series, LineLayout layout, double fontSize) {
        font = fontSize;
        area.clear();
        PixelMap across = new PixelMap(layout.x());
        PixelMap up = new PixelMap(layout.y());
        PointsInView view = PointsInView.of(series, layout);
        if (view.isDense(layout)) {
            columns.find(series.x(), view.from(), view.to(), layout.x());
            for (int c = 0; c < columns.count(); c++) {
                column(surface, series, c, up, layout);
            }
        } else {
            for (int i = view.from(); i < view.to(); i++) {
                if (hasBand(series, i, layout.y().log())) {
                    area.add(across.at(series.x()[i]), up.at(series.high()[i]), floor(series.low()[i], up, layout));
                } else {
                    finish(surface, series);
                }
            }
        }
        finish(surface, series);
    }

    private void column(Surface surface, Series series, int column, PixelMap up, LineLayout layout) {
        int from = columns.start(column);
        int end = columns.start(column + 1);
        double least = series.low()[from];
        double most = series.high()[from];
        for (int i = from + 1; i < end; i++) {
            least = Math.min(least, series.low()[i]);
            most = Math.max(most, series.high()[i]);
        }
        if (Double.isFinite(least) && PixelMap.shows(most, layout.y().log())) {
            area.join(columns.middle(column), up.at(most), floor(least, up, layout));
        } else {
            brokenColumn(surface, series, column, up, layout);
        }
    }

    private void brokenColumn(Surface surface, Series series, int column, PixelMap up, LineLayout layout) {
        for (int i = columns.start(column); i < columns.start(column + 1); i++) {
            if (hasBand(series, i, layout.y().log())) {
                area.join(columns.middle(column), up.at(series.high()[i]), floor(series.low()[i], up, layout));
            } else {
                finish(surface, series);
            }
        }
    }

    private static boolean hasBand(Series series, int index, boolean log) {
        double low = series.low()[index];
        double high = series.high()[index];
        return Double.isFinite(low) && Double.isFinite(high) && (!log || high > 0);
    }

    /** A lower edge that a logarithmic axis cannot show lies below the frame. */
    private static double floor(double low, PixelMap up, LineLayout layout) {
        return up.shows(low) ? up.at(low) : layout.frame().bottom();
    }

    private void finish(Surface surface, Series series) {
        if (area.isOneColumn()) {
            bar(surface, series.color(), area.x(0), area.highest(), area.lowest());
        } else {
            area.fill(surface, 0, area.count(), 0, series.color(), OPACITY);
        }
        area.clear();
    }

    private void bar(Surface surface, String color, double x, double top, double bottom) {
        Pen pen = new Pen(color, BAR_OPACITY, Math.max(1, 0.1 * font), LineStyle.SOLID);
        double cap = CAP * font;
        surface.line(x, top, x, bottom, pen);
        surface.line(x - cap, top, x + cap, top, pen);
        surface.line(x - cap, bottom, x + cap, bottom, pen);
    }
}
