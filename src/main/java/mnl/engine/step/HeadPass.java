package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import mnl.engine.closed.ClosedHead;
import mnl.engine.nn.ReplicatedMlp;
import mnl.experiment.EncoderSpec;
import org.jspecify.annotations.Nullable;

/** What a learned fusion head contributes to a step: its softmax's inputs on the way forward, its gradients on the way back. */
final class HeadPass {
    private final ClosedHead head;
    private final @Nullable ReplicatedMlp gate;
    private final int modalities;
    private ReplicatedMlp.@Nullable Trace trace;

    /**
     * @param head z and its gradient
     * @param hiddenWidths H_m of each modality
     */
    HeadPass(ClosedHead head, List<Integer> hiddenWidths) {
        this.head = head;
        this.modalities = hiddenWidths.size();
        int width = hiddenWidths.stream().mapToInt(Integer::intValue).sum();
        gate = head.isPerSample() ? new ReplicatedMlp(width, new EncoderSpec(1, 0), modalities) : null;
    }

    /** How many parameter arrays it has. */
    int parameters() {
        return gate == null ? 1 : gate.parameterCount();
    }

    /**
     * Writes z.
     *
     * @param hidden what goes into the output layers [R, B, H_m] per modality
     * @param parameters of this head
     * @param batch B
     */
    void forward(NDList hidden, NDList parameters, int batch) {
        head.begin(batch);
        if (gate == null) {
            write(parameters.get(0));
            return;
        }
        trace = gate.trace(NDArrays.concat(hidden, -1), parameters);
        write(trace.logits());
    }

    private void write(NDArray inputs) {
        float[] values = inputs.toFloatArray();
        for (int i = 0; i < values.length; i++) {
            head.inputs()[i] = values[i];
        }
    }

    /** The gradients of its parameters, in their order. */
    List<NDArray> backward(NDManager scratch, NDList parameters) {
        float[] values = new float[head.gradient().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) head.gradient()[i];
        }
        if (gate == null || trace == null) {
            return List.of(scratch.create(values));
        }
        Shape shape = new Shape(head.replicas(), values.length / head.replicas() / modalities, modalities);
        return gate.gradients(trace, scratch.create(values, shape), parameters);
    }
}
