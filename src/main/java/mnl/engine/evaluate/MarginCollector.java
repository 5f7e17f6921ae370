package mnl.engine.evaluate;

import java.util.Arrays;
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

    /**
     * Takes over the margins of replicas that answer as they did then.
     *
     * @param before of the same samples
     * @param same these replicas [R]
     */
    void takeOver(MarginCollector before, boolean[] same) {
        for (int arm = 0; arm < margins.length; arm++) {
            if (same[arm * seeds]) {
                margins[arm] = before.margins[arm];
                fusedRight[arm] = before.fusedRight[arm];
            }
        }
    }

    boolean isOfTheSamplesOf(MarginCollector other) {
        return Arrays.equals(samples, other.samples);
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
        int from = found < 0 ? -found - 1 : found;
        int own = answers.own(labels);
        float[] fused = new float[samples.length];
        collect(answers, answers.fused(), answers.offset(k), from, own, fused);
        for (int i = from; i < samples.length && samples[i] < answers.first() + own; i++) {
            fusedRight[arm][i] = fused[i] > 0;
        }
        for (int m = 0; m < margins[arm].length; m++) {
            int at = answers.offset(k) + m * answers.modalityStride();
            collect(answers, answers.logits(), at, from, own, margins[arm][m]);
        }
    }

    private void collect(Answers answers, float[] values, int at, int from, int own, float[] to) {
        TargetRows rows = answers.rows();
        int stride = answers.count();
        rows.compare(values, at, stride, answers.classes(), labels, answers.first(), own);
        for (int next = from; next < samples.length && samples[next] < answers.first() + own; next++) {
            int i = samples[next] - answers.first();
            to[next] = rows.margin(i, values, at, stride, answers.classes(), labels[samples[next]]);
        }
    }

    /** @param only what one modality alone has right, of every seed and all samples */
    MarginFrame frame(double epoch, OnlyRight only) {
        return new MarginFrame(epoch, samples, margins, fusedRight, only);
    }
}
