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

    /** How far outside of the axis lines begin and end, in pixels. */
    private static final double BEYOND = 64;

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
        PixelMap across = new PixelMap(xScale);
        PixelMap up = new PixelMap(yScale);
        int from = Math.max(0, DrawnCurve.firstFrom(x, xScale.range().min()) - 1);
        double end = xScale.range().max();
        count = 0;
        open = false;
        for (int i = from; i < x.length; i++) {
            double px = across.at(x[i]);
            double py = up.at(y[i]);
            if (!Double.isFinite(px) || !Double.isFinite(py)) {
                finish(out);
            } else if (i == from && i + 1 < x.length && px < xScale.start() - BEYOND) {
                enter(px, py, across.at(x[i + 1]), up.at(y[i + 1]), xScale.start() - BEYOND);
            } else if (x[i] > end && px > xScale.end() + BEYOND) {
                leave(px, py, xScale.end() + BEYOND);
            } else {
                add(px, py);
            }
            if (x[i] > end) {
                break;
            }
        }
        finish(out);
    }

    /** A line from far away begins a little outside: surfaces are not made for positions of many thousand pixels. */
    private void enter(double px, double py, double nextX, double nextY, double edge) {
        if (Double.isFinite(nextX) && Double.isFinite(nextY) && nextX > edge) {
            add(edge, py + (nextY - py) * (edge - px) / (nextX - px));
        }
    }

    private void leave(double px, double py, double edge) {
        if (open) {
            add(edge, lastY + (py - lastY) * (edge - lastX) / (px - lastX));
        }
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
