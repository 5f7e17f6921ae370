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
import java.util.Objects;
import mnl.engine.closed.ClosedHead;
import mnl.engine.djl.NativeValues;
import org.jspecify.annotations.Nullable;

/** The part of a {@link ChunkRoom} that fusion rules need which learn: z, and what it is made of. */
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

    private final @Nullable NetworkSpace networks;
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
        networks = shape.confidences() ? new NetworkSpace(manager, values, z, dz, modalities, n, b) : null;
        ofWeights = values.list(List.of(manager.zeros(new Shape(n, modalities, shape.joinedWidth()))));
    }

    private NDArray first(NDArray array) {
        return array.reshape(-1).get(Slices.of(0, (long) n * modalities));
    }

    /** Of confidence networks, where a rule of the run has some. */
    NetworkSpace networks() {
        return Objects.requireNonNull(networks, "no rule of the run has confidences");
    }

    /** z [n, B, M] of every sample, or [n, M]. */
    void read(ClosedHead head) {
        double[] inputs = head.inputs();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = numbers.get(place(i, head.source()));
        }
    }

    /** The same way back. */
    void write(ClosedHead head) {
        double[] gradient = head.gradient();
        for (int i = 0; i < gradient.length; i++) {
            gradientNumbers.put(place(i, head.source()), (float) gradient[i]);
        }
    }

    /** Of (r, b, m) among [n, M, B] or [M, n, B], of (r, m) among [n, M]. */
    private int place(int i, ClosedHead.Source source) {
        int m = i % modalities;
        int sample = i / modalities;
        return switch (source) {
            case PARAMETERS -> i;
            case GATE -> (sample / b * modalities + m) * b + sample % b;
            case NETWORKS -> m * n * b + sample;
        };
    }
}
