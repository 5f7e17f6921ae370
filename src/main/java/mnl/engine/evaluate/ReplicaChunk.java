package mnl.engine.evaluate;

import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.engine.nn.ReplicatedModel;

/**
 * Neighbouring replicas of one arm, which answer together.
 *
 * @param from the first
 * @param to after the last
 * @param seed of the first
 * @param encoders views of the encoders' parameters that are theirs
 */
record ReplicaChunk(int from, int to, int seed, NDList encoders) {
    /** So few that even a small run falls into more chunks than there are threads, and enough to share the cost of a call. */
    private static final int MOST = 4;

    /** Every chunk adds up profiles of its own. */
    private static final long MOST_PROFILE_NUMBERS = 1 << 23;

    /**
     * All replicas of a run. How they are divided depends on the run alone, and that of an arm not on the others.
     *
     * @param views of all parameters
     */
    static List<ReplicaChunk> all(ReplicatedModel model, NDList views, RunLayout layout) {
        int seeds = layout.seeds().size();
        int size = size(layout);
        List<ReplicaChunk> chunks = new ArrayList<>();
        for (int first = 0; first < layout.replicas(); first += seeds) {
            for (int seed = 0; seed < seeds; seed += size) {
                int from = first + seed;
                int to = first + Math.min(seeds, seed + size);
                chunks.add(new ReplicaChunk(from, to, seed, model.encoderParameters(views, from, to)));
            }
        }
        return List.copyOf(chunks);
    }

    private static int size(RunLayout layout) {
        int seeds = layout.seeds().size();
        long classes = layout.classNames().size();
        long profiles = classes * classes * layout.modalities().size() * layout.replicas() / MOST;
        return profiles > MOST_PROFILE_NUMBERS ? seeds : MOST;
    }

    int replicas() {
        return to - from;
    }

    /** Samples that such a chunk answers at a time, where so many numbers fit into a processor's cache. */
    static int portion(int numbers, int widest) {
        return numbers / (MOST * widest);
    }
}
