package mnl.analysis.metric;

/**
 * Predicted classes, argmax_k f_k, the lowest index on ties. A row that holds NaN predicts nothing ({@link #NONE}) and
 * so is never right: a replica that diverged must not be credited with the samples of class 0.
 */
public final class Predictions {
    /** What is predicted from logits that are not numbers. */
    public static final int NONE = -1;

    private Predictions() {}

    /**
     * Predictions of one replica [n].
     *
     * @param logits [n * C], row by row
     * @param classes C
     * @throws IllegalArgumentException when the logits are not whole rows
     */
    public static int[] of(float[] logits, int classes) {
        if (classes < 1 || logits.length % classes != 0) {
            throw new IllegalArgumentException(
                    logits.length + " logits are not whole rows of " + classes + " classes: give n * C of them.");
        }
        int[] predictions = new int[logits.length / classes];
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = largest(logits, i * classes, classes);
        }
        return predictions;
    }

    /**
     * Predictions of every replica [R][n].
     *
     * @param logits [R][n * C], row by row
     * @param classes C
     * @throws IllegalArgumentException when the logits are not whole rows
     */
    public static int[][] of(float[][] logits, int classes) {
        int[][] predictions = new int[logits.length][];
        for (int r = 0; r < logits.length; r++) {
            predictions[r] = of(logits[r], classes);
        }
        return predictions;
    }

    /**
     * Share of the predictions that equal the label; NaN without samples.
     *
     * @param predictions [n]
     * @param labels targets [n]
     * @throws IllegalArgumentException when the lengths differ
     */
    public static double accuracy(int[] predictions, int[] labels) {
        ArrayShapes.requirePairs(predictions, labels);
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predictions[i] == labels[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    private static int largest(float[] logits, int offset, int classes) {
        int best = 0;
        for (int k = 0; k < classes; k++) {
            if (Float.isNaN(logits[offset + k])) {
                return NONE;
            }
            if (logits[offset + k] > logits[offset + best]) {
                best = k;
            }
        }
        return best;
    }
}
