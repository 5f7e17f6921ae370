package mnl.analysis.story;

import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;

/**
 * What the Story tells of a finished model, from its logits on the test split.
 *
 * @param pair the strong and the weak modality
 * @param margins of every arm on the samples of the first seed, with what is kept over all seeds
 */
public record StoryNumbers(StrongWeak pair, MarginFrame margins) {

    /**
     * The numbers of a model.
     *
     * @param layout arms, seeds, modalities and classes of the run
     * @param epoch passes over the training split that the model had seen
     * @param labels targets [S][n]
     * @param logits f^m [M][R][n * C]
     * @param fusedLogits F [R][n * C]
     */
    public static StoryNumbers of(
            RunLayout layout,
            double epoch,
            int[][] labels,
            float[][][] logits,
            float[][] fusedLogits,
            StrongWeak pair) {
        return new StoryNumbers(pair, MarginFrame.of(layout, 0, epoch, labels, logits, fusedLogits));
    }
}
