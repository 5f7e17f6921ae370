package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mnl.engine.djl.NativeValues;

/** The rooms that chunks compute in, as many as are needed at once. */
final class ChunkRooms {
    private final NDManager manager;
    private final NativeValues values;
    private final StepShape shape;
    private final Map<Integer, Map<Integer, Deque<ChunkRoom>>> byBatch = new HashMap<>();
    private Map<Integer, Integer> needed = Map.of();
    private Map<Integer, Deque<ChunkRoom>> current = Map.of();

    /**
     * @param manager owner of the memory
     * @param shape of the step
     */
    ChunkRooms(NDManager manager, StepShape shape) {
        this.manager = manager;
        this.shape = shape;
        values = new NativeValues(manager);
    }

    /**
     * Says for which chunks there will have to be room.
     *
     * @param chunks all of them
     * @param atOnce how many are computed at once
     */
    void plan(List<Chunk> chunks, int atOnce) {
        Map<Integer, Integer> bySize = new HashMap<>();
        chunks.forEach(chunk -> bySize.merge(chunk.replicas(), 1, (one, more) -> Math.min(atOnce, one + more)));
        needed = bySize;
    }

    /** Makes room for batches of this size, on the thread of the engine. */
    void prepare(int batch) {
        current = byBatch.computeIfAbsent(batch, size -> new HashMap<>());
        for (Map.Entry<Integer, Integer> size : needed.entrySet()) {
            Deque<ChunkRoom> same = current.computeIfAbsent(size.getKey(), replicas -> new ArrayDeque<>());
            while (same.size() < size.getValue()) {
                same.add(new ChunkRoom(manager, values, shape, size.getKey(), batch));
            }
        }
    }

    /** A room of its own for a chunk of so many replicas; from any thread. */
    synchronized ChunkRoom take(int replicas) {
        return ofSize(replicas).pop();
    }

    /** Gives it back; from any thread. */
    synchronized void give(ChunkRoom room) {
        ofSize(room.replicas()).push(room);
    }

    private Deque<ChunkRoom> ofSize(int replicas) {
        return Objects.requireNonNull(current.get(replicas), "no chunk has as many replicas");
    }
}
