package mnl.analysis.metric;

/**
 * F1 per class, F1_c = 2 TP_c / (2 TP_c + FP_c + FN_c), the harmonic mean of precision and recall, and its plain mean
 * over classes (macro-F1).
 *
 * <p>A class that appears neither among the labels nor among the predictions has no F1 (NaN) and does not count in the
 * mean; a class that appears on one side only has F1 = 0 and counts. This is what scikit-learn's
 * {@code f1_score(average="macro")} does by default.
 *
 * <p>Source: C. J. van Rijsbergen, "Information Retrieval", 2nd edition, 1979, chapter 7.
 */
public final class F1Score {
    private F1Score() {}

    /**
     * F1 of every class [C].
     *
     * @param predictions [n]; {@link Predictions#NONE} is a miss of the label and a false alarm of no class
     * @param labels targets [n]
     * @param classes C
     * @throws IllegalArgumentException when the lengths differ or a label is no class
     */
    public static double[] perClass(int[] predictions, int[] labels, int classes) {
        ArrayShapes.requirePairs(predictions, labels);
        ArrayShapes.requireLabels(labels, classes);
        int[] right = new int[classes];
        int[] appearances = new int[classes];
        for (int i = 0; i < labels.length; i++) {
            appearances[labels[i]]++;
            if (predictions[i] != Predictions.NONE) {
                appearances[predictions[i]]++;
                right[labels[i]] += predictions[i] == labels[i] ? 1 : 0;
            }
        }
        double[] f1 = new double[classes];
        for (int c = 0; c < classes; c++) {
            f1[c] = 2.0 * right[c] / appearances[c];
        }
        return f1;
    }

    /** Mean of {@link #perClass} over the classes that have an F1; NaN without samples. */
    public static double macro(int[] predictions, int[] labels, int classes) {
        double sum = 0;
        int counted = 0;
        for (double f1 : perClass(predictions, labels, classes)) {
            if (!Double.isNaN(f1)) {
                sum += f1;
                counted++;
            }
        }
        return sum / counted;
    }
}
