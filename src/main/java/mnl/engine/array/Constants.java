package mnl.engine.array;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Arrays that are built once and kept, because a scalar operand would live in a buffer that may be collected while the
 * gradient still needs it.
 */
public final class Constants {

    private Constants() {}

    /**
     * A constant array.
     *
     * @param manager manager that outlives every use of the array
     * @param type {@code FLOAT32} or {@code FLOAT64}
     * @param shape its shape
     * @param values its values in row-major order
     * @throws IllegalArgumentException for another data type
     */
    public static NDArray of(NDManager manager, DataType type, Shape shape, double... values) {
        return switch (type) {
            case FLOAT64 -> manager.create(values, shape);
            case FLOAT32 -> manager.create(floats(values), shape);
            default ->
                throw new IllegalArgumentException("The loss is computed in FLOAT32 or FLOAT64, not " + type + ".");
        };
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
