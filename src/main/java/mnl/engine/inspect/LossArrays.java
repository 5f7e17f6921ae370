package mnl.engine.inspect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Carries the plain arrays of a {@link LossInput} to the engine and its results back. */
final class LossArrays {

    private LossArrays() {}

    static NDArray logits(NDManager manager, LossInput input) {
        double[] values = Arrays.stream(input.logits())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        return manager.create(values, new Shape(input.modalities(), 1, input.samples(), input.classes()));
    }

    static NDArray targets(NDManager manager, LossInput input) {
        long[] values = Arrays.stream(input.targets()).asLongStream().toArray();
        return manager.create(values, new Shape(1, values.length));
    }

    static double[][][] gradients(NDArray logits, LossInput input) {
        double[][] all = rows(logits.getGradient(), input.classes());
        double[][][] result = new double[input.modalities()][][];
        for (int m = 0; m < result.length; m++) {
            result[m] = Arrays.copyOfRange(all, m * input.samples(), (m + 1) * input.samples());
        }
        return result;
    }

    static double[][] rows(NDArray array, int length) {
        double[] values = array.toDoubleArray();
        double[][] result = new double[values.length / length][];
        for (int i = 0; i < result.length; i++) {
            result[i] = Arrays.copyOfRange(values, i * length, (i + 1) * length);
        }
        return result;
    }

    /** Turns -0 into 0, which the sign of the loss leaves where nobody guides. */
    static double[] unsignedZeros(double[] values) {
        return Arrays.stream(values).map(each -> each + 0.0).toArray();
    }

    static List<int[]> guideList(NDArray masks, LossInput input) {
        if (!input.arm().mode().isGuided()) {
            return List.of();
        }
        double[] values = masks.toDoubleArray();
        List<int[]> result = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                int pair = i / input.samples();
                result.add(new int[] {pair / input.modalities(), pair % input.modalities(), i % input.samples()});
            }
        }
        return List.copyOf(result);
    }
}
