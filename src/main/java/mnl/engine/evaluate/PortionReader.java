package mnl.engine.evaluate;

import java.util.Set;
import mnl.engine.fusion.ReplicaFusion;

/** Lets the samples of a split through chunks of replicas, a portion at a time; from any thread. */
interface PortionReader extends AutoCloseable {

    /** Has {@code answers} read what the replicas of a chunk say to the samples {@code from} to {@code to - 1}. */
    void read(ReplicaChunk chunk, int from, int to, Answers answers);

    /** Gives back what it has of the split. */
    @Override
    void close();

    /** Who lets splits through a model. */
    interface Maker {

        /**
         * Begins with a split.
         *
         * @param absent modalities that are seen as nothing
         */
        PortionReader of(DeviceSplit split, ReplicaFusion fusion, Set<Integer> absent);
    }
}
