package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mnl.analysis.run.ModelParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound against networks computed in single precision, in a bad order of summation, and in double precision. */
class RoundingBoundsTest {
    private static final int INPUTS = 30;
    private static final int WIDTH = 20;
    private static final int CLASSES = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void singlePrecisionStaysWithinIt(int depth) {
        Random random = new Random(depth);
        double closest = 0;
        for (int trial = 0; trial < 300; trial++) {
            ModelParameters model = network(random, depth);
            float[] x = floats(random, INPUTS, 3);
            double norm = norm(x);
            double[] sigmas = IntStream.range(0, depth)
                    .mapToDouble(layer -> SpectralNorm.upperBound(
                            model.of(ModelParameters.weight("a", layer), 0), layer == 0 ? INPUTS : WIDTH))
                    .toArray();
            RoundingBounds bounds = RoundingBounds.of(model, "a", 0, sigmas, 2);
            double[] exact = exact(model, depth, x);
            float[] rounded = rounded(model, depth, x);
            for (int k = 1; k < CLASSES; k++) {
                double error = Math.abs(((double) rounded[0] - rounded[k]) - (exact[0] - exact[k]));
                double bound = bounds.at(0, k, norm);
                assertTrue(error <= bound, error + " is above " + bound);
                closest = Math.max(closest, error / bound);
                assertTrue(bound < 3e-2 * (1 + Math.abs(exact[0]) + Math.abs(exact[k])), "useful: " + bound);
            }
        }
        assertTrue(closest > 1e-4, "the bound is not out of all proportion: " + closest);
    }

    private static ModelParameters network(Random random, int depth) {
        ModelParameters.Parameter[] parameters = new ModelParameters.Parameter[2 * depth + 2];
        int size = 0;
        for (int layer = 0; layer <= depth; layer++) {
            int in = layer == 0 ? INPUTS : WIDTH;
            int out = layer == depth ? CLASSES : WIDTH;
            parameters[2 * layer] =
                    new ModelParameters.Parameter(ModelParameters.weight("a", layer), List.of(1, in, out));
            parameters[2 * layer + 1] =
                    new ModelParameters.Parameter(ModelParameters.bias("a", layer), List.of(1, 1, out));
            size += in * out + out;
        }
        return new ModelParameters(List.of(parameters), floats(random, size, 0.3));
    }

    private static double[] exact(ModelParameters model, int depth, float[] x) {
        double[] activation =
                IntStream.range(0, x.length).mapToDouble(i -> x[i]).toArray();
        for (int layer = 0; layer <= depth; layer++) {
            float[] weights = model.of(ModelParameters.weight("a", layer), 0);
            float[] bias = model.of(ModelParameters.bias("a", layer), 0);
            double[] next = new double[bias.length];
            for (int k = 0; k < next.length; k++) {
                for (int i = 0; i < activation.length; i++) {
                    next[k] += activation[i] * weights[i * next.length + k];
                }
                next[k] += bias[k];
                next[k] = layer < depth ? Math.max(0, next[k]) : next[k];
            }
            activation = next;
        }
        return activation;
    }

    private static float[] rounded(ModelParameters model, int depth, float[] x) {
        float[] activation = x;
        for (int layer = 0; layer <= depth; layer++) {
            float[] weights = model.of(ModelParameters.weight("a", layer), 0);
            float[] bias = model.of(ModelParameters.bias("a", layer), 0);
            float[] next = new float[bias.length];
            for (int k = 0; k < next.length; k++) {
                float sum = 0;
                for (int i = 0; i < activation.length; i++) {
                    sum += activation[i] * weights[i * next.length + k];
                }
                next[k] = sum + bias[k];
                next[k] = layer < depth ? Math.max(0, next[k]) : next[k];
            }
            activation = next;
        }
        return activation;
    }

    private static float[] floats(Random random, int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return values;
    }

    private static double norm(float[] values) {
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> (double) values[i] * values[i])
                .sum());
    }
}
