package mnl.engine.evaluate;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.RunLayout;
import mnl.engine.djl.NativeValues;
import mnl.engine.nn.ReplicatedModel;

/**
 * Divides the replicas of a run that are to answer into chunks. How they are divided depends on the run and on who is left out alone, not on
 * the number of threads, and that of an arm not on the others.
 */
final class ReplicaChunks {
    /** So few that even a small run falls into more chunks than there are threads, and enough to share the cost of a call. */
    private static final int MOST = 4;

    /** Profiles are added up for each replica by itself while they take no more than that. */
    private static final long MOST_PROFILE_NUMBERS = 1 << 23;

    private final ReplicatedModel model;
    private final NDList views;
    private final RunLayout layout;
    private final NativeValues values;
    private final Map<Integer, Map<Integer, ReplicaChunk>> made = new HashMap<>();

    /** @param manager owner of what is made */
    ReplicaChunks(NDManager manager, ReplicatedModel model, RunLayout layout) {
        this.model = model;
        this.layout = layout;
        views = model.views(manager, false);
        values = new NativeValues(manager);
    }

    /** How many neighbouring replicas of an arm share their sums of probabilities, counted from its first. */
    static int together(RunLayout layout) {
        long classes = layout.classNames().size();
        long numbers = classes * classes * layout.modalities().size() * layout.replicas();
        if (numbers <= MOST_PROFILE_NUMBERS) {
            return 1;
        }
        return numbers / MOST <= MOST_PROFILE_NUMBERS ? MOST : layout.seeds().size();
    }

    /** Samples that a chunk answers at a time, where so many numbers fit into a processor's cache. */
    static int portion(int numbers, int widest) {
        return numbers / (MOST * widest);
    }

    /**
     * Those of some replicas that can be left out: where replicas share their sums, all of them or none.
     *
     * @param wished [R]
     */
    boolean[] leavable(boolean[] wished) {
        boolean[] left = wished.clone();
        int seeds = layout.seeds().size();
        int together = together(layout);
        for (int r = 0; r < left.length; r++) {
            int first = r - r % seeds % together;
            int end = Math.min(first - first % seeds + seeds, first + together);
            for (int other = first; other < end; other++) {
                left[r] &= wished[other];
            }
        }
        return left;
    }

    /**
     * All but some, in order.
     *
     * @param left those that are left out, as {@link #leavable} gives them [R]
     */
    List<ReplicaChunk> without(boolean[] left) {
        List<ReplicaChunk> chunks = new ArrayList<>();
        int seeds = layout.seeds().size();
        int most = Math.max(MOST, together(layout));
        int from = 0;
        while (from < left.length) {
            int to = from + 1;
            int arm = from - from % seeds + seeds;
            while (!left[from] && to < arm && to < from + most && !left[to]) {
                to++;
            }
            if (!left[from]) {
                chunks.add(chunk(from, to));
            }
            from = to;
        }
        return chunks;
    }

    /** One that was there before is not made again. */
    private ReplicaChunk chunk(int from, int to) {
        return made.computeIfAbsent(from, first -> new HashMap<>()).computeIfAbsent(to, end -> {
            NDList encoders = model.encoderParameters(views, from, to);
            return new ReplicaChunk(from, to, from % layout.seeds().size(), encoders, values.list(encoders));
        });
    }
}
