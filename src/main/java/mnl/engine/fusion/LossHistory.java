package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import mnl.engine.array.Constants;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The losses of every training sample, summed over the epochs, for every modality and replica. */
final class LossHistory implements Resumable {

    private static final int[] SAMPLES = {2};
    private static final int[] BATCH = {1};

    private final NDManager manager;
    private final DataType type;
    private final List<Integer> sizes;
    private final int size;
    private final NDArray smallestRange;
    private @Nullable NDArray unused;
    private @Nullable NDArray sums;

    /**
     * @param manager keeps the history
     * @param sizes N_s, training samples of every seed [S]; the history has room for the most, N
     */
    LossHistory(NDManager manager, DataType type, List<Integer> sizes) {
        this.manager = manager;
        this.type = type;
        this.sizes = List.copyOf(sizes);
        this.size = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
        smallestRange = Constants.of(manager, type, new Shape(1), Float.MIN_NORMAL);
    }

    /**
     * Adds the losses of a batch.
     *
     * @param samples int64 [R, B], no sample twice but for padding
     * @param losses [M, R, B], without gradient; its manager owns the result and whatever is no longer needed
     * @param present [R, B], 0 for padding; a replica with nothing else adds nothing. Null where there is no padding
     * @return [M, R, B], their sums so far, scaled so that they run from 0 to 1 over all samples of a replica
     */
    NDArray add(NDArray samples, NDArray losses, @Nullable NDArray present) {
        Shape shape = losses.getShape();
        NDArray before = sums == null ? manager.zeros(new Shape(shape.get(0), shape.get(1), size), type) : sums;
        before.attach(losses.getManager());
        NDArray index = samples.expandDims(0).broadcast(shape);
        NDArray fresh =
                present == null ? losses : losses.mul(present.max(BATCH, true).sign());
        NDArray added = fresh.add(before.gather(index, 2));
        NDArray after = before.scatter(index, added, 2);
        NDArray lowest = lowest(after);
        NDArray range = after.max(SAMPLES, true).sub(lowest).maximum(smallestRange);
        after.attach(manager);
        sums = after;
        return added.sub(lowest).div(range);
    }

    /** The sums, once there are any, and how many modalities and replicas they are of. */
    @Override
    public Memento save() {
        if (sums == null) {
            return new Memento();
        }
        try (NDArray wide = sums.toType(DataType.FLOAT64, true)) {
            return new Memento()
                    .with("sums", wide.toDoubleArray())
                    .with(
                            Texts.of("fusion.loss-history.modalities-and-replicas"),
                            sums.getShape().get(0),
                            sums.getShape().get(1));
        }
    }

    @Override
    public void restore(Memento memento) {
        if (sums != null) {
            sums.close();
            sums = null;
        }
        if (memento.has("sums")) {
            long[] outer = memento.longs(Texts.of("fusion.loss-history.modalities-and-replicas"));
            try (NDArray wide = manager.create(memento.doubles("sums"), new Shape(outer[0], outer[1], size));
                    NDArray typed = wide.toType(type, false)) {
                sums = typed.duplicate();
            }
        }
    }

    /** The least sum of a replica's own samples, [M, R, 1]; no sum is below 0, so that room without a sample is no largest. */
    private NDArray lowest(NDArray all) {
        if (sizes.stream().allMatch(own -> own == size)) {
            return all.min(SAMPLES, true);
        }
        if (unused == null) {
            int replicas = Math.toIntExact(all.getShape().get(1));
            double[] infinite = new double[replicas * size];
            for (int i = 0; i < infinite.length; i++) {
                infinite[i] = i % size < sizes.get(i / size % sizes.size()) ? 0 : Double.POSITIVE_INFINITY;
            }
            unused = Constants.of(manager, type, new Shape(1, replicas, size), infinite);
        }
        return all.add(unused).min(SAMPLES, true);
    }
}
