package mnl.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mnl.data.ModalityInfo;
import mnl.engine.Torch;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.ModalityKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Convolutions and embedding bags in double precision, against plain loops and finite differences. */
class FrontEndTest {
    private static final int REPLICAS = 2;
    private static final int SAMPLES = 3;
    private static final int CLASSES = 2;
    private static final int ROWS = 5;
    private static final int COLUMNS = 6;
    private static final ModalityInfo.TokenSpace TOKENS = new ModalityInfo.TokenSpace(7, 4);
    private static final double STEP = 1e-6;

    private final Random random = new Random(5);
    private final List<double[]> parameters = new ArrayList<>();
    private Encoder encoder;
    private EncoderSpec spec;
    private double[] inputs;
    private double[] weights;

    private void build(EncoderKind kind) {
        spec = new EncoderSpec(kind, 3, 1, 2);
        ModalityInfo modality = new ModalityInfo(
                "m",
                ModalityKind.FEATURES,
                ROWS * COLUMNS,
                Optional.of(new ModalityInfo.Grid(ROWS, COLUMNS)),
                Optional.of(TOKENS));
        encoder = Encoders.of(spec, modality, CLASSES);
        encoder.parameterShapes(REPLICAS)
                .forEach(shape -> parameters.add(Torch.normal(random, (int) shape.size(), 0.7)));
        inputs = kind.readsTokens()
                ? new double[] {
                    0, 3, 3, -1, 6, -1, -1, -1, -1, -1, -1, -1, 1, 2, 4, 5, -1, 0, -1, 6, 2, -1, -1, -1,
                }
                : Torch.normal(random, REPLICAS * SAMPLES * ROWS * COLUMNS, 1);
        weights = Torch.normal(random, REPLICAS * SAMPLES * CLASSES, 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncoderKind.class,
            names = {"CONVOLUTION", "EMBEDDING_BAG"})
    void logitsAreThoseOfPlainLoopsWithAndWithoutAGraph(EncoderKind kind) {
        build(kind);
        try (NDManager manager = Torch.manager()) {
            List<NDArray> arrays = arrays(manager, false);
            NDArray hidden = encoder.hidden(inputs(manager), arrays);
            assertEquals(new Shape(REPLICAS, SAMPLES, spec.width()), hidden.getShape());
            double[] expected = plainLogits();
            assertArrayEquals(expected, encoder.output(hidden, arrays).toDoubleArray(), 1e-12);
            NDArray inferred = encoder.inferOutput(encoder.inferHidden(inputs(manager), arrays), arrays);
            assertArrayEquals(expected, inferred.toDoubleArray(), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = EncoderKind.class,
            names = {"CONVOLUTION", "EMBEDDING_BAG"})
    void gradientsAreThoseOfFiniteDifferences(EncoderKind kind) {
        build(kind);
        try (NDManager manager = Torch.manager()) {
            List<NDArray> arrays = arrays(manager, true);
            NDArray x = inputs(manager);
            if (kind.acceptsPerturbation()) {
                x.setRequiresGradient(true);
            }
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray logits = encoder.output(encoder.hidden(x, arrays), arrays);
                collector.backward(
                        logits.mul(manager.create(weights, logits.getShape())).sum());
            }
            for (int p = 0; p < arrays.size(); p++) {
                assertGradient(
                        parameters.get(p),
                        arrays.get(p),
                        encoder.parameterNames("m").get(p));
            }
            if (kind.acceptsPerturbation()) {
                assertGradient(inputs, x, "input");
            }
        }
    }

    private void assertGradient(double[] values, NDArray array, String what) {
        double[] expected = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double kept = values[i];
            values[i] = kept + STEP;
            double above = weighted();
            values[i] = kept - STEP;
            expected[i] = (above - weighted()) / (2 * STEP);
            values[i] = kept;
        }
        assertArrayEquals(expected, array.getGradient().toDoubleArray(), 1e-7, what);
    }

    private double weighted() {
        double[] logits = plainLogits();
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            sum += weights[i] * logits[i];
        }
        return sum;
    }

