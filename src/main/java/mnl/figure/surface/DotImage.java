package mnl.figure.surface;

import java.util.Optional;
import mnl.figure.color.Rgb;

/**
 * Round points as one image with smooth edges, each over those before it.
 *
 * @param image the pixels; where there is no point they are transparent
 * @param left where the image begins
 * @param top where the image begins
 * @param width to which it is stretched
 * @param height to which it is stretched
 */
public record DotImage(PixelImage image, double left, double top, double width, double height) {
    /** A larger one was asked for by mistake. */
    private static final double MOST_PIXELS = 1 << 26;

    private static final double HALF = 0.5;

    /**
     * Draws points; none where there are none.
     *
     * @param x abscissas
     * @param y ordinates
     * @param count how many of them
     * @param scale pixels of the image along one pixel of length
     */
    public static Optional<DotImage> of(
            double[] x, double[] y, int count, double radius, Rgb color, double opacity, double scale) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                left = Math.min(left, Math.floor(x[i] - radius - 1));
                right = Math.max(right, x[i] + radius + 1);
                top = Math.min(top, Math.floor(y[i] - radius - 1));
                bottom = Math.max(bottom, y[i] + radius + 1);
            }
        }
        if (!(left < right)) {
            return Optional.empty();
        }
        int columns = (int) Math.ceil((right - left) * scale);
        int rows = (int) Math.ceil((bottom - top) * scale);
        if ((double) columns * rows > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "Points spread over " + columns + " x " + rows + " pixels: clip them first.");
        }
        float[] covered = new float[columns * rows];
        for (int i = 0; i < count; i++) {
            cover(covered, columns, (x[i] - left) * scale, (y[i] - top) * scale, radius * scale, (float) opacity);
        }
        return Optional.of(new DotImage(
                new PixelImage(pixels(covered, color), columns, rows), left, top, columns / scale, rows / scale));
    }

    /** Points that are no numbers cover nothing. */
    private static void cover(float[] covered, int columns, double x, double y, double radius, float opacity) {
        int firstRow = (int) Math.floor(y - radius - HALF);
        int lastRow = (int) Math.ceil(y + radius + HALF);
        int first = (int) Math.floor(x - radius - HALF);
        int last = (int) Math.ceil(x + radius + HALF);
        for (int row = Math.max(0, firstRow); row < lastRow; row++) {
            for (int column = Math.max(0, first); column < last; column++) {
                double distance = Math.sqrt(square(column + HALF - x) + square(row + HALF - y));
                float share = opacity * (float) Math.max(0, Math.min(1, radius + HALF - distance));
                int at = row * columns + column;
                if (share > 0) {
                    covered[at] += (1 - covered[at]) * share;
                }
            }
        }
    }

    private static double square(double length) {
        return length * length;
    }

    private static int[] pixels(float[] covered, Rgb color) {
        int opaque = color.argb() & 0xffffff;
        int[] argb = new int[covered.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = Math.round(255 * covered[i]) << 24 | opaque;
        }
        return argb;
    }
}
