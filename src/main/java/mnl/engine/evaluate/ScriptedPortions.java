package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.util.Optional;
import java.util.Set;
import mnl.engine.djl.NativeProgram;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;

/** Lets the samples of a split through multilayer perceptrons; one call of the native library answers a portion, but for its fusion. */
final class ScriptedPortions implements PortionReader {
    private final ScriptedForward forward;
    private final NDManager owned;
    private final NDList tables;
    private final ReplicaFusion fusion;
    private final IValue arguments;

    /** @param absent modalities whose standardised features are 0 */
    ScriptedPortions(ScriptedForward forward, DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent) {
        this.forward = forward;
        this.fusion = fusion;
        owned = forward.manager().newSubManager();
        tables = new NDList(split.whole());
        for (int m : absent) {
            Shape shape = tables.get(m).getShape();
            tables.set(m, owned.zeros(new Shape(1, shape.get(1), shape.get(2))));
        }
        arguments = NativeProgram.list(tables);
    }

    @Override
    public void read(ReplicaChunk chunk, int from, int to, Answers answers) {
        ForwardRoom room = forward.take(chunk.replicas(), to - from);
        try (NDManager scratch = forward.manager().newSubManager()) {
            forward.answer(arguments, chunk, from, room, fusion.usesHidden());
            NDArray fused = fusion.fuse(input(scratch, chunk, from, room), chunk.from(), chunk.to(), Phase.TEST);
            answers.read(chunk.from(), from, room, fused.transpose(0, 2, 1));
        } finally {
            forward.give(room);
        }
    }

    /** What is computed from an array belongs to its owner, so the fusion sees views that go with the portion. */
    private FusionInput input(NDManager scratch, ReplicaChunk chunk, int from, ForwardRoom room) {
        NDArray samples = room.logits.transpose(0, 1, 3, 2);
        samples.attach(scratch);
        if (!fusion.usesHidden()) {
            return FusionInput.of(samples);
        }
        NDList hidden = new NDList();
        for (int m = 0; m < room.last.size(); m++) {
            Optional<NDArray> last = room.last.get(m);
            NDArray view = last.isPresent()
                    ? last.get().reshape(last.get().getShape())
                    : features(scratch, chunk, from, room, m);
            view.attach(scratch);
            hidden.add(view);
        }
        NDList heads = forward.model().headParameters(forward.model().views(scratch, false));
        return new FusionInput(samples, hidden, heads);
    }

    private NDArray features(NDManager scratch, ReplicaChunk chunk, int from, ForwardRoom room, int m) {
        return DeviceSplit.view(
                scratch,
                tables.get(m),
                chunk.seed(),
                room.size().replicas(),
                from,
                from + room.size().samples());
    }

    @Override
    public void close() {
        arguments.close();
        owned.close();
    }
}
