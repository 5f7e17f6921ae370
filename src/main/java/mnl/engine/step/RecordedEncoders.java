package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.nn.ReplicatedModel;

/** The encoders of a chunk that are no perceptrons: their graph is recorded, by the thread that has the chunk. */
final class RecordedEncoders {
    private static final NDIndex ALL = new NDIndex(":");

    private final List<Integer> modalities;
    private final ReplicatedModel model;
    private final NDIndex replicas;
    private final List<List<NDArray>> parameters = new ArrayList<>();
    private final List<List<NDArray>> gradients = new ArrayList<>();

    /**
     * @param views of the parameters and gradients of all replicas
     * @param from the chunk's first replica
     * @param to after its last
     */
    RecordedEncoders(StepShape shape, ReplicatedModel model, Chunk.Views views, int from, int to) {
        this.model = model;
        modalities = shape.recorded();
        replicas = Slices.of(from, to);
        for (int m : modalities) {
            parameters.add(model.parametersOf(views.parameters(), m));
            gradients.add(model.parametersOf(views.gradients(), m).stream()
                    .map(each -> each.get(replicas))
                    .toList());
        }
    }

    /**
     * Forward; logits and what goes into the output layers go to the room.
     *
     * @param scratch owner of what is recorded
     */
    List<RecordedPass> forward(NDManager scratch, Batch batch, ChunkRoom room) {
        List<RecordedPass> passes = new ArrayList<>();
        for (int i = 0; i < modalities.size(); i++) {
            int m = modalities.get(i);
            List<NDArray> own = parameters.get(i).stream()
                    .map(each -> each.get(scratch, replicas))
                    .toList();
            NDArray features = batch.features().get(m).get(scratch, replicas);
            RecordedPass pass = new RecordedPass(model.encoder(m), features, own);
            passes.add(pass);
            room.logits.get(m).set(ALL, pass.logits().transpose(0, 2, 1));
            room.last.get(m).set(ALL, pass.hidden());
        }
        return passes;
    }

    /**
     * And back, from the gradients of the logits in the room.
     *
     * @param again whether they will go back once more
     */
    void backward(NDManager scratch, List<RecordedPass> passes, ChunkRoom room, boolean again) {
        for (int i = 0; i < passes.size(); i++) {
            NDArray ofLogits = room.ofLogits.get(modalities.get(i)).get(scratch, ALL);
            List<NDArray> found = passes.get(i).gradients(ofLogits.transpose(0, 2, 1), again);
            for (int k = 0; k < found.size(); k++) {
                gradients.get(i).get(k).set(ALL, found.get(k));
            }
        }
    }
}
