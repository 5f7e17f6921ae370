package mnl.engine.inspect;

import java.util.List;
import java.util.Random;
import mnl.engine.GradientQuestion;
import mnl.engine.Torch;
import mnl.experiment.Arm;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.BeforeAll;

/** What {@link GradientInspectorTest} and {@link GradientQuestionTest} have in common. */
abstract class GradientInspectorCase {
    static final List<String> NAMES = List.of("image", "sound", "text");

    final GradientInspector inspector = new GradientInspector();

    @BeforeAll
    static void startTorch() {
        Torch.manager().close();
    }

    static GuidanceSpec guidance(PairRule rule) {
        return new GuidanceSpec(GuidanceForm.RELEASED, 0.7, 1, 0, rule, "sound");
    }

    static float[][] logits(Random random, int modalities) {
        float[][] logits = new float[modalities][4];
        for (float[] row : logits) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) random.nextGaussian() * 2;
            }
        }
        return logits;
    }

    static float[] mean(float[][] logits) {
        float[] mean = new float[logits[0].length];
        for (float[] row : logits) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k] / logits.length;
            }
        }
        return mean;
    }

    static GradientQuestion question(float[][] logits, Arm arm, FusionSpec fusion, PairRule rule) {
        double[] weights = new double[logits.length];
        weights[0] = 1;
        weights[1] = 0.5;
        return new GradientQuestion(
                logits, mean(logits), 1, arm, fusion, guidance(rule), NAMES.subList(0, logits.length), weights, 3, 0);
    }
}
