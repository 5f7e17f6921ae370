package mnl.figure.line;

import mnl.figure.axis.Scale;

/**
 * Reduces a curve to what pixels can show: per pixel column its first, smallest, largest and last point, in order.
 *
 * <p>Every extreme stays visible, and the drawing costs in proportion to the width, not to the number of points. An
 * instance keeps its buffers for the next curve, so it belongs to one thread.
 */
public final class Decimation {
    /** Takes one unbroken stretch of a curve; the arrays are only valid during the call. */
    @FunctionalInterface
    public interface Stretch {
        void accept(double[] x, double[] y, int count);
    }

    private double[] outX = new double[256];
    private double[] outY = new double[256];
    private int count;

    private long column;
    private double firstX;
    private double firstY;
    private double lastX;
    private double lastY;
    private double minX;
    private double minY;
    private double maxX;
    private double maxY;
    private boolean open;

    /**
     * Reduces a curve to pixel positions.
     *
     * @param x ascending abscissas
     * @param y ordinates; positions that are not finite break the curve
     * @param out called once per unbroken stretch
     */
    public void reduce(double[] x, double[] y, Scale xScale, Scale yScale, Stretch out) {
        int from = firstVisible(x, xScale.range().min());
        double end = xScale.range().max();
        count = 0;
        open = false;
        for (int i = from; i < x.length; i++) {
            double px = xScale.position(x[i]);
            double py = yScale.position(y[i]);
            if (Double.isFinite(px) && Double.isFinite(py)) {
                add(px, py);
            } else {
                finish(out);
            }
            if (x[i] > end) {
                break;
            }
        }
        finish(out);
    }

    /** The last point at or left of the edge, so that the line enters from outside. */
    private static int firstVisible(double[] x, double edge) {
        int found = java.util.Arrays.binarySearch(x, edge);
        return Math.max(0, (found >= 0 ? found : -found - 1) - 1);
    }

    private void add(double px, double py) {
        long here = (long) Math.floor(px);
        if (!open || here != column) {
            closeColumn();
            open = true;
            column = here;
            firstX = minX = maxX = px;
            firstY = minY = maxY = py;
        }
        if (py < minY) {
            minY = py;
            minX = px;
        }
        if (py > maxY) {
            maxY = py;
            maxX = px;
        }
        lastX = px;
        lastY = py;
    }

    private void closeColumn() {
        if (!open) {
            return;
        }
        push(firstX, firstY);
        if (minX <= maxX) {
            push(minX, minY);
            push(maxX, maxY);
        } else {
            push(maxX, maxY);
            push(minX, minY);
        }
        push(lastX, lastY);
        open = false;
    }

    private void push(double px, double py) {
        if (count > 0 && outX[count - 1] == px && outY[count - 1] == py) {
            return;
        }
        if (count == outX.length) {
            outX = java.util.Arrays.copyOf(outX, 2 * count);
            outY = java.util.Arrays.copyOf(outY, 2 * count);
        }
        outX[count] = px;
        outY[count] = py;
        count++;
    }

    private void finish(Stretch out) {
        closeColumn();
        if (count > 0) {
            out.accept(outX, outY, count);
        }
        count = 0;
    }
}
