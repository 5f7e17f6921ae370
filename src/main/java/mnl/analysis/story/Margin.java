package mnl.analysis.story;

/**
 * How far a prediction is from being another one: log p_y - max_{k != y} log p_k = f_y - max_{k != y} f_k. Above 0 exactly where
 * the prediction is right; a tie, which the lowest class wins, is the smallest number above or below 0.
 */
public final class Margin {
    private Margin() {}

    /**
     * The margin of one sample.
     *
     * @param logits f, row by row
     * @param offset where the sample's row starts
     * @param classes C, 2 or more
     * @param target y
     * @return NaN where a logit that counts is none
     */
    public static float of(float[] logits, int offset, int classes, int target) {
        int rival = target == 0 ? 1 : 0;
        for (int k = rival; k < classes; k++) {
            float value = logits[offset + k];
            if (k != target && (value > logits[offset + rival] || Float.isNaN(value))) {
                rival = k;
            }
        }
        float margin = logits[offset + target] - logits[offset + rival];
        if (margin != 0) {
            return margin;
        }
        return target < rival ? Float.MIN_VALUE : -Float.MIN_VALUE;
    }
}
