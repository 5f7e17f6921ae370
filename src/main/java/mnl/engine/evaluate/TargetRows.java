package mnl.engine.evaluate;

/** Compares the target of each sample with the other classes, a whole row of samples at a time. */
final class TargetRows {
    private float[] target = {};
    private float[] rival = {};

    /**
     * Compares.
     *
     * @param values rows of the classes, see {@link Answers}
     * @param at where they begin
     * @param stride distance between two classes of one sample
     * @param classes C, 2 or more
     * @param labels targets of the samples
     * @param first which of the labels is that of the first sample
     * @param count samples
     */
    void compare(float[] values, int at, int stride, int classes, int[] labels, int first, int count) {
        makeRoom(count);
        hide(values, at, stride, labels, first, count);
        findRivals(values, at, stride, classes, count);
        for (int i = 0; i < count; i++) {
            values[at + labels[first + i] * stride + i] = target[i];
        }
    }

    private void makeRoom(int count) {
        if (target.length < count) {
            target = new float[count];
            rival = new float[count];
        }
    }

    /** Keeps the targets' values and puts what is never the largest in their places. */
    private void hide(float[] values, int at, int stride, int[] labels, int first, int count) {
        for (int i = 0; i < count; i++) {
            int own = at + labels[first + i] * stride + i;
            target[i] = values[own];
            values[own] = Float.NEGATIVE_INFINITY;
        }
    }

    /** Simple loops, which the compiler turns into vector instructions. */
    private void findRivals(float[] values, int at, int stride, int classes, int count) {
        float[] most = rival;
        System.arraycopy(values, at, most, 0, count);
        for (int k = 1; k < classes; k++) {
            int row = at + k * stride;
            for (int i = 0; i < count; i++) {
                most[i] = Math.max(most[i], values[row + i]);
            }
        }
    }

    /** The value of the target [n]. */
    float[] target() {
        return target;
    }

    /** max_{k != y} [n]. */
    float[] rival() {
        return rival;
    }

    /** The first class but the target that has the largest value of the others. */
    int rivalClass(int i, float[] values, int at, int stride, int classes, int label) {
        float value = rival[i];
        for (int k = 0, place = at + i; k < classes; k++, place += stride) {
            if (values[place] == value && k != label) {
                return k;
            }
        }
        return label == 0 ? 1 : 0;
    }

    /** f_y - max_{k != y} f_k, as {@link mnl.analysis.story.Margin} has it. */
    float margin(int i, float[] values, int at, int stride, int classes, int label) {
        float margin = target[i] - rival[i];
        if (margin != 0) {
            return margin;
        }
        return label < rivalClass(i, values, at, stride, classes, label) ? Float.MIN_VALUE : -Float.MIN_VALUE;
    }

    /** Whether the target is the prediction; on a tie the first class is. */
    boolean isRight(int i, float[] values, int at, int stride, int classes, int label) {
        return margin(i, values, at, stride, classes, label) > 0;
    }
}
