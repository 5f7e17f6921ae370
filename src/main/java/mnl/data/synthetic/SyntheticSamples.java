package mnl.data.synthetic;

import mnl.data.Cancellation;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec;
import org.jspecify.annotations.Nullable;

/**
 * Samples of one split before standardisation, x_m = a_m z_m v_m[y_m] + sigma_m eps.
 *
 * @param labels y [n]
 * @param values x by modality and sample [M][n][d]
 */
record SyntheticSamples(int[] labels, float[][][] values) {

    static SyntheticSamples draw(
            DatasetSpec.Synthetic spec, double[][][] prototypes, int size, ClassDraw classes, SeededStream stream) {
        int modalities = spec.modalities().size();
        int[] labels = new int[size];
        float[][][] values = new float[modalities][size][];
        for (int n = 0; n < size; n++) {
            Cancellation.checkpoint();
            labels[n] = classes.next(stream);
            boolean one = stream.nextDouble() < spec.carriedByOne();
            int carrier = stream.nextInt(modalities);
            for (int m = 0; m < modalities; m++) {
                int shown = one && m != carrier ? misled(spec, labels[n], stream) : labels[n];
                values[m][n] = new float[spec.dimensions()];
                fill(values[m][n], spec.modalities().get(m), shown < 0 ? null : prototypes[m][shown], stream);
            }
        }
        return new SyntheticSamples(labels, values);
    }

    /** Class that a modality shows which does not carry it; -1 = none. */
    private static int misled(DatasetSpec.Synthetic spec, int label, SeededStream stream) {
        if (stream.nextDouble() >= spec.misleading()) {
            return -1;
        }
        int other = stream.nextInt(spec.classes() - 1);
        return other < label ? other : other + 1;
    }

    private static void fill(
            float[] x, DatasetSpec.SyntheticModality dials, double @Nullable [] prototype, SeededStream stream) {
        for (int i = 0; i < x.length; i++) {
            double signal = prototype == null ? 0 : dials.amplitude() * prototype[i];
            x[i] = (float) (signal + dials.deviation() * stream.nextGaussian());
        }
    }
}
