package mnl.engine.evaluate;

import mnl.analysis.story.Margin;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;

/** Collects the margins of some samples of the first seed while a split goes by. */
final class MarginCollector {
    private final int[] labels;
    private final int seeds;
    private final int[] samples;
    private final float[][][] margins;
    private final boolean[][] fusedRight;
    private int next;

    /**
     * @param labels targets of the first seed [n]
     * @param arms number of arms, references included
     * @param seeds S
     * @param samples which ones, ascending; not to be written to
     */
    MarginCollector(int[] labels, int arms, int modalities, int seeds, int[] samples) {
        this.labels = labels;
        this.seeds = seeds;
        this.samples = samples;
        margins = new float[arms][modalities][samples.length];
        fusedRight = new boolean[arms][samples.length];
    }

    /** The next samples of the split. */
    void add(Answers answers) {
        for (; next < samples.length && samples[next] < answers.first() + answers.count(); next++) {
            int row = (samples[next] - answers.first()) * answers.classes();
            int target = labels[samples[next]];
            for (int arm = 0; arm < margins.length; arm++) {
                int at = answers.offset(arm * seeds) + row;
                for (int m = 0; m < margins[arm].length; m++) {
                    margins[arm][m][next] =
                            Margin.of(answers.logits(), at + m * answers.modalityStride(), answers.classes(), target);
                }
                fusedRight[arm][next] = Margin.of(answers.fused(), at, answers.classes(), target) > 0;
            }
        }
    }

    /** @param only what one modality alone has right, of every seed and all samples */
    MarginFrame frame(double epoch, OnlyRight only) {
        return new MarginFrame(epoch, samples, margins, fusedRight, only);
    }
}
