package mnl.ui.samples;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.ui.feed.Numbers;

/**
 * Six samples with targets 0 1 2 3 0 1, the same under every seed. Image is right on all but sample 1, audio on 1 and 2
 * only; fused, "none" is wrong on 3 and 4, the other arms on 3. Margins grow with the sample under the guided arms.
 */
final class SampleNumbers {
    static final int[] TARGETS = {0, 1, 2, 3, 0, 1};

    private static final int CLASSES = 4;

    private SampleNumbers() {}

    static Evaluation evaluation(Numbers numbers, EvaluationRequest request, double epoch) {
        RunLayout layout = numbers.layout();
        int seeds = layout.seeds().size();
        int[][] labels = new int[seeds][];
        float[][][] logits = new float[2][layout.replicas()][TARGETS.length * CLASSES];
        float[][] fused = new float[layout.replicas()][TARGETS.length * CLASSES];
        for (int seed = 0; seed < seeds; seed++) {
            labels[seed] = TARGETS.clone();
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                int replica = layout.replica(arm, seed);
                for (int i = 0; i < TARGETS.length; i++) {
                    image(logits[0][replica], i);
                    audio(logits[1][replica], i);
                    fused(fused[replica], arm, i);
                }
            }
        }
        double[] clean = new double[2];
        return new Evaluation(request, numbers.measurement(epoch, clean), labels, logits, fused);
    }

    private static void image(float[] rows, int sample) {
        int at = sample * CLASSES;
        rows[at + TARGETS[sample]] = 2;
        if (sample == 1) {
            rows[at + 2] = 3;
        }
        if (sample == 5) {
            rows[at + 2] = 1.99f;
            rows[at + 3] = 1.99f;
        }
    }

    private static void audio(float[] rows, int sample) {
        int at = sample * CLASSES;
        float[] target = {0, 3, 3, 0.3f, 0.4f, 0.9f};
        rows[at + (TARGETS[sample] + 1) % CLASSES] = 1;
        rows[at + TARGETS[sample]] = target[sample];
    }

    private static void fused(float[] rows, int arm, int sample) {
        int at = sample * CLASSES;
        boolean wrong = sample == 3 || sample == 4 && arm == 0;
        int other = (TARGETS[sample] + 1) % CLASSES;
        rows[at + (wrong ? other : TARGETS[sample])] = arm == 0 || wrong ? 2 : 2 + 0.1f * sample;
    }

    static List<String> names() {
        return List.of("#1", "#2", "#3", "#4", "#5", "#6");
    }
}
