package mnl.figure;

import java.util.Set;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is looked at; a painter passes over what its kind of figure does not have.
 *
 * @param theme colours
 * @param fontSize size of tick labels in pixels; everything else follows it
 * @param title whether the title is drawn
 * @param legend whether the legend is drawn
 * @param hidden names of series that are left out
 * @param xView visible horizontal range, or null for the figure's
 * @param yView visible vertical range, or null for the figure's
 * @param yLog whether the vertical axis is logarithmic even where the figure does not say so
 * @param smoothing weight of the past in an exponential mean, in [0, 1); 0 shows raw data only
 * @param emphasis what stands out while somebody points at it
 */
public record FigureOptions(
        FigureTheme theme,
        double fontSize,
        boolean title,
        boolean legend,
        Set<String> hidden,
        @Nullable Range xView,
        @Nullable Range yView,
        boolean yLog,
        double smoothing,
        Emphasis emphasis) {
    /** The usual font size in pixels. */
    public static final double FONT_SIZE = 13;

    public FigureOptions {
        hidden = Set.copyOf(hidden);
    }

    /** A look in which nothing stands out. */
    public FigureOptions(
            FigureTheme theme,
            double fontSize,
            boolean title,
            boolean legend,
            Set<String> hidden,
            @Nullable Range xView,
            @Nullable Range yView,
            boolean yLog,
            double smoothing) {
        this(theme, fontSize, title, legend, hidden, xView, yView, yLog, smoothing, Emphasis.NONE);
    }

    /** The same with something that stands out. */
    public FigureOptions withEmphasis(Emphasis other) {
        return new FigureOptions(theme, fontSize, title, legend, hidden, xView, yView, yLog, smoothing, other);
    }

    /** The same with type of another size. */
    public FigureOptions withFontSize(double size) {
        return new FigureOptions(theme, size, title, legend, hidden, xView, yView, yLog, smoothing, emphasis);
    }

    /** The same with other ranges in view; null for the figure's. */
    public FigureOptions withView(@Nullable Range x, @Nullable Range y) {
        return new FigureOptions(theme, fontSize, title, legend, hidden, x, y, yLog, smoothing, emphasis);
    }

    /** The same with the legend. */
    public FigureOptions withLegend() {
        return new FigureOptions(theme, fontSize, title, true, hidden, xView, yView, yLog, smoothing, emphasis);
    }

    /** The same with title and legend and without anything that stands out. */
    public FigureOptions whole() {
        return new FigureOptions(theme, fontSize, true, true, hidden, xView, yView, yLog, smoothing);
    }

    /** The whole figure with title and legend. */
    public static FigureOptions whole(FigureTheme theme) {
        return new FigureOptions(theme, FONT_SIZE, true, true, Set.of(), null, null, false, 0);
    }
}
