package mnl.figure.axis;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds the layout of a figure whose plot keeps half of it.
 *
 * <p>What is tried, in this order: the type that is wanted, with rows apart and then close together; smaller type; then the
 * same with a legend that takes a smaller share of the height. Where nothing helps, the last try stands.
 */
public final class PlotShare {
    private static final double LEAST = 0.5;
    private static final double[] LEGEND_SHARES = {0.22, 0.14, 0};

    private PlotShare() {}

    /**
     * The first layout that leaves enough.
     *
     * @param font wanted size of the type in pixels
     * @param legend whether there is one
     * @param lay makes a layout from distances and the largest share of the height that the legend may take
     * @param frame the frame of a layout
     */
    public static <L> L find(
            double font,
            boolean legend,
            double width,
            double height,
            BiFunction<Spacing, Double, L> lay,
            Function<L, Frame> frame) {
        int last = legend ? LEGEND_SHARES.length - 1 : 0;
        for (int tried = 0; tried < last; tried++) {
            L layout = find(font, LEGEND_SHARES[tried], width, height, lay, frame);
            if (!isTooSmall(frame.apply(layout), width, height)) {
                return layout;
            }
        }
        return find(font, LEGEND_SHARES[last], width, height, lay, frame);
    }

    private static <L> L find(
            double font,
            double legendShare,
            double width,
            double height,
            BiFunction<Spacing, Double, L> lay,
            Function<L, Frame> frame) {
        Spacing spacing = Spacing.roomy(font);
        L layout = lay.apply(spacing, legendShare);
        while (isTooSmall(frame.apply(layout), width, height) && spacing.canShrink()) {
            spacing = spacing.smaller();
            layout = lay.apply(spacing, legendShare);
        }
        return layout;
    }

    private static boolean isTooSmall(Frame frame, double width, double height) {
        return !(frame.width() * frame.height() >= LEAST * width * height);
    }
}
