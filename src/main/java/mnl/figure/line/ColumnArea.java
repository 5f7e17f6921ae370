package mnl.figure.line;

import java.util.Arrays;
import mnl.figure.surface.Surface;

/**
 * An area given by a top and a bottom at positions from left to right, filled as one polygon.
 *
 * <p>Where points are many these are columns of {@link #WIDTH} pixels, as wide as lines are thick: narrower ones would look
 * the same and cost twice as much. An instance keeps its buffers for the next area, so it belongs to one thread.
 */
final class ColumnArea {
    static final double WIDTH = 2;

    private double[] columnX = new double[256];
    private double[] top = new double[256];
    private double[] bottom = new double[256];
    private double[] outX = new double[512];
    private double[] outY = new double[512];
    private int count;
    private final ChainPoints chain = new ChainPoints();
    private int corners;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    double x(int column) {
        return columnX[column];
    }

    /** Position of its upper end. */
    double highest() {
        double found = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            found = Math.min(found, top[i]);
        }
        return found;
    }

    /** Position of its lower end. */
    double lowest() {
        double found = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            found = Math.max(found, bottom[i]);
        }
        return found;
    }

    /** Whether all of it is so narrow that it would not be seen as an area. */
    boolean isOneColumn() {
        return count > 0 && columnX[count - 1] - columnX[0] < WIDTH;
    }

    /** Widens the latest extent where it is at this very position, and else adds one right of it. */
    void join(double x, double upper, double lower) {
        if (count > 0 && columnX[count - 1] == x) {
            top[count - 1] = Math.min(top[count - 1], upper);
            bottom[count - 1] = Math.max(bottom[count - 1], lower);
        } else {
            add(x, upper, lower);
        }
    }

    /** Adds an extent at a position right of the latest one. */
    void add(double x, double upper, double lower) {
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
        if (to - from < 2) {
            return;
        }
        if (outX.length < 2 * (to - from)) {
            outX = new double[4 * (to - from)];
            outY = new double[4 * (to - from)];
        }
        corners = 0;
        chain.choose(columnX, top, from, to);
        for (int i = 0; i < chain.count(); i++) {
            corner(chain.index(i), top, -grow);
        }
        chain.choose(columnX, bottom, from, to);
        for (int i = chain.count() - 1; i >= 0; i--) {
            corner(chain.index(i), bottom, grow);
        }
        surface.polygon(outX, outY, corners, color, opacity);
    }

    private void corner(int column, double[] edge, double grow) {
        outX[corners] = columnX[column];
        outY[corners] = edge[column] + grow;
        corners++;
    }
}
