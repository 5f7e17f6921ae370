package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.engine.djl.NativeValues;

/**
 * Room for what K replicas answer to n samples; used again for others of the same size. Logits and probabilities lie in memory of Java's
 * that native arrays share.
 */
final class ForwardRoom {
    /** The size of a room: replicas K and samples n. */
    record Size(int replicas, int samples) {}

    /** Multiplications of a layer from which on an operation of its own costs less than it gains. */
    private static final long LARGE = 1L << 21;

    private final Size size;
    private final boolean large;

    /** The activations of all hidden layers [K, n, H], modality by modality. */
    final IValue hidden;

    /** f^m and p^m [M, K, C, n]. */
    final IValue outputs;

    final IValue shares;
    final NDArray logits;
    final FloatBuffer logitNumbers;
    final FloatBuffer probabilityNumbers;

    /** What goes into the output layers, per modality [K, n, H]; empty where that are the features. */
    final List<Optional<NDArray>> last = new ArrayList<>();

    /**
     * @param manager owner of the memory
     * @param values owner of the arguments
     * @param widths of the hidden layers of every modality
     * @param smallest hidden layer, inputs times outputs
     * @param classes C
     */
    ForwardRoom(
            NDManager manager, NativeValues values, List<List<Integer>> widths, long smallest, int classes, Size size) {
        this.size = size;
        int k = size.replicas();
        int n = size.samples();
        NDList activations = new NDList();
        for (List<Integer> layers : widths) {
            layers.forEach(width -> activations.add(manager.zeros(new Shape(k, n, width))));
            last.add(layers.isEmpty() ? Optional.empty() : Optional.of(activations.get(activations.size() - 1)));
        }
        hidden = values.list(activations);
        large = size.samples() * smallest >= LARGE;
        Shape shape = new Shape(widths.size(), k, classes, n);
        ByteBuffer logitBytes = direct(shape);
        logitNumbers = logitBytes.asFloatBuffer();
        logits = manager.create(logitBytes, shape, DataType.FLOAT32);
        outputs = values.of(logits);
        ByteBuffer probabilityBytes = direct(shape);
        probabilityNumbers = probabilityBytes.asFloatBuffer();
        shares = values.of(manager.create(probabilityBytes, shape, DataType.FLOAT32));
    }

    private static ByteBuffer direct(Shape shape) {
        return ByteBuffer.allocateDirect(Math.toIntExact(shape.size() * Float.BYTES))
                .order(ByteOrder.nativeOrder());
    }

    /** Whether every hidden layer is large. */
    boolean isLarge() {
        return large;
    }

    Size size() {
        return size;
    }
}
