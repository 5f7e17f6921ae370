package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Random;
import mnl.engine.Torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What flows back through PDF's weights: nothing in training and at test, the true slope in an attack. */
class PdfWeightsTest {
    private static final int MODALITIES = 3;
    private static final int CLASSES = 4;
    private static final double[] CONFIDENCES = {0.9, 0.4, 0.7};
    private static final double[] LOGITS = Torch.normal(new Random(2), MODALITIES * CLASSES, 2);

    /** A sum in which the weights of the modalities count differently; the plain sum of the variable gives it the gradient 1. */
    private static NDArray counted(NDManager manager, NDArray confidences, NDArray logits, Phase phase) {
        NDArray weights = new PdfWeights(manager, DataType.FLOAT64).of(confidences, logits, phase);
        return weights.mul(manager.create(new double[] {1, -2, 5}, new Shape(MODALITIES, 1, 1, 1)))
                .sum();
    }

    private static NDArray confidences(NDManager manager, double[] values) {
        return manager.create(values, new Shape(MODALITIES, 1, 1));
    }

    private static NDArray logits(NDManager manager, double[] values) {
        return Torch.logits(manager, values, MODALITIES, 1, 1, CLASSES);
    }

    private static double[] moved(double[] values, int index, double step) {
        double[] moved = values.clone();
        moved[index] += step;
        return moved;
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void towardsTheConfidences(Phase phase) {
        try (NDManager manager = Torch.manager()) {
            double[] gradient = Torch.gradient(
                    confidences(manager, CONFIDENCES),
                    c -> counted(manager, c, logits(manager, LOGITS), phase).add(c.sum()));
            double[] expected = new double[MODALITIES];
            for (int i = 0; i < expected.length && phase == Phase.ATTACK; i++) {
                NDArray up = confidences(manager, moved(CONFIDENCES, i, 1e-6));
                NDArray down = confidences(manager, moved(CONFIDENCES, i, -1e-6));
                NDArray logits = logits(manager, LOGITS);
                expected[i] = (counted(manager, up, logits, phase).getDouble()
                                - counted(manager, down, logits, phase).getDouble())
                        / 2e-6;
            }
            assertFlows(expected, gradient, phase);
        }
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void towardsTheLogits(Phase phase) {
        try (NDManager manager = Torch.manager()) {
            double[] gradient = Torch.gradient(
                    logits(manager, LOGITS), f -> counted(manager, confidences(manager, CONFIDENCES), f, phase)
                            .add(f.sum()));
            double[] expected = new double[LOGITS.length];
            for (int i = 0; i < expected.length && phase == Phase.ATTACK; i++) {
                NDArray up = logits(manager, moved(LOGITS, i, 1e-6));
                NDArray down = logits(manager, moved(LOGITS, i, -1e-6));
                NDArray confidences = confidences(manager, CONFIDENCES);
                expected[i] = (counted(manager, confidences, up, phase).getDouble()
                                - counted(manager, confidences, down, phase).getDouble())
                        / 2e-6;
            }
            assertFlows(expected, gradient, phase);
        }
    }

    private static void assertFlows(double[] expected, double[] gradient, Phase phase) {
        double[] through = Arrays.stream(gradient).map(each -> each - 1).toArray();
        assertArrayEquals(expected, through, 1e-6);
        boolean any = Arrays.stream(expected).anyMatch(each -> Math.abs(each) > 0.01);
        assertTrue(any == (phase == Phase.ATTACK));
    }
}
