package mnl.analysis.metric;

/** Checks that plain arrays belong together. */
public final class ArrayShapes {
    private ArrayShapes() {}

    /**
     * Requires logits [n * C] of labels [n].
     *
     * @throws IllegalArgumentException where the lengths differ, or a label is not in 0..C-1
     */
    public static void requireLogits(float[] logits, int[] labels, int classes) {
        if (classes < 1 || logits.length != (long) labels.length * classes) {
            throw new IllegalArgumentException("There are " + logits.length + " logits for " + labels.length
                    + " samples and " + classes + " classes: give n * C of them, row by row.");
        }
        requireLabels(labels, classes);
    }

    /**
     * Requires labels of C classes.
     *
     * @throws IllegalArgumentException unless every label is in 0..C-1
     */
    public static void requireLabels(int[] labels, int classes) {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException(
                        "Sample " + i + " has the label " + labels[i] + ": give one of 0 to " + (classes - 1) + ".");
            }
        }
    }

    /**
     * Requires predictions of as many samples as there are labels.
     *
     * @throws IllegalArgumentException unless there is one prediction per label
     */
    public static void requirePairs(int[] predictions, int[] labels) {
        if (predictions.length != labels.length) {
            throw new IllegalArgumentException("There are " + predictions.length + " predictions for " + labels.length
                    + " samples: give one for each.");
        }
    }

    /**
     * Number of arms in the layout {@code replica = arm * seeds + seed}.
     *
     * @throws IllegalArgumentException unless the replicas are whole arms of that many seeds
     */
    public static int requireArms(int replicas, int seeds) {
        if (seeds == 0 || replicas == 0 || replicas % seeds != 0) {
            throw new IllegalArgumentException(
                    "There are " + replicas + " replicas for " + seeds + " seeds: give every arm all seeds.");
        }
        return replicas / seeds;
    }
}
