package mnl.ui.chart;

import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Surface;

/** The line or square next to a name in a legend. */
final class LegendSample extends PaintedPane {
    private final LegendEntry entry;

    LegendSample(LegendEntry entry) {
        this.entry = entry;
        getStyleClass().add("legend-sample");
        setMouseTransparent(true);
    }

    @Override
    void paint(Surface surface, double width, double height) {
        new LegendPainter(surface, getFont().getSize()).sample(entry, 0, height / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(LegendPainter.sampleWidth(getFont().getSize()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(1.1 * getFont().getSize());
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }
}
