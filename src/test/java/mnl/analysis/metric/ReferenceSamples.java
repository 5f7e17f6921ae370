package mnl.analysis.metric;

/**
 * Logits and labels that any program can draw alike: x' = (1103515245 x + 12345) mod 2^31, each draw is x' / 2^16 in whole
 * numbers. Per sample: label = draw mod C, then C logits (draw mod 1024 - 512) / 256, and 1.5 more for the label. All
 * are exact in single precision. The metrics that tests expect of them were computed by numpy 1.24, scipy 1.10 and
 * scikit-learn 1.2 from the same draws.
 */
public final class ReferenceSamples {
    public static final int SAMPLES = 400;
    public static final int CLASSES = 5;

    private long state;

    private final int[] labels;
    private final float[] logits;

    private ReferenceSamples(int seed, int samples, int classes) {
        state = seed;
        labels = new int[samples];
        logits = new float[samples * classes];
        for (int i = 0; i < samples; i++) {
            labels[i] = draw() % classes;
            for (int k = 0; k < classes; k++) {
                logits[i * classes + k] = (draw() % 1024 - 512) / 256f + (k == labels[i] ? 1.5f : 0);
            }
        }
    }

    public static int[] labels(int seed, int samples, int classes) {
        return new ReferenceSamples(seed, samples, classes).labels;
    }

    public static int[] labels(int seed) {
        return labels(seed, SAMPLES, CLASSES);
    }

    public static float[] logits(int seed, float scale) {
        float[] logits = new ReferenceSamples(seed, SAMPLES, CLASSES).logits;
        for (int i = 0; i < logits.length; i++) {
            logits[i] *= scale;
        }
        return logits;
    }

    /** Each label with probability {@code keep} percent, otherwise a class drawn at random. */
    public static int[] predictions(int seed, int[] labels, int classes, int keep) {
        ReferenceSamples draws = new ReferenceSamples(seed, 0, classes);
        int[] predictions = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            predictions[i] = draws.draw() % 100 < keep ? labels[i] : draws.draw() % classes;
        }
        return predictions;
    }

    /** Accuracies in thousandths of all subsets of M modalities, with 0.1 for none and 0.9 for all modalities. */
    public static double[] accuracyBySubset(int seed, int modalities) {
        ReferenceSamples draws = new ReferenceSamples(seed, 0, 1);
        double[] table = new double[1 << modalities];
        for (int subset = 0; subset < table.length; subset++) {
            table[subset] = draws.draw() % 1000 / 1000.0;
        }
        table[0] = 0.1;
        table[table.length - 1] = 0.9;
        return table;
    }

    private int draw() {
        state = (1103515245 * state + 12345) & 0x7fffffffL;
        return (int) (state >> 16);
    }
}
