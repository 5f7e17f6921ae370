package mnl.engine.step;

import java.util.List;

/**
 * Who computes what in a step: all replicas that train, none of those that rest.
 *
 * @param chunks of neighbouring replicas, in order
 * @param recorded what keeps a recorded graph
 */
record ChunkPlan(List<Chunk> chunks, RecordedParts recorded) {
    ChunkPlan {
        chunks = List.copyOf(chunks);
    }
}
