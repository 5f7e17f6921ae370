package mnl.analysis.run;

/**
 * Every metric of every replica at one moment of a run.
 *
 * @param epoch passes over the training split so far; fractional inside an epoch, 0 before the first step
 * @param values [metric][replica], metrics as in {@link Metrics#names}; all of the model at that moment but the losses,
 *     which its training told in the epoch that it is in or has just ended. These are NaN before the first step
 * @param profiles non-target probability profiles H [arm][modality][C * C], row = target class y, column = class k,
 *     mean of p^m_k over the test samples with target y and over the seeds; the diagonal holds the target probability.
 *     A row is NaN where the test split has no sample of that class.
 */
public record Measurement(double epoch, float[][] values, float[][][] profiles) {

    /**
     * A value as the shortest decimal that names the measured float, so that 0.9f is 0.9 and not 0.8999999761581421. Every
     * table, curve and file reads it here, so that they round and compare the same number.
     *
     * @param metric its position in {@link Metrics#names}
     */
    public double value(int metric, int replica) {
        return Double.parseDouble(Float.toString(values[metric][replica]));
    }
}
