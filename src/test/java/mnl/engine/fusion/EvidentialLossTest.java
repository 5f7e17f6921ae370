package mnl.engine.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Random;
import mnl.engine.Torch;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidentialLossTest {

    private static final int SAMPLES = 3;
    private static final int CLASSES = 4;
    private static final int ANNEALING = 8;

    @Test
    void digammaAndItsGradientAreExactFromOneUpwards() {
        double[] x = {1, 1.25, 2, 3.7, 10, 123.4, 1e5};
        try (NDManager manager = Torch.manager()) {
            Digamma digamma = new Digamma(manager, DataType.FLOAT64);
            NDArray array = manager.create(x);
            assertArrayEquals(
                    Arrays.stream(x)
                            .map(org.apache.commons.numbers.gamma.Digamma::value)
                            .toArray(),
                    digamma.of(array).toDoubleArray(),
                    1e-12);
            double[] gradient = Torch.gradient(array, f -> digamma.of(f).sum());
            assertArrayEquals(Arrays.stream(x).map(Trigamma::value).toArray(), gradient, 1e-11);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 8", "3, 4", "4, 20"})
    void agreesWithThePlainLossAndItsFiniteDifferences(int modalities, int epoch) {
        Random random = new Random(modalities);
        double[] logits = Torch.normal(random, modalities * SAMPLES * CLASSES, 2);
        int[] targets = Torch.targets(random, SAMPLES, CLASSES);
        try (NDManager manager = Torch.manager()) {
            EvidentialFusion fusion = new EvidentialFusion(manager, DataType.FLOAT64, CLASSES, ANNEALING);
            NDArray array = Torch.logits(manager, logits, modalities, 1, SAMPLES, CLASSES);
            BatchTargets taught = new BatchTargets(Torch.classes(manager, targets, 1, SAMPLES), null, epoch);
            NDArray[] total = new NDArray[1];
            double[] gradient = Torch.gradient(array, f -> {
                NDArray ignored = f.getManager().zeros(new Shape(1));
                FusionLosses losses = fusion.losses(FusionInput.of(f), new FusionLosses(ignored, ignored), taught);
                total[0] = losses.fused().sum().add(losses.unimodal().sum());
                return total[0];
            });
            assertEquals(plain(logits, targets, epoch), total[0].getDouble(), 1e-10);
            assertArrayEquals(finiteDifferences(logits, targets, epoch), gradient, 1e-6);
        }
    }

    private static double[] finiteDifferences(double[] logits, int[] targets, int epoch) {
        double step = 1e-5;
        double[] result = new double[logits.length];
        for (int i = 0; i < result.length; i++) {
            double[] up = logits.clone();
            up[i] += step;
            double[] down = logits.clone();
            down[i] -= step;
            result[i] = (plain(up, targets, epoch) - plain(down, targets, epoch)) / (2 * step);
        }
        return result;
    }

    /** The loss of the combination plus that of every modality, sample by sample. */
    private static double plain(double[] logits, int[] targets, int epoch) {
        int modalities = logits.length / SAMPLES / CLASSES;
        double sum = 0;
        for (int b = 0; b < SAMPLES; b++) {
            double[] all = null;
            for (int m = 0; m < modalities; m++) {
                int start = (m * SAMPLES + b) * CLASSES;
                double[] alpha = Arrays.stream(logits, start, start + CLASSES)
                        .map(f -> Math.log1p(Math.exp(f)) + 1)
                        .toArray();
                sum += loss(alpha, targets[b], epoch);
                all = all == null ? alpha : combined(all, alpha);
            }
            sum += loss(all, targets[b], epoch);
        }
        return sum / SAMPLES;
    }

    private static double[] combined(double[] one, double[] two) {
        double s1 = Arrays.stream(one).sum();
        double s2 = Arrays.stream(two).sum();
        double u1 = CLASSES / s1;
        double u2 = CLASSES / s2;
        double conflict = 0;
        for (int i = 0; i < CLASSES; i++) {
            for (int j = 0; j < CLASSES; j++) {
                conflict += i == j ? 0 : (one[i] - 1) / s1 * (two[j] - 1) / s2;
            }
        }
        double[] alpha = new double[CLASSES];
        double u = u1 * u2 / (1 - conflict);
        for (int k = 0; k < CLASSES; k++) {
            double b1 = (one[k] - 1) / s1;
            double b2 = (two[k] - 1) / s2;
            alpha[k] = (b1 * b2 + b1 * u2 + b2 * u1) / (1 - conflict) * CLASSES / u + 1;
        }
        return alpha;
    }

    private static double loss(double[] alpha, int target, int epoch) {
        double[] wrong = alpha.clone();
        wrong[target] = 1;
        double strength = Arrays.stream(wrong).sum();
        double divergence = LogGamma.value(strength) - LogGamma.value(CLASSES);
        for (double each : wrong) {
            divergence += (each - 1) * (digamma(each) - digamma(strength)) - LogGamma.value(each);
        }
        double crossEntropy = digamma(Arrays.stream(alpha).sum()) - digamma(alpha[target]);
        return crossEntropy + Math.min(1, epoch / (double) ANNEALING) * divergence;
    }

    private static double digamma(double x) {
        return org.apache.commons.numbers.gamma.Digamma.value(x);
    }
}
