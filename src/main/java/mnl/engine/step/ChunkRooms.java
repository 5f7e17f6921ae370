package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rooms that chunks compute in, as many as are needed at once. */
final class ChunkRooms {
    private final NDManager manager;
    private final NativeValues values;
    private final StepShape shape;
    private final int atOnce;
    private final Map<Integer, Integer> chunksBySize = new HashMap<>();
    private final Map<Integer, Map<Integer, Deque<ChunkRoom>>> byBatch = new HashMap<>();
    private Map<Integer, Deque<ChunkRoom>> current = Map.of();

    /**
     * @param manager owner of the memory
     * @param shape of the step
     * @param replicas of each chunk
     * @param atOnce how many chunks are computed at once
     */
    ChunkRooms(NDManager manager, StepShape shape, List<Integer> replicas, int atOnce) {
        this.manager = manager;
        this.shape = shape;
        this.atOnce = atOnce;
        values = new NativeValues(manager);
        replicas.forEach(n -> chunksBySize.merge(n, 1, Integer::sum));
    }

    /** Makes room for batches of this size, on the thread of the engine. */
    void prepare(int batch) {
        current = byBatch.computeIfAbsent(batch, this::rooms);
    }

    private Map<Integer, Deque<ChunkRoom>> rooms(int batch) {
        Map<Integer, Deque<ChunkRoom>> rooms = new HashMap<>();
        chunksBySize.forEach((replicas, chunks) -> {
            Deque<ChunkRoom> same = new ArrayDeque<>();
            for (int i = 0; i < Math.min(chunks, atOnce); i++) {
                same.add(new ChunkRoom(manager, values, shape, replicas, batch));
            }
            rooms.put(replicas, same);
        });
        return rooms;
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
