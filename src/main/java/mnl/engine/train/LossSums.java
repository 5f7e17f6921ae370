package mnl.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import mnl.engine.evaluate.TrainingLosses;
import mnl.engine.method.LossTerms;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;

/**
 * Adds the losses of an epoch's batches up in native memory, so that no step waits for a number to be read back. Reading
 * them changes nothing: how often an epoch is measured must not show in its losses.
 */
final class LossSums implements Resumable {
    private static final int TOTAL = 0;
    private static final int FUSED = 1;
    private static final int GUIDANCE = 2;
    private static final int UNIMODAL = 3;

    private final NDManager manager;
    private final Shape shape;
    private final int replicas;
    private NDArray sums;
    private final long[] samples;

    /** Rows: total, fused, guidance, then the modalities [M + 3, R]. */
    LossSums(NDManager manager, int modalities, int replicas) {
        this.manager = manager;
        this.replicas = replicas;
        this.shape = new Shape(UNIMODAL + modalities, replicas);
        this.samples = new long[replicas];
        this.sums = manager.zeros(shape, DataType.FLOAT32);
    }

    /** Another epoch begins: what was added before is forgotten. */
    void beginEpoch() {
        if (!isEmpty()) {
            sums.close();
            sums = manager.zeros(shape, DataType.FLOAT32);
            Arrays.fill(samples, 0);
        }
    }

    /**
     * Adds the mean losses of a batch, weighted by its size; with grad mode off.
     *
     * @param counted samples that count, in every replica [R]
     */
    void add(LossTerms terms, int[] counted) {
        NDList rows = new NDList(
                terms.total().reshape(1, replicas),
                terms.fused().reshape(1, replicas),
                terms.guidance().reshape(1, replicas),
                terms.unimodal());
        NDArray means = NDArrays.concat(rows);
        float[] sizes = new float[replicas];
        for (int r = 0; r < replicas; r++) {
            sizes[r] = counted[r];
            samples[r] += counted[r];
        }
        try (NDArray each = manager.create(sizes)) {
            sums.addi(means.muli(each));
        }
    }

    /** Whether nothing was added in this epoch. */
    boolean isEmpty() {
        return Arrays.stream(samples).allMatch(count -> count == 0);
    }

    /** The means over the samples of this epoch so far; NaN where there was none. */
    TrainingLosses means() {
        int modalities = (int) shape.get(0) - UNIMODAL;
        if (isEmpty()) {
            return TrainingLosses.none(modalities, replicas);
        }
        float[] all = sums.toFloatArray();
        for (int i = 0; i < all.length; i++) {
            all[i] /= samples[i % replicas];
        }
        float[][] unimodal = new float[modalities][];
        for (int m = 0; m < modalities; m++) {
            unimodal[m] = row(all, UNIMODAL + m);
        }
        return new TrainingLosses(row(all, TOTAL), row(all, FUSED), row(all, GUIDANCE), unimodal);
    }

    @Override
    public Memento save() {
        return new Memento().with("sums", sums.toFloatArray()).with("samples", samples);
    }

    @Override
    public void restore(Memento memento) {
        memento.read("samples", samples);
        sums.close();
        sums = manager.create(memento.floats("sums"), shape);
    }

    private float[] row(float[] all, int row) {
        return Arrays.copyOfRange(all, row * replicas, (row + 1) * replicas);
    }
}
