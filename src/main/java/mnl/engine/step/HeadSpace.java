package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import mnl.engine.djl.NativeValues;

/** The part of a {@link ChunkRoom} that fusion rules need which learn: z, the inputs of their softmax, and what it is made of. */
final class HeadSpace {
    private final int n;
    private final int b;
    private final int modalities;

    /** What goes into all output layers [n, B, H_m]. */
    final IValue hidden;

    /** The same side by side [n, B, sum H]. */
    final IValue joined;

    final IValue joinedList;

    /** z of every sample [n, M, B], and its gradient. */
    final IValue perSample;

    final IValue ofPerSample;

    /** z of every replica [n M] in the same memory, and its gradient. */
    final IValue perReplica;

    final IValue ofPerReplica;

    /** The gradient of the gate's weights, transposed [n, M, sum H]. */
    final IValue ofWeights;

    private final FloatBuffer numbers;
    private final FloatBuffer gradientNumbers;

    HeadSpace(NDManager manager, NativeValues values, StepShape shape, NDList last, int replicas, int batch) {
        n = replicas;
        b = batch;
        modalities = shape.modalities();
        ByteBuffer bytes = ChunkRoom.direct(n * modalities * b * Float.BYTES);
        ByteBuffer gradientBytes = ChunkRoom.direct(n * modalities * b * Float.BYTES);
        numbers = bytes.asFloatBuffer();
        gradientNumbers = gradientBytes.asFloatBuffer();
        Shape whole = new Shape(n, modalities, b);
        NDArray z = manager.create(bytes, whole, DataType.FLOAT32);
        NDArray dz = manager.create(gradientBytes, whole, DataType.FLOAT32);
        NDArray together = manager.zeros(new Shape(n, b, shape.joinedWidth()));
        hidden = values.list(last);
        joined = values.of(together);
        joinedList = values.list(List.of(together));
        perSample = values.list(List.of(z));
        ofPerSample = values.list(List.of(dz));
        perReplica = values.list(List.of(first(z)));
        ofPerReplica = values.list(List.of(first(dz)));
        ofWeights = values.list(List.of(manager.zeros(new Shape(n, modalities, shape.joinedWidth()))));
    }

    private NDArray first(NDArray array) {
        return array.reshape(-1).get(Slices.of(0, (long) n * modalities));
    }

    /** z [n, B, M] of every sample, or [n, M]. */
    void read(double[] inputs, boolean ofSamples) {
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = numbers.get(ofSamples ? place(i) : i);
        }
    }

    /** The same way back. */
    void write(double[] gradient, boolean ofSamples) {
        for (int i = 0; i < gradient.length; i++) {
            gradientNumbers.put(ofSamples ? place(i) : i, (float) gradient[i]);
        }
    }

    /** Of (r, b, m) among [n, M, B]. */
    private int place(int i) {
        int m = i % modalities;
        int sample = i / modalities;
        return (sample / b * modalities + m) * b + sample % b;
    }
}
