package mnl.figure.legend;

import java.util.List;
import mnl.figure.surface.SvgSurface;

/** Gives a page the height at which its legend is whole and the plot still has more than half of it. */
public final class LegendRoom {
    /** Share of the height that is not the plot's. */
    private static final double BESIDE_PLOT = 0.36;

    /** Title, tick labels and the name of the axis below, in units of the font size. */
    private static final double ROWS = 6;

    /** Taller pages, in widths, do not fit beside text; a legend that needs one is cut. */
    private static final double TALLEST = 1.4;

    private LegendRoom() {}

    /**
     * Height of a page in pixels.
     *
     * @param usual its height with a small legend
     */
    public static double pageHeight(List<LegendEntry> entries, double width, double usual, double fontSize) {
        double legend = LegendLayout.of(
                        new SvgSurface("ruler"), entries, fontSize, width - 2 * fontSize, Double.MAX_VALUE)
                .height();
        return Math.max(usual, Math.min(TALLEST * width, (legend + ROWS * fontSize) / BESIDE_PLOT));
    }
}
