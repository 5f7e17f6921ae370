package mnl.engine.evaluate;

import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;

/** Keeps the margins of some samples of the first seed, while the metrics of all of them are measured. */
public final class MarginCollector {
    private final RunLayout layout;
    private final int[] labels;
    private final int[] samples;
    private final float[][][] margins;
    private final boolean[][] fusedRight;
    private int next;

    /**
     * @param labels targets of the first seed's split [n]
     * @param samples which of them, ascending
     */
    public MarginCollector(RunLayout layout, int[] labels, int[] samples) {
        this.layout = layout;
        this.labels = labels;
        this.samples = samples;
        int arms = layout.trained().size();
        margins = new float[arms][layout.modalities().size()][samples.length];
        fusedRight = new boolean[arms][samples.length];
    }

    void add(Answers answers) {
        int end = answers.first() + answers.count();
        for (; next < samples.length && samples[next] < end; next++) {
            for (int arm = 0; arm < margins.length; arm++) {
                take(answers, arm, samples[next] - answers.first(), labels[samples[next]]);
            }
        }
    }

    private void take(Answers answers, int arm, int row, int label) {
        int classes = answers.classes();
        int offset = answers.offset(layout.replica(arm, 0)) + row * classes;
        for (int m = 0; m < margins[arm].length; m++) {
            margins[arm][m][next] =
                    MarginFrame.margin(answers.logits(), m * answers.modalityStride() + offset, classes, label);
        }
        fusedRight[arm][next] = MarginFrame.margin(answers.fused(), offset, classes, label) > 0;
    }

    /** The margins of a whole pass. */
    public MarginFrame frame(double epoch) {
        return new MarginFrame(epoch, samples, margins, fusedRight);
    }
}
