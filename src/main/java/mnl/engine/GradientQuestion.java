package mnl.engine;

import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceSpec;
import mnl.words.Texts;

/**
 * One sample whose loss is to be differentiated in the logits.
 *
 * @param logits f^m [M][C], as the run computes them
 * @param fusedLogits F [C], as the run fused them; they stand in for the fusion where its rule has a trained head
 * @param target y
 * @param arm what is taught and who teaches
 * @param fusion the arm's late fusion
 * @param guidance lambda, strength, form and who guides whom
 * @param modalities names of the M modalities, in the order of the logits
 * @param lossWeights w_m [M]
 * @param epoch the epoch under way, counted from 1; only a loss that changes over the epochs reads it
 * @param seed index of the seed whose training labels say how much a class counts
 * @param weight how much the sample counts in the loss by its class, where the training samples of the seed have mean 1; the run
 *     that is asked knows it
 */
public record GradientQuestion(
        float[][] logits,
        float[] fusedLogits,
        int target,
        Arm arm,
        FusionSpec fusion,
        GuidanceSpec guidance,
        List<String> modalities,
        double[] lossWeights,
        int epoch,
        int seed,
        double weight) {

    /** One whose class counts like any other, until the run says otherwise. */
    public GradientQuestion(
            float[][] logits,
            float[] fusedLogits,
            int target,
            Arm arm,
            FusionSpec fusion,
            GuidanceSpec guidance,
            List<String> modalities,
            double[] lossWeights,
            int epoch,
            int seed) {
        this(logits, fusedLogits, target, arm, fusion, guidance, modalities, lossWeights, epoch, seed, 1);
    }

    /** The same with a sample that counts so much. */
    public GradientQuestion weighing(double newWeight) {
        return new GradientQuestion(
                logits, fusedLogits, target, arm, fusion, guidance, modalities, lossWeights, epoch, seed, newWeight);
    }

    /**
     * Checks that the arrays belong together.
     *
     * @throws IllegalArgumentException with a sentence that names the place
     */
    public GradientQuestion {
        modalities = List.copyOf(modalities);
        require(
                logits.length == modalities.size(),
                "logits",
                logits.length,
                Texts.of("engine.gradient-question.modalities", modalities.size()));
        require(
                lossWeights.length == logits.length,
                "lossWeights",
                lossWeights.length,
                Texts.of("engine.gradient-question.modalities", logits.length));
        int classes = fusedLogits.length;
        for (int m = 0; m < logits.length; m++) {
            require(
                    logits[m].length == classes,
                    "logits[" + m + "]",
                    logits[m].length,
                    Texts.of("engine.gradient-question.classes", classes));
        }
        if (target < 0 || target >= classes) {
            throw new IllegalArgumentException("The target is " + target + "; with " + classes
                    + " classes it must be 0 to " + (classes - 1) + ".");
        }
    }

    private static void require(boolean holds, String place, int found, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    place + " has " + found + " entries; give one for each of " + wanted + ".");
        }
    }

    /** C. */
    public int classes() {
        return fusedLogits.length;
    }

    /** Whether the fused logits depend on parameters that only the run knows. */
    public boolean hasTrainedHead() {
        return fusion.needsTraining();
    }
}