    private List<NDArray> arrays(NDManager manager, boolean gradient) {
        List<Shape> shapes = encoder.parameterShapes(REPLICAS);
        List<NDArray> arrays = new ArrayList<>();
        for (int p = 0; p < shapes.size(); p++) {
            NDArray array = manager.create(parameters.get(p), shapes.get(p));
            array.setRequiresGradient(gradient);
            arrays.add(array);
        }
        return arrays;
    }

    private NDArray inputs(NDManager manager) {
        NDArray array = manager.create(inputs, new Shape(REPLICAS, SAMPLES, width()));
        return spec.kind().readsTokens() ? array.toType(DataType.INT64, true) : array;
    }

    private int width() {
        return inputs.length / (REPLICAS * SAMPLES);
    }

    private double[] plainLogits() {
        double[] logits = new double[REPLICAS * SAMPLES * CLASSES];
        for (int r = 0; r < REPLICAS; r++) {
            List<double[]> own = new ArrayList<>();
            for (double[] all : parameters) {
                int size = all.length / REPLICAS;
                own.add(Arrays.copyOfRange(all, r * size, (r + 1) * size));
            }
            for (int i = 0; i < SAMPLES; i++) {
                int sample = r * SAMPLES + i;
                double[] x = Arrays.copyOfRange(inputs, sample * width(), (sample + 1) * width());
                int front = own.size() - 4;
                double[] features = spec.kind().readsTokens() ? plainBag(x, own.get(0)) : plainConvolutions(x, own);
                double[] hidden = plainLinear(features, own.get(front), own.get(front + 1));
                for (int h = 0; h < hidden.length; h++) {
                    hidden[h] = Math.max(0, hidden[h]);
                }
                double[] out = plainLinear(hidden, own.get(front + 2), own.get(front + 3));
                System.arraycopy(out, 0, logits, sample * CLASSES, CLASSES);
            }
        }
        return logits;
    }

    private double[] plainBag(double[] tokens, double[] table) {
        double[] mean = new double[spec.width()];
        long count = Arrays.stream(tokens).filter(t -> t >= 0).count();
        for (double token : tokens) {
            for (int w = 0; token >= 0 && w < mean.length; w++) {
                mean[w] += table[(int) token * mean.length + w] / count;
            }
        }
        return mean;
    }

    private double[] plainConvolutions(double[] x, List<double[]> own) {
        double[] first = plainConvolution(x, 1, ROWS, COLUMNS, own.get(0), own.get(1));
        return plainConvolution(first, spec.channels(), ROWS / 2, COLUMNS / 2, own.get(2), own.get(3));
    }

    /** Convolution, ReLU, pooling, in this order. */
    private static double[] plainConvolution(double[] x, int in, int rows, int columns, double[] w, double[] b) {
        double[] pooled = new double[b.length * (rows / 2) * (columns / 2)];
        for (int out = 0; out < b.length; out++) {
            for (int y = 0; y < rows / 2 * 2; y++) {
                for (int z = 0; z < columns / 2 * 2; z++) {
                    double sum = b[out];
                    for (int map = 0; map < in; map++) {
                        for (int tap = 0; tap < 9; tap++) {
                            int v = y + tap / 3 - 1;
                            int h = z + tap % 3 - 1;
                            if (v >= 0 && v < rows && h >= 0 && h < columns) {
                                sum += w[(out * in + map) * 9 + tap] * x[(map * rows + v) * columns + h];
                            }
                        }
                    }
                    int at = (out * (rows / 2) + y / 2) * (columns / 2) + z / 2;
                    pooled[at] = Math.max(pooled[at], sum);
                }
            }
        }
        return pooled;
    }

    private static double[] plainLinear(double[] x, double[] w, double[] b) {
        double[] y = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int o = 0; o < y.length; o++) {
                y[o] += x[i] * w[i * y.length + o];
            }
        }
        return y;
    }
}
