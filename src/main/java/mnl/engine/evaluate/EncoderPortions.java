package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Set;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedModel;

/** Lets samples through encoders of any kind, operation by operation. */
record EncoderPortions(
        NDManager manager, ReplicatedModel model, DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent)
        implements PortionReader {
    private static final int CLASSES = 2;

    @Override
    public void read(ReplicaChunk chunk, int from, int to, Answers answers) {
        try (NDManager scratch = manager.newSubManager()) {
            NDList features = split.views(scratch, chunk.seed(), chunk.replicas(), from, to);
            absent.forEach(m -> features.set(m, nothingLike(features.get(m))));
            read(scratch, chunk, features, from, answers);
        }
    }

    private void read(NDManager scratch, ReplicaChunk chunk, NDList features, int from, Answers answers) {
        ModelOutput output = model.infer(features, chunk.encoders(), fusion.usesHidden());
        NDArray rows = output.logits();
        // What is computed from a view belongs to its owner, so that of the heads has to go with the portion.
        NDList heads = fusion.usesHidden() ? model.headParameters(model.views(scratch, false)) : new NDList();
        FusionInput input = new FusionInput(rows.transpose(0, 1, 3, 2), output.hidden(), heads);
        NDArray fused = fusion.fuse(input, chunk.from(), chunk.to(), Phase.TEST);
        answers.read(chunk.from(), from, rows, rows.softmax(CLASSES), fused.transpose(0, 2, 1));
    }

    /** Standardised features of 0; where they are tokens, padding alone. */
    private static NDArray nothingLike(NDArray input) {
        return input.getDataType().isFloating()
                ? input.zerosLike()
                : input.onesLike().neg();
    }

    @Override
    public void close() {
        // what a portion needed went with it
    }
}
