package mnl.data.synthetic;

import mnl.data.BayesCeiling;
import mnl.data.Cancellation;
import mnl.experiment.DatasetSpec;

/** The classifier that knows how the synthetic samples were made: it decides by the largest {@link BayesPosterior}. */
final class BayesClassifier {
    private final DatasetSpec.Synthetic spec;
    private final double[][][] prototypes;
    private final BayesPosterior posterior;

    BayesClassifier(DatasetSpec.Synthetic spec, double[][][] prototypes) {
        this.spec = spec;
        this.prototypes = prototypes;
        posterior = new BayesPosterior(spec);
    }

    /** Shares of samples that it gets right. */
    BayesCeiling accuracy(SyntheticSamples samples) {
        int modalities = prototypes.length;
        int size = samples.labels().length;
        int right = 0;
        double[] single = new double[modalities];
        for (int n = 0; n < size; n++) {
            Cancellation.checkpoint();
            double[][] shown = new double[modalities][];
            for (int m = 0; m < modalities; m++) {
                shown[m] = shown(m, samples.values()[m][n]);
                int chosen = BayesPosterior.argmax(posterior.alone(shown[m]));
                single[m] += chosen == samples.labels()[n] ? 1.0 / size : 0;
            }
            right += BayesPosterior.argmax(posterior.joint(shown)) == samples.labels()[n] ? 1 : 0;
        }
        return new BayesCeiling((double) right / size, single);
    }

    /** l_m(c) for every class [C]. */
    private double[] shown(int modality, float[] x) {
        DatasetSpec.SyntheticModality dials = spec.modalities().get(modality);
        double variance = dials.deviation() * dials.deviation();
        double[] logs = new double[spec.classes()];
        for (int c = 0; c < logs.length; c++) {
            double[] prototype = prototypes[modality][c];
            double product = 0;
            for (int i = 0; i < x.length; i++) {
                product += x[i] * prototype[i];
            }
            double half = dials.amplitude() * Prototypes.dot(prototype, prototype) / 2;
            logs[c] = dials.amplitude() * (product - half) / variance;
        }
        return logs;
    }
}
