package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.List;

/**
 * One split of all seeds in native memory, as {@link SplitTables} keep it; close it to let them go: per modality features [S', N, D_m], or tokens [S', N, L_m] (int64) where the
 * encoder looks them up; S' = S, or 1 when all seeds have the very same samples without noise.
 *
 * <p>Seeds may have different numbers of samples (folds of different sizes): N is the largest, and what lies behind a
 * seed's own samples is padding of zeros, which nobody is to count.
 */
public final class DeviceSplit implements AutoCloseable {
    private final NDList tables;
    private final NDList rows;
    private final int[][] labels;
    private final int size;
    private final int slots;
    private final Runnable closing;

    /**
     * @param tables of each modality
     * @param rows the same, the seeds one below the other
     * @param labels targets of every seed
     * @param size N
     * @param slots S'
     * @param closing is done when this is closed
     */
    DeviceSplit(NDList tables, NDList rows, int[][] labels, int size, int slots, Runnable closing) {
        this.tables = tables;
        this.rows = rows;
        this.labels = labels;
        this.size = size;
        this.slots = slots;
        this.closing = closing;
    }

    /** N, samples of the seed that has the most. */
    public int size() {
        return size;
    }

    /** Samples of one seed. */
    public int size(int seedIndex) {
        return labels[seedIndex].length;
    }

    /** Samples of every seed [S]. */
    public int[] sizes() {
        return Arrays.stream(labels).mapToInt(own -> own.length).toArray();
    }

    /** Target classes of one seed, one for each of its own samples. */
    public int[] labels(int seedIndex) {
        return labels[seedIndex];
    }

    /** Target classes of every seed [S], one for each of its own samples; a copy. */
    public int[][] copyLabels() {
        int[][] copy = new int[labels.length][];
        for (int s = 0; s < copy.length; s++) {
            copy[s] = labels[s].clone();
        }
        return copy;
    }

    /** Where the samples of a seed begin in the tables that {@link #gather} reads. */
    public long firstRow(int seedIndex) {
        return slots == 1 ? 0 : (long) seedIndex * size;
    }

    /** What {@link #gather} reads, per modality: the samples of all seeds [S' N, D_m], or tokens [S' N, L_m]. */
    public List<NDArray> tables() {
        return List.copyOf(rows);
    }

    /**
     * Picks rows.
     *
     * @param index rows [R, B] (int64), see {@link #firstRow}; its manager owns the result
     * @return per modality [R, B, D_m], or tokens [R, B, L_m]
     */
    public NDList gather(NDArray index) {
        NDList gathered = new NDList(rows.size());
        for (NDArray table : rows) {
            gathered.add(JniUtils.embedding((PtNDArray) index, (PtNDArray) table, false));
        }
        return gathered;
    }

    /**
     * Consecutive samples, repeated for every replica.
     *
     * @param owner of the result
     * @param replicas R
     * @param from first sample
     * @param to after the last sample
     * @return per modality [R, to - from, D_m], or tokens [R, to - from, L_m]
     */
    public NDList range(NDManager owner, int replicas, int from, int to) {
        NDList ranges = new NDList(tables.size());
        for (NDArray table : tables) {
            NDIndex index = new NDIndex().addAllDim().addSliceDim(from, to);
            long width = table.getShape().get(2);
            ranges.add(table.get(owner, index)
                    .reshape(1, slots, to - from, width)
                    .broadcast(replicas / slots, slots, to - from, width)
                    .reshape(replicas, to - from, width));
        }
        return ranges;
    }

    /**
     * Consecutive samples of neighbouring seeds; views, nothing is copied.
     *
     * @param owner of the views
     * @param seed the first of the seeds
     * @param seeds how many
     * @param from first sample
     * @param to after the last sample
     * @return per modality [seeds, to - from, D_m], or tokens [seeds, to - from, L_m]
     */
    public NDList views(NDManager owner, int seed, int seeds, int from, int to) {
        NDList views = new NDList(tables.size());
        for (NDArray table : tables) {
            views.add(view(owner, table, seed, seeds, from, to));
        }
        return views;
    }

    /** The same of one table [S', N, D]. */
    static NDArray view(NDManager owner, NDArray table, int seed, int seeds, int from, int to) {
        boolean shared = table.getShape().get(0) == 1;
        int first = shared ? 0 : seed;
        NDIndex index =
                new NDIndex().addSliceDim(first, first + (shared ? 1 : seeds)).addSliceDim(from, to);
        NDArray view = table.get(owner, index);
        return shared ? view.broadcast(seeds, to - from, table.getShape().get(2)) : view;
    }

    /** Per modality features [S', N, D_m], or tokens [S', N, L_m]. */
    List<NDArray> whole() {
        return List.copyOf(tables);
    }

    /**
     * Target classes of consecutive samples of every seed; those of padding are 0.
     *
     * @return int64 [S, to - from]
     */
    public NDArray targets(NDManager owner, int from, int to) {
        long[] targets = new long[labels.length * (to - from)];
        for (int i = 0; i < targets.length; i++) {
            int[] own = labels[i / (to - from)];
            int sample = from + i % (to - from);
            targets[i] = sample < own.length ? own[sample] : 0;
        }
        return owner.create(targets, new Shape(labels.length, to - from));
    }

    @Override
    public void close() {
        closing.run();
    }
}
