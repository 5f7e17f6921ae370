package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.fusion.BatchTargets;
import org.jspecify.annotations.Nullable;

/**
 * One batch of every replica; all arms of a seed get the same samples: replica r has those of the seed r % S. It is filled for
 * every step, and what lies in native memory is made only where somebody asks for it, and given back by {@link #close}.
 */
public final class Batch implements AutoCloseable {
    private final NDManager manager;
    private final DeviceSplit split;
    private final int replicas;
    private final int seeds;
    private final int size;
    private final long[] rows;
    private final int[] classes;
    private final long[] samples;
    private final float[] weights;
    private final float[] present;
    private final int[] counted;
    private int epoch;
    private boolean weighted;
    private boolean padded;
    private @Nullable NDManager scratch;
    private @Nullable NDList features;
    private @Nullable BatchTargets targets;

    /**
     * Room for batches of one size.
     *
     * @param manager parent of what is made for a step
     * @param split where the samples are
     * @param replicas R
     * @param seeds S
     * @param size B
     */
    public Batch(NDManager manager, DeviceSplit split, int replicas, int seeds, int size) {
        this.manager = manager;
        this.split = split;
        this.replicas = replicas;
        this.seeds = seeds;
        this.size = size;
        rows = new long[seeds * size];
        classes = new int[seeds * size];
        samples = new long[seeds * size];
        weights = new float[seeds * size];
        present = new float[seeds * size];
        counted = new int[replicas];
    }

    /** Begins anew; who weighs and who pads writes {@link #weights} and {@link #present}, the others need not. */
    public void begin(int now, boolean areWeighted, boolean arePadded) {
        epoch = now;
        weighted = areWeighted;
        padded = arePadded;
    }

    /** The epoch under way, counted from 1. */
    int epoch() {
        return epoch;
    }

    /** B. */
    public int size() {
        return size;
    }

    /** Rows of the split's tables [S, B]; to be written to. */
    public long[] rows() {
        return rows;
    }

    /** Target classes [S, B]; to be written to. */
    public int[] classes() {
        return classes;
    }

    /** Each sample's index among the training samples of its seed [S, B]; to be written to. */
    public long[] samples() {
        return samples;
    }

    /** How much each sample counts, mean 1 over the batch [S, B]; to be written to. */
    public float[] weights() {
        return weights;
    }

    /** 0 for padding and otherwise alike, mean 1 over the batch [S, B]; to be written to. */
    public float[] present() {
        return present;
    }

    /**
     * How many of the B samples count in every replica [R], to be written to; the others are padding at the batch's end. A
     * replica that has none rests in this step.
     */
    public int[] counted() {
        return counted;
    }

    /** Whether samples count differently, by class or as padding. */
    boolean isWeighted() {
        return weighted || padded;
    }

    /** Whether a replica has padding. */
    boolean isPadded() {
        return padded;
    }

    /** Where the numbers of a replica begin in the arrays [S, B]. */
    int at(int replica) {
        return replica % seeds * size;
    }

    /** Owner of what is made for this step. */
    public NDManager scratch() {
        if (scratch == null) {
            scratch = manager.newSubManager();
        }
        return scratch;
    }

    /** Whether somebody has asked for {@link #features}, which may be others than the split's since. */
    boolean hasFeatures() {
        return features != null;
    }

    /** What each encoder reads, per modality [R, B, D_m], or tokens [R, B, L_m]; an attack may change them in place. */
    public NDList features() {
        if (features == null) {
            features = split.gather(scratch().create(spread(rows), new Shape(replicas, size)));
        }
        return features;
    }

    /** Classes, weights and padding [R, B]. */
    public BatchTargets targets() {
        if (targets == null) {
            NDArray there = padded ? floats(present) : null;
            targets = new BatchTargets(
                    scratch().create(spread(longs(classes)), new Shape(replicas, size)),
                    scratch().create(spread(samples), new Shape(replicas, size)),
                    epoch,
                    weighted ? floats(weights) : there,
                    there);
        }
        return targets;
    }

    private NDArray floats(float[] perSeed) {
        float[] all = new float[replicas * size];
        for (int r = 0; r < replicas; r++) {
            System.arraycopy(perSeed, at(r), all, r * size, size);
        }
        return scratch().create(all, new Shape(replicas, size));
    }

    private long[] spread(long[] perSeed) {
        long[] all = new long[replicas * size];
        for (int r = 0; r < replicas; r++) {
            System.arraycopy(perSeed, at(r), all, r * size, size);
        }
        return all;
    }

    private static long[] longs(int[] values) {
        long[] longs = new long[values.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = values[i];
        }
        return longs;
    }

    /** How much a sample counts, by class or as padding; place in [S, B]. */
    double weight(int at) {
        return weighted ? weights[at] : present[at];
    }

    /** Gives back what was made for the step. */
    @Override
    public void close() {
        if (scratch != null) {
            scratch.close();
            scratch = null;
        }
        features = null;
        targets = null;
    }
}
