package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Random;
import mnl.engine.Torch;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In an attack the gradient of F is the true one under every rule that looks at logits alone, in double precision. */
class AttackGradientTest {
    private static final int MODALITIES = 2;
    private static final int CLASSES = 4;

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PDF", "LEARNED_GATE"})
    void itEqualsFiniteDifferences(FusionRule rule) {
        try (NDManager manager = Torch.manager()) {
            FusionContext context = FusionContext.ofLogits(MODALITIES, CLASSES);
            Fusion fusion = Fusions.of(new FusionSpec(rule), manager, DataType.FLOAT64, context);
            double[] values = Torch.normal(new Random(3), MODALITIES * CLASSES, 2);
            NDArray logits = Torch.logits(manager, values, MODALITIES, 1, 1, CLASSES);
            double[] gradient = Torch.gradient(logits, f -> difference(fusion, f));
            double largest = 0;
            for (int i = 0; i < values.length; i++) {
                double[] up = values.clone();
                double[] down = values.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                double slope = (at(fusion, manager, up) - at(fusion, manager, down)) / 2e-5;
                assertEquals(slope, gradient[i], 1e-6, rule + ", logit " + i);
                largest = Math.max(largest, Math.abs(slope));
            }
            assertTrue(largest > 0.01);
        }
    }

    private static double at(Fusion fusion, NDManager manager, double[] values) {
        return difference(fusion, Torch.logits(manager, values, MODALITIES, 1, 1, CLASSES))
                .getDouble();
    }

    /** F_1 - F_0. */
    private static NDArray difference(Fusion fusion, NDArray logits) {
        NDArray fused = fusion.fuse(FusionInput.of(logits), Phase.ATTACK).reshape(CLASSES);
        return fused.get(1).sub(fused.get(0));
    }
}
