package mnl.analysis.cases;

import java.util.Arrays;
import mnl.analysis.guidance.Ucom;
import mnl.analysis.metric.Predictions;
import mnl.analysis.metric.Softmax;
import org.jspecify.annotations.Nullable;

/** What every arm answers to every sample of one seed's split. Columns are modalities; {@link #FUSED} is the fused one. */
public final class SampleAnswers {
    /** The column of the fused logits. */
    public static final int FUSED = -1;

    private final int[] labels;
    private final float[][][] logits;
    private final float[][] fused;
    private final @Nullable StrongWeak pair;
    private final int classes;
    private final int[][][] predictions;

    /**
     * @param labels targets [n], n >= 1
     * @param logits f^m [M][A][n * C], row by row
     * @param fused F [A][n * C]
     * @param pair the two modalities whose correctness makes a sample's case; null where there is only one
     */
    public SampleAnswers(int[] labels, float[][][] logits, float[][] fused, @Nullable StrongWeak pair) {
        this.labels = labels;
        this.logits = logits;
        this.fused = fused;
        this.pair = pair;
        this.classes = fused[0].length / labels.length;
        predictions = new int[logits.length + 1][][];
        predictions[0] = Predictions.of(fused, classes);
        for (int m = 0; m < logits.length; m++) {
            predictions[m + 1] = Predictions.of(logits[m], classes);
        }
    }

    /** n. */
    public int samples() {
        return labels.length;
    }

    /** M. */
    public int modalities() {
        return logits.length;
    }

    /** A. */
    public int arms() {
        return fused.length;
    }

    /** C. */
    public int classes() {
        return classes;
    }

    /** y. */
    public int target(int sample) {
        return labels[sample];
    }

    /** The two modalities of {@link #caseOf}; null where there is only one. */
    public @Nullable StrongWeak pair() {
        return pair;
    }

    /** f^m or F of one sample [C]. */
    public float[] logits(int arm, int column, int sample) {
        return Arrays.copyOfRange(rows(arm, column), sample * classes, (sample + 1) * classes);
    }

    /** p^m or P of one sample [C]. */
    public double[] probabilities(int arm, int column, int sample) {
        double[] probabilities = new double[classes];
        Softmax.probabilities(rows(arm, column), sample * classes, probabilities);
        return probabilities;
    }

    /** Probability of the target, p^m_y or P_y. */
    public double targetProbability(int arm, int column, int sample) {
        return Math.exp(-Softmax.negativeLog(rows(arm, column), sample * classes, classes, labels[sample]));
    }

    /** p^m_y of every modality [M] in single precision, as training compares them. */
    public float[] comparedProbabilities(int arm, int sample) {
        float[] compared = new float[logits.length];
        for (int m = 0; m < compared.length; m++) {
            compared[m] = single(logits[m][arm], sample);
        }
        return compared;
    }

    private float single(float[] rows, int sample) {
        int at = sample * classes;
        float largest = rows[at];
        for (int k = 1; k < classes; k++) {
            largest = Math.max(largest, rows[at + k]);
        }
        float sum = 0;
        for (int k = 0; k < classes; k++) {
            sum += (float) Math.exp(rows[at + k] - largest);
        }
        return (float) Math.exp(rows[at + labels[sample]] - largest) / sum;
    }

    /** The predicted class; {@link Predictions#NONE} where the logits are not numbers. */
    public int prediction(int arm, int column, int sample) {
        return predictions[column + 1][arm][sample];
    }

    /** Whether {@link #prediction} is the target; never where the logits are not numbers. */
    public boolean isRight(int arm, int column, int sample) {
        return prediction(arm, column, sample) == labels[sample];
    }

    /** The fused runner-up j. */
    public int runnerUp(int arm, int sample) {
        return Ucom.runnerUp(fused[arm], sample * classes, classes, labels[sample]);
    }

    /** UCoM_m = f^m_y - f^m_j; of {@link #FUSED} the margin F_y - F_j. */
    public float margin(int arm, int column, int sample) {
        float[] rows = rows(arm, column);
        return rows[sample * classes + labels[sample]] - rows[sample * classes + runnerUp(arm, sample)];
    }

    /** UCoM of every modality [M]. */
    public float[] margins(int arm, int sample) {
        float[] margins = new float[logits.length];
        for (int m = 0; m < margins.length; m++) {
            margins[m] = margin(arm, m, sample);
        }
        return margins;
    }

    /** Which of the strong and the weak modality are right; null where there is only one modality. */
    public @Nullable CorrectnessCase caseOf(int arm, int sample) {
        return pair == null
                ? null
                : CorrectnessCase.of(isRight(arm, pair.strong(), sample), isRight(arm, pair.weak(), sample));
    }

    private float[] rows(int arm, int column) {
        return column == FUSED ? fused[arm] : logits[column][arm];
    }
}
