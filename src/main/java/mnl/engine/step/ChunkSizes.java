package mnl.engine.step;

import java.util.ArrayList;
import java.util.List;

/**
 * How many replicas make a chunk: enough work for the calls that a chunk costs, and not so much that what it computes leaves the
 * processor's cache or that the last thread is waited for. The number of threads has no say, so that it changes no result.
 */
final class ChunkSizes {
    /** Multiplications of a chunk, forward and back: with a third of it, calls and broken loops cost a tenth of a step. */
    private static final long WORK = 30_000_000;

    /** So many chunks are made even of less work, that threads share it evenly, as long as none falls below this. */
    private static final int FEW = 4;

    private static final long LEAST_WORK = 10_000_000;

    /** A sample's losses cost about as much as so many multiplications for each logit. */
    private static final long PER_LOGIT = 600;

    /** Passes over the products of the way forward: that one, and two back. */
    private static final long PASSES = 3;

    private ChunkSizes() {}

    /**
     * Divides neighbouring replicas evenly.
     *
     * @param batch B
     * @return from, to; nothing where there are no replicas
     */
    static List<int[]> of(StepShape shape, int batch, int from, int to) {
        long perSample = PASSES * shape.products() + PER_LOGIT * shape.modalities() * shape.classes();
        long work = (to - from) * perSample * batch;
        long wanted = Math.max(1, Math.max(work / WORK, Math.min(FEW, work / LEAST_WORK)));
        int chunks = (int) Math.min((long) to - from, wanted);
        List<int[]> ranges = new ArrayList<>();
        for (int c = 0; c < chunks; c++) {
            ranges.add(new int[] {from + (to - from) * c / chunks, from + (to - from) * (c + 1) / chunks});
        }
        return ranges;
    }
}
