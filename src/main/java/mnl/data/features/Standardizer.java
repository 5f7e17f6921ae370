package mnl.data.features;

import mnl.data.Cancellation;
import mnl.data.Standardisation;

/** Shifts and scales each feature to mean 0 and standard deviation 1 over the training split: z = (x - mean) / sd. */
public final class Standardizer {
    private static final double CONSTANT = 1e-6;

    private final double[] mean;
    private final double[] deviation;

    private Standardizer(double[] mean, double[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /**
     * Measures the training rows. A feature that is constant among them is only shifted.
     *
     * @param rows training rows [n][D]
     */
    public static Standardizer fit(float[][] rows) {
        double[] mean = mean(rows);
        double[] deviation = deviation(rows, mean);
        for (int i = 0; i < deviation.length; i++) {
            if (deviation[i] <= CONSTANT * Math.max(CONSTANT, Math.abs(mean[i]))) {
                deviation[i] = 1;
            }
        }
        return new Standardizer(mean, deviation);
    }

    /**
     * Measures the training rows of a signal whose features share one unit, such as pixels. Each deviation is at least
     * half the mean one; else nearly constant features, like the border of a picture, explode under noise.
     *
     * @param rows training rows [n][D]
     */
    public static Standardizer fitFloored(float[][] rows) {
        double[] mean = mean(rows);
        double[] deviation = deviation(rows, mean);
        double sum = 0;
        for (double value : deviation) {
            sum += value;
        }
        double floor = sum > 0 ? sum / deviation.length / 2 : 1;
        for (int i = 0; i < deviation.length; i++) {
            deviation[i] = Math.max(floor, deviation[i]);
        }
        return new Standardizer(mean, deviation);
    }

    /** Standardises a row [D] into a larger array from {@code start} on. */
    public void apply(float[] row, float[] target, int start) {
        for (int i = 0; i < mean.length; i++) {
            target[start + i] = (float) ((row[i] - mean[i]) / deviation[i]);
        }
    }

    /** Its numbers. */
    public Standardisation numbers() {
        return new Standardisation(mean.clone(), deviation.clone());
    }

    /** How a direction [D] of raw features runs among the standardised ones; not of unit length. */
    public double[] direction(double[] raw) {
        double[] standardised = raw.clone();
        for (int i = 0; i < mean.length; i++) {
            standardised[i] /= deviation[i];
        }
        return standardised;
    }

    private static double[] mean(float[][] rows) {
        double[] mean = new double[rows[0].length];
        for (float[] row : rows) {
            Cancellation.checkpoint();
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / (double) rows.length;
            }
        }
        return mean;
    }

    private static double[] deviation(float[][] rows, double[] mean) {
        double[] deviation = new double[mean.length];
        for (float[] row : rows) {
            Cancellation.checkpoint();
            for (int i = 0; i < mean.length; i++) {
                double distance = row[i] - mean[i];
                deviation[i] += distance * distance / rows.length;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            deviation[i] = Math.sqrt(deviation[i]);
        }
        return deviation;
    }
}
