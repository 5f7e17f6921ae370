package mnl.figure.bar;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.surface.Surface;
import mnl.figure.text.Numbers;

/**
 * How the values stand above the bars of a figure, the same for all of them: beside each other with a space between, with
 * fewer decimals where they would touch, turned where that is not enough, and not at all above bars narrower than a letter.
 *
 * @param decimals of percentages
 * @param size of the type in pixels; 0 for no values
 * @param upwards whether they run up the page
 * @param room height above the tallest bar in pixels
 */
record ValueLabels(int decimals, double size, boolean upwards, double room) {
    private static final double LEAST_TYPE = 9;
    private static final double SPACE = 0.35;
    private static final double ABOVE = 1.15;

    /** Distance from a bar to the base line of its value, in units of the type. */
    static final double GAP = 0.45;

    static ValueLabels none(double font) {
        return new ValueLabels(0, 0, false, 0.4 * font);
    }

    boolean shown() {
        return size > 0;
    }

    /** The most readable way for bars of this width. */
    static ValueLabels of(Surface surface, BarFigure figure, double font, double barWidth) {
        double least = Math.min(font, Math.max(LEAST_TYPE, 0.75 * font));
        for (int decimals = 1; decimals >= (figure.percent() ? 0 : 1); decimals--) {
            for (double size : new double[] {font, least}) {
                if (widest(surface, figure, decimals, size) + SPACE * size <= barWidth) {
                    return new ValueLabels(decimals, size, false, (GAP + ABOVE) * size);
                }
            }
        }
        if (barWidth < ABOVE * least) {
            return none(font);
        }
        return new ValueLabels(1, least, true, widest(surface, figure, 1, least) + 2 * GAP * least);
    }

    private static double widest(Surface surface, BarFigure figure, int decimals, double size) {
        List<Double> values = new ArrayList<>();
        for (Bars bars : figure.bars()) {
            for (double value : bars.values()) {
                values.add(value);
            }
        }
        return values.stream()
                .mapToDouble(value -> surface.textWidth(text(figure, value, decimals), size, false))
                .max()
                .orElse(0);
    }

    String text(BarFigure figure, double value) {
        return text(figure, value, decimals);
    }

    private static String text(BarFigure figure, double value, int decimals) {
        return figure.percent() ? Numbers.percent(value, decimals) : Numbers.plain(value);
    }
}
