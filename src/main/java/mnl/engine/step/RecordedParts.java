package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedModel;

/**
 * What of a step keeps a recorded graph, on the thread of the engine, between the chunks' ways forward and back: encoders that
 * are no perceptrons.
 */
final class RecordedParts {

    /** A chunk and the room that it computes in. */
    record Running(Chunk chunk, ChunkRoom room) {}

    private static final NDIndex ALL = new NDIndex(":");

    private final PyTorchRuntime runtime;
    private final ReplicatedModel model;
    private final StepShape shape;
    private final List<int[]> stretches;

    /** Where gradients go, of each encoder in each stretch. */
    private final List<List<NDArray>> ofEncoders = new ArrayList<>();

    /**
     * @param gradients arrays that share the memory of the gradient vector, see {@link ReplicatedModel#views}
     * @param stretches of neighbouring replicas, first and after last: those that train
     */
    RecordedParts(
            PyTorchRuntime runtime, ReplicatedModel model, StepShape shape, NDList gradients, List<int[]> stretches) {
        this.runtime = runtime;
        this.model = model;
        this.shape = shape;
        this.stretches = List.copyOf(stretches);
        for (int m : shape.recorded()) {
            for (int[] stretch : stretches) {
                ofEncoders.add(slices(model.parametersOf(gradients, m), Slices.of(stretch[0], stretch[1])));
            }
        }
    }

    /** Gives its views back. */
    void close() {
        ofEncoders.forEach(views -> views.forEach(NDArray::close));
    }

    /** Whether there is nothing to do. */
    boolean areNone() {
        return shape.recorded().isEmpty();
    }

    /** The encoders forward; their logits go to the chunks. */
    List<RecordedPass> forward(Batch batch, List<Running> running) {
        List<RecordedPass> passes = new ArrayList<>();
        for (int m : shape.recorded()) {
            List<NDArray> parameters = model.parametersOf(model.views(batch.scratch(), false), m);
            for (int[] stretch : stretches) {
                NDIndex replicas = Slices.of(stretch[0], stretch[1]);
                NDArray features = batch.features().get(m).get(replicas);
                RecordedPass pass = new RecordedPass(runtime, model.encoder(m), features, slices(parameters, replicas));
                passes.add(pass);
                for (Running each : within(running, stretch)) {
                    NDIndex own = Slices.of(each.chunk().from - stretch[0], each.chunk().to - stretch[0]);
                    put(each.room().logits.get(m), transposed(pass.logits().get(own)));
                    put(each.room().last.get(m), pass.hidden().get(own));
                }
            }
        }
        return passes;
    }

    /**
     * The encoders back.
     *
     * @param again whether they will go back once more
     */
    void backward(Batch batch, List<RecordedPass> passes, List<Running> running, boolean again) {
        int next = 0;
        for (int m : shape.recorded()) {
            for (int[] stretch : stretches) {
                List<Running> within = within(running, stretch);
                NDArray ofLogits = transposed(joined(batch.scratch(), within, room -> room.ofLogits.get(m)));
                put(ofEncoders.get(next), passes.get(next).gradients(ofLogits, again));
                next++;
            }
        }
    }

    private static List<NDArray> slices(List<NDArray> arrays, NDIndex replicas) {
        return arrays.stream().map(each -> each.get(replicas)).toList();
    }

    private static List<Running> within(List<Running> running, int[] stretch) {
        return running.stream()
                .filter(each -> stretch[0] <= each.chunk().from && each.chunk().to <= stretch[1])
                .toList();
    }

    /** What the encoders say under the replicas of these chunks: copies. */
    ModelOutput output(NDManager scratch, List<Running> running) {
        NDList logits = new NDList();
        NDList hidden = new NDList();
        for (int m = 0; m < shape.modalities(); m++) {
            int modality = m;
            logits.add(transposed(joined(scratch, running, room -> room.logits.get(modality))));
            hidden.add(joined(scratch, running, room -> room.last.get(modality)));
        }
        return new ModelOutput(NDArrays.stack(logits), hidden);
    }

    private static NDArray joined(NDManager scratch, List<Running> running, Function<ChunkRoom, NDArray> part) {
        NDList parts = new NDList();
        for (Running each : running) {
            NDArray own = part.apply(each.room());
            parts.add(own.get(scratch, Slices.of(0, own.getShape().get(0))));
        }
        return NDArrays.concat(parts);
    }

    private static void put(List<NDArray> into, List<NDArray> values) {
        for (int i = 0; i < into.size(); i++) {
            put(into.get(i), values.get(i));
        }
    }

    private static void put(NDArray into, NDArray values) {
        into.set(ALL, values);
    }

    /** [R, B, C] and [R, C, B]. */
    private static NDArray transposed(NDArray array) {
        return array.transpose(0, 2, 1);
    }
}
