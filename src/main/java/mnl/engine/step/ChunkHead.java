package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import mnl.engine.closed.ClosedHead;
import mnl.engine.djl.NativeValues;

/** What a learned fusion head contributes to a step: its softmax's inputs on the way forward, its gradients on the way back. */
final class ChunkHead {
    private final ClosedHead head;
    private final IValue parameters;
    private final IValue gradients;
    private final IValue depths;
    private final IValue nothing;

    /**
     * @param head z and its gradient
     * @param parameters of the head: z itself, or weights and biases of the gate
     * @param gradients theirs
     */
    ChunkHead(ClosedHead head, List<NDArray> parameters, List<NDArray> gradients, NativeValues values) {
        this.head = head;
        this.parameters = values.list(shaped(parameters));
        this.gradients = values.list(shaped(gradients));
        depths = values.of(new long[] {0});
        nothing = values.list(List.of());
    }

    private List<NDArray> shaped(List<NDArray> arrays) {
        return head.isPerSample()
                ? arrays
                : arrays.stream().map(each -> each.reshape(-1)).toList();
    }

    /** Finds z. */
    void forward(StepScript script, HeadSpace room, int batch) {
        head.begin(batch);
        if (head.isPerSample()) {
            script.join(room.hidden, room.joined);
            script.forward(room.joinedList, depths, parameters, nothing, room.perSample);
        } else {
            script.copy(parameters, room.perReplica);
        }
        room.read(head.inputs(), head.isPerSample());
    }

    /** Writes the gradients of its parameters. */
    void backward(StepScript script, HeadSpace room) {
        room.write(head.gradient(), head.isPerSample());
        if (head.isPerSample()) {
            script.backward(
                    room.joinedList, depths, parameters, nothing, room.ofPerSample, nothing, room.ofWeights, gradients);
        } else {
            script.copy(room.ofPerReplica, gradients);
        }
    }
}
