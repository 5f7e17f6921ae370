package mnl.engine.evaluate;

import java.util.Arrays;
import mnl.analysis.story.Margin;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;

/** Collects the margins of some samples of the first seed while a split goes by; different threads may add different replicas. */
final class MarginCollector {
    private final int[] labels;
    private final int seeds;
    private final int[] samples;
    private final float[][][] margins;
    private final boolean[][] fusedRight;

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

    void add(Answers answers) {
        for (int k = 0; k < answers.replicas(); k++) {
            if ((answers.firstReplica() + k) % seeds == 0) {
                add(answers, k, (answers.firstReplica() + k) / seeds);
            }
        }
    }

    private void add(Answers answers, int k, int arm) {
        int found = Arrays.binarySearch(samples, answers.first());
        float[] row = new float[answers.classes()];
        int after = answers.first() + answers.count();
        for (int next = found < 0 ? -found - 1 : found; next < samples.length && samples[next] < after; next++) {
            int target = labels[samples[next]];
            int at = answers.offset(k) + samples[next] - answers.first();
            for (int m = 0; m < margins[arm].length; m++) {
                read(answers.logits(), at + m * answers.modalityStride(), answers.count(), row);
                margins[arm][m][next] = Margin.of(row, 0, row.length, target);
            }
            read(answers.fused(), at, answers.count(), row);
            fusedRight[arm][next] = Margin.of(row, 0, row.length, target) > 0;
        }
    }

    private static void read(float[] values, int at, int stride, float[] row) {
        for (int c = 0; c < row.length; c++) {
            row[c] = values[at + c * stride];
        }
    }

    /** @param only what one modality alone has right, of every seed and all samples */
    MarginFrame frame(double epoch, OnlyRight only) {
        return new MarginFrame(epoch, samples, margins, fusedRight, only);
    }
}
