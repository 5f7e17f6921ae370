package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import mnl.engine.nn.ModelOutput;
import org.jspecify.annotations.Nullable;

/** A chunk on its way through a step: the room that it computes in, and what its encoders have recorded. */
final class RunningChunk implements AutoCloseable {
    final Chunk chunk;
    final ChunkRoom room;
    private List<RecordedPass> passes = List.of();
    private @Nullable NDManager scratch;

    RunningChunk(Chunk chunk, ChunkRoom room) {
        this.chunk = chunk;
        this.room = room;
    }

    /** The encoders forward that have no gradients by hand. */
    void record(Batch batch) {
        scratch = batch.scratch().newSubManager();
        passes = chunk.recorded.forward(scratch, batch, room);
    }

    /** And back; nothing where nothing was recorded. */
    void backward(boolean again) {
        if (!passes.isEmpty()) {
            chunk.recorded.backward(Objects.requireNonNull(scratch), passes, room, again);
        }
    }

    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
        }
    }

    /** What the encoders say under the replicas of these chunks: copies. */
    static ModelOutput output(NDManager scratch, int modalities, List<RunningChunk> running) {
        NDList logits = new NDList();
        NDList hidden = new NDList();
        IntStream.range(0, modalities).forEach(m -> {
            logits.add(joined(scratch, running, room -> room.logits.get(m)).transpose(0, 2, 1));
            hidden.add(joined(scratch, running, room -> room.last.get(m)));
        });
        return new ModelOutput(NDArrays.stack(logits), hidden);
    }

    private static NDArray joined(NDManager scratch, List<RunningChunk> running, Function<ChunkRoom, NDArray> part) {
        NDList parts = new NDList();
        for (RunningChunk each : running) {
            NDArray own = part.apply(each.room);
            parts.add(own.get(scratch, Slices.of(0, own.getShape().get(0))));
        }
        return NDArrays.concat(parts);
    }
}
