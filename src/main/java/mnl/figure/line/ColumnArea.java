package mnl.figure.line;

import java.util.Arrays;
import mnl.figure.surface.Surface;

/**
 * An area given by a top and a bottom at every column of two pixels, filled as one polygon.
 *
 * <p>Points that fall into the same column widen it, so no extreme is lost. Columns are as wide as
 * lines are thick: narrower ones would look the same and cost twice as much. An instance keeps its buffers for the next
 * area, so it belongs to one thread.
 */
final class ColumnArea {
    static final double WIDTH = 2;

    private double[] columnX = new double[256];
    private double[] top = new double[256];
    private double[] bottom = new double[256];
    private double[] outX = new double[512];
    private double[] outY = new double[512];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    double x(int column) {
        return columnX[column];
    }

    /** Adds an extent at a position not left of the latest one. */
    void add(double x, double upper, double lower) {
        if (count > 0 && Math.floor(columnX[count - 1] / WIDTH) == Math.floor(x / WIDTH)) {
            top[count - 1] = Math.min(top[count - 1], upper);
            bottom[count - 1] = Math.max(bottom[count - 1], lower);
            return;
        }
        if (count == columnX.length) {
            columnX = Arrays.copyOf(columnX, 2 * count);
            top = Arrays.copyOf(top, 2 * count);
            bottom = Arrays.copyOf(bottom, 2 * count);
        }
        columnX[count] = x;
        top[count] = upper;
        bottom[count] = lower;
        count++;
    }

    /** Fills the columns from {@code from} to before {@code to}, moved apart by {@code grow} pixels. */
    void fill(Surface surface, int from, int to, double grow, String color, double opacity) {
        int columns = to - from;
        if (columns < 2) {
            return;
        }
        if (outX.length < 2 * columns) {
            outX = new double[4 * columns];
            outY = new double[4 * columns];
        }
        for (int i = 0; i < columns; i++) {
            int back = 2 * columns - 1 - i;
            outX[i] = columnX[from + i];
            outY[i] = top[from + i] - grow;
            outX[back] = columnX[from + i];
            outY[back] = bottom[from + i] + grow;
        }
        surface.polygon(outX, outY, 2 * columns, color, opacity);
    }
}
