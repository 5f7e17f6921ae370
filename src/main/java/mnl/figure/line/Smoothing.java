package mnl.figure.line;

/** Means over the past of a curve. */
public final class Smoothing {
    /** From here on a division by the mass changes nothing. */
    private static final double FULL = 1 - 1e-15;

    private Smoothing() {}

    /**
     * Exponential mean m_t = w m_(t-1) + (1 - w) y_t, divided by 1 - w^t so that the start is not drawn towards zero.
     *
     * @param y values; NaN is passed through and leaves the mean as it was
     * @param weight weight w of the past, in [0, 1)
     */
    public static double[] exponential(double[] y, double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("The smoothing weight lies in [0, 1), and this one is " + weight + ".");
        }
        double[] smooth = new double[y.length];
        double mean = 0;
        double mass = 0;
        for (int i = 0; i < y.length; i++) {
            if (Double.isFinite(y[i])) {
                mean = weight * mean + (1 - weight) * y[i];
                mass = mass < FULL ? weight * mass + (1 - weight) : 1;
                smooth[i] = mass < 1 ? mean / mass : mean;
            } else {
                smooth[i] = y[i];
            }
        }
        return smooth;
    }
}
