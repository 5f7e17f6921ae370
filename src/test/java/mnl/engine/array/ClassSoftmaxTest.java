package mnl.engine.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Random;
import mnl.engine.Torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassSoftmaxTest {

    private static final int ROWS = 12;

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 15, 16, 40})
    void normalisesEveryRow(int classes) {
        double[] logits = Torch.normal(new Random(classes), ROWS * classes, 3);
        logits[0] = 700;
        try (NDManager manager = Torch.manager()) {
            NDArray array = Torch.logits(manager, logits, 2, 2, 3, classes);
            assertArrayEquals(expected(logits, classes), ClassSoftmax.of(array).toDoubleArray(), 1e-14);
            assertArrayEquals(
                    expected(logits, classes), ClassSoftmax.log(array).exp().toDoubleArray(), 1e-14);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16})
    void theLogarithmHasTheGradientOfTheCrossEntropy(int classes) {
        double[] logits = Torch.normal(new Random(classes), ROWS * classes, 3);
        int[] targets = Torch.targets(new Random(1), ROWS, classes);
        try (NDManager manager = Torch.manager()) {
            NDArray index = Torch.classes(manager, targets, 2, 2, 3, 1);
            double[] gradient = Torch.gradient(
                    Torch.logits(manager, logits, 2, 2, 3, classes),
                    f -> ClassSoftmax.log(f).gather(index, -1).sum().neg());
            double[] expected = expected(logits, classes);
            for (int row = 0; row < ROWS; row++) {
                expected[row * classes + targets[row]] -= 1;
            }
            assertArrayEquals(expected, gradient, 1e-14);
        }
    }

    private static double[] expected(double[] logits, int classes) {
        double[] result = new double[logits.length];
        for (int start = 0; start < logits.length; start += classes) {
            double[] row = Arrays.copyOfRange(logits, start, start + classes);
            double largest = Arrays.stream(row).max().orElseThrow();
            double sum =
                    Arrays.stream(row).map(each -> Math.exp(each - largest)).sum();
            for (int k = 0; k < classes; k++) {
                result[start + k] = Math.exp(row[k] - largest) / sum;
            }
        }
        return result;
    }
}
