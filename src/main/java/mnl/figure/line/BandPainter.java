package mnl.figure.line;

import mnl.figure.surface.Surface;

/** Fills the band around a curve. An instance keeps buffers for the next drawing, so it belongs to one thread. */
final class BandPainter {
    private static final double OPACITY = 0.18;

    private final ColumnArea area = new ColumnArea();

    void paint(Surface surface, Series series, LineLayout layout) {
        area.clear();
        double floor = layout.frame().bottom();
        for (int i = 0; i < series.size(); i++) {
            double x = layout.x().position(series.x()[i]);
            double upper = layout.y().position(series.high()[i]);
            double lower = layout.y().position(series.low()[i]);
            boolean belowLog = layout.y().log() && series.low()[i] <= 0;
            if (Double.isFinite(x) && Double.isFinite(upper) && (belowLog || Double.isFinite(lower))) {
                area.add(x, upper, belowLog ? floor : lower);
            } else {
                finish(surface, series);
            }
        }
        finish(surface, series);
    }

    private void finish(Surface surface, Series series) {
        area.fill(surface, 0, area.count(), 0, series.color(), OPACITY);
        area.clear();
    }
}
