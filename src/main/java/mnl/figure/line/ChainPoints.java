package mnl.figure.line;

/**
 * Finds the points of a chain that a line needs to stay within a quarter of a pixel of all of them. Where a chain is so
 * jagged that it needs most of its points, it keeps them all, because finding out costs more than it saves. An instance keeps
 * its buffer for the next chain, so it belongs to one thread.
 */
final class ChainPoints {
    private static final double TOLERANCE = 0.25;
    private static final int TRIAL = 24;
    private static final double WORTH_WHILE = 0.7;

    private int[] kept = new int[256];
    private int count;

    int count() {
        return count;
    }

    /** Index of one of the kept points. */
    int index(int position) {
        return kept[position];
    }

    /**
     * Chooses among the points from {@code from} to before {@code to}; the first and the last are always kept.
     *
     * @param x ascending positions
     * @param y positions, as many as x
     */
    void choose(double[] x, double[] y, int from, int to) {
        if (kept.length < to - from) {
            kept = new int[2 * (to - from)];
        }
        count = 0;
        keep(from);
        double steepest = Double.POSITIVE_INFINITY;
        double flattest = Double.NEGATIVE_INFINITY;
        int anchor = from;
        for (int i = from + 1; i < to; i++) {
            double run = x[i] - x[anchor];
            double rise = y[i] - y[anchor];
            double slope = rise / run;
            if (slope > steepest || slope < flattest) {
                anchor = i - 1;
                keep(anchor);
                run = x[i] - x[anchor];
                rise = y[i] - y[anchor];
                steepest = (rise + TOLERANCE) / run;
                flattest = (rise - TOLERANCE) / run;
                if (i - from == TRIAL && count > WORTH_WHILE * TRIAL) {
                    rest(i, to);
                    return;
                }
            } else {
                steepest = Math.min(steepest, (rise + TOLERANCE) / run);
                flattest = Math.max(flattest, (rise - TOLERANCE) / run);
            }
        }
        keep(to - 1);
    }

    private void rest(int from, int to) {
        for (int i = from; i < to; i++) {
            keep(i);
        }
    }

    private void keep(int index) {
        if (count == 0 || kept[count - 1] != index) {
            kept[count++] = index;
        }
    }
}
