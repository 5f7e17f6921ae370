package mnl.figure.line;

import java.util.Arrays;
import mnl.figure.axis.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Which points of a curve fall into which column of pixels. Curves over the same abscissas share the answer, so that it
 * is worked out once for all of them. An instance belongs to one thread.
 */
final class ColumnIndex {
    private final double width;
    private double[] known = {};
    private @Nullable PixelMap map;
    private int[] starts = new int[256];
    private double[] middles = new double[256];
    private int count;

    /** @param width of a column in pixels */
    ColumnIndex(double width) {
        this.width = width;
    }

    /**
     * Finds the columns of these points.
     *
     * @param x ascending abscissas
     * @param from index of the first point that counts
     * @param to index after the last one
     */
    void find(double[] x, int from, int to, Scale scale) {
        if (x == known && map != null && map.isOf(scale) && count > 0 && starts[0] == from && starts[count] == to) {
            return;
        }
        PixelMap across = new PixelMap(scale);
        known = x;
        map = across;
        count = 0;
        double column = Double.NaN;
        for (int i = from; i < to; i++) {
            double here = Math.floor(across.at(x[i]) / width);
            if (here != column) {
                add(i, width * (here + 0.5));
                column = here;
            }
        }
        starts[count] = to;
    }

    private void add(int start, double middle) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            middles = Arrays.copyOf(middles, 2 * middles.length);
        }
        starts[count] = start;
        middles[count] = middle;
        count++;
    }

    int count() {
        return count;
    }

    /** Index of a column's first point; for the number of columns the index after the last point of all. */
    int start(int column) {
        return starts[column];
    }

    /** Position of a column's middle. */
    double middle(int column) {
        return middles[column];
    }
}
