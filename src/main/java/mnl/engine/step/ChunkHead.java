package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import mnl.engine.closed.ClosedHead;
import mnl.engine.djl.NativeValues;

/** What a learned fusion head contributes to a step: z on the way forward, its gradients on the way back. */
final class ChunkHead {
    private final ClosedHead head;
    private final IValue parameters;
    private final IValue gradients;
    private final IValue depths;
    private final IValue nothing;

    /**
     * @param head z and its gradient
     * @param parameters of the head: z itself, or weights and biases of what gives it
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
        switch (head.source()) {
            case PARAMETERS -> script.copy(parameters, room.perReplica);
            case GATE -> {
                script.join(room.hidden, room.joined);
                script.forward(room.joinedList, depths, parameters, nothing, room.perSample);
            }
            case NETWORKS -> {
                NetworkSpace networks = room.networks();
                script.forward(room.hidden, networks.depths, parameters, networks.hidden, networks.outputs);
            }
        }
        room.read(head);
    }

    /** Writes the gradients of its parameters. */
    void backward(StepScript script, HeadSpace room) {
        room.write(head);
        switch (head.source()) {
            case PARAMETERS -> script.copy(room.ofPerReplica, gradients);
            case GATE ->
                script.backward(
                        room.joinedList,
                        depths,
                        parameters,
                        nothing,
                        room.ofPerSample,
                        nothing,
                        room.ofWeights,
                        gradients);
            case NETWORKS -> {
                NetworkSpace networks = room.networks();
                script.backward(
                        room.hidden,
                        networks.depths,
                        parameters,
                        networks.hidden,
                        networks.ofOutputs,
                        networks.ofHidden,
                        networks.ofLastWeights,
                        gradients);
            }
        }
    }
}
