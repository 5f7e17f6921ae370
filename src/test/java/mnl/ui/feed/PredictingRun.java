package mnl.ui.feed;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import mnl.analysis.run.RunLayout;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;

/** Evaluations whose predictions the test gives, sample by sample; the same on every seed and split. */
public final class PredictingRun {
    /** Whether there is a validation split. */
    public boolean hasValidation;

    /** What is predicted on the validation split, where that differs. */
    public PredictingRun onValidation;

    private final RunLayout layout;
    private final int[] labels;
    private final int[][][] modalities;
    private final int[][] fused;

    /**
     * @param layout of the run
     * @param labels [n]
     * @param modalities predictions [M][arm][n]
     * @param fused predictions [arm][n]
     */
    public PredictingRun(RunLayout layout, int[] labels, int[][][] modalities, int[][] fused) {
        this.layout = layout;
        this.labels = labels;
        this.modalities = modalities;
        this.fused = fused;
    }

    /** The answer to a request. */
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request, double epoch) {
        if (request.split() == Split.VALIDATION && !hasValidation) {
            return CompletableFuture.failedFuture(new DataException("no validation split"));
        }
        if (request.split() == Split.VALIDATION && onValidation != null) {
            return onValidation.evaluate(request, epoch);
        }
        int seeds = layout.seeds().size();
        int[][] all = new int[seeds][];
        java.util.Arrays.setAll(all, s -> labels.clone());
        float[][][] logits = new float[modalities.length][][];
        for (int m = 0; m < logits.length; m++) {
            logits[m] = logits(modalities[m]);
        }
        Numbers numbers = new Numbers(layout);
        double[] severities = request.noise().stream()
                .mapToDouble(noise -> noise.isNone() ? 0 : noise.severity())
                .toArray();
        return CompletableFuture.completedFuture(
                new Evaluation(request, numbers.measurement(epoch, severities), all, logits, logits(fused)));
    }

    private float[][] logits(int[][] byArm) {
        int classes = layout.classNames().size();
        float[][] logits = new float[layout.replicas()][labels.length * classes];
        for (int r = 0; r < logits.length; r++) {
            for (int i = 0; i < labels.length; i++) {
                logits[r][i * classes + byArm[r / layout.seeds().size()][i]] = 3;
            }
        }
        return logits;
    }

    /** Three arms, two seeds, a loud and a quiet modality; six samples of class 0. */
    public static RunLayout layout() {
        return new RunLayout(
                List.of("none", "all-class", "mnl"),
                0,
                List.of(7L, 8L),
                List.of("loud", "quiet"),
                List.of("zero", "one"),
                10);
    }

    /** Loud is right on sample 0 (and 5 under mnl), quiet on 0 to 4 (4 not under mnl); mnl keeps 2 and 5, loses 3. */
    public static PredictingRun usual() {
        int[] loud = {0, 1, 1, 1, 1, 1};
        int[] quiet = {0, 0, 0, 0, 0, 1};
        return new PredictingRun(
                layout(),
                new int[6],
                new int[][][] {{loud, loud, {0, 1, 1, 1, 1, 0}}, {quiet, quiet, {0, 0, 0, 0, 1, 0}}},
                new int[][] {{0, 0, 0, 0, 0, 0}, {0, 0, 1, 0, 1, 1}, {0, 0, 0, 1, 1, 0}});
    }
}
