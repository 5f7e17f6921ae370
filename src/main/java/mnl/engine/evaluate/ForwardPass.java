package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import mnl.analysis.run.RunLayout;
import mnl.data.Cancellation;
import mnl.engine.djl.Workers;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedModel;

/**
 * Computes the answers of all replicas on a split with grad mode off. Chunks of replicas are divided among threads; each chunk goes
 * through the whole split, a portion of the samples at a time, and waits for no other.
 */
final class ForwardPass {
    /** Numbers per activation array: small enough to stay in a processor's cache. */
    private static final int PORTION = 1 << 17;

    /** Fewer samples than this at once cost more in calls than the cache saves. */
    private static final int FEWEST = 16;

    private static final int CLASSES = 2;

    private final Workers workers;
    private final NDManager manager;
    private final ReplicatedModel model;
    private final List<ReplicaChunk> chunks;
    private final int portion;
    private final Queue<Answers> free = new ConcurrentLinkedQueue<>();

    /** @param layout of the run */
    ForwardPass(Workers workers, NDManager manager, ReplicatedModel model, RunLayout layout) {
        this.workers = workers;
        this.manager = manager;
        this.model = model;
        NDList views = model.views(manager, false);
        chunks = ReplicaChunk.all(model, views, layout);
        portion = Math.max(FEWEST, ReplicaChunk.portion(PORTION, model.widestActivation()));
    }

    /**
     * Hands the answers on: those of one replica portion by portion, in the order of the samples, and those of different replicas on
     * different threads at a time. Absent modalities are seen as nothing.
     */
    void run(DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent, Consumer<Answers> consumer) {
        workers.each(chunks.size(), chunk -> run(chunks.get(chunk), split, fusion, absent, consumer));
    }

    private void run(
            ReplicaChunk chunk,
            DeviceSplit split,
            ReplicaFusion fusion,
            Set<Integer> absent,
            Consumer<Answers> consumer) {
        Answers used = free.poll();
        Answers answers = used == null ? new Answers() : used;
        for (int from = 0; from < split.size(); from += portion) {
            Cancellation.checkpoint();
            int to = Math.min(split.size(), from + portion);
            try (NDManager scratch = manager.newSubManager()) {
                NDList features = split.views(scratch, chunk.seed(), chunk.replicas(), from, to);
                absent.forEach(m -> features.set(m, nothingLike(features.get(m))));
                read(scratch, chunk, features, fusion, from, answers);
            }
            consumer.accept(answers);
        }
        free.add(answers);
    }

    private void read(
            NDManager scratch, ReplicaChunk chunk, NDList features, ReplicaFusion fusion, int from, Answers answers) {
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
}
