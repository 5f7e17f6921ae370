package mnl.ui.chart;

import javafx.scene.control.Label;

/** Puts a legend beside the title of a chart where both fit, and below it otherwise. */
final class LegendHeader {
    /** A legend that would leave less than half of the height to the chart gives way. */
    private static final double LARGEST_SHARE = 0.5;

    private LegendHeader() {}

    /** Places the legend and returns the height of title and legend together. */
    static double place(
            double titleHeight, Label title, LegendPane legend, boolean wanted, double width, double height) {
        boolean shown = wanted && !legend.getEntries().isEmpty();
        legend.setVisible(shown);
        if (!shown) {
            return titleHeight;
        }
        double titleWidth = titleHeight > 0 ? title.getWidth() : 0;
        double oneRow = legend.rowWidth();
        boolean beside = titleWidth + oneRow <= width;
        double room = beside ? oneRow : width;
        double tall = legend.prefHeight(room);
        if (titleHeight + tall > LARGEST_SHARE * height) {
            legend.setVisible(false);
            return titleHeight;
        }
        double y = beside ? Math.max(0, (titleHeight - tall) / 2) : titleHeight;
        legend.resizeRelocate(beside ? width - room : 0, y, room, tall);
        return beside ? Math.max(titleHeight, tall) : titleHeight + tall;
    }
}
