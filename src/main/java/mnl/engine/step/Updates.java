package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import org.jspecify.annotations.Nullable;

/**
 * How many updates every replica has had, where replicas have different numbers of batches in an epoch: one that has been
 * through its own rests until the others have, and neither its parameters nor what an optimizer remembers of them
 * change meanwhile. What is made for a step lives until the next one.
 */
public final class Updates implements Resumable, AutoCloseable {
    private final NDManager manager;
    private final NDArray replicaOf;
    private final long[] counts;
    private NDManager step;
    private @Nullable NDArray active;

    /**
     * @param parent owner of the memory
     * @param replicaOf which replica each parameter belongs to [P]
     * @param replicas R
     */
    public Updates(NDManager parent, float[] replicaOf, int replicas) {
        manager = parent.newSubManager();
        step = manager.newSubManager();
        try (NDArray floats = manager.create(replicaOf)) {
            this.replicaOf = floats.toType(DataType.INT64, true);
        }
        counts = new long[replicas];
    }

    /**
     * Begins a step.
     *
     * @param takesPart which replicas take part in it [R]
     */
    public void next(boolean[] takesPart) {
        step.close();
        step = manager.newSubManager();
        for (int r = 0; r < counts.length; r++) {
            counts[r] += takesPart[r] ? 1 : 0;
        }
        boolean all = IntStream.range(0, counts.length).allMatch(r -> takesPart[r]);
        active = all
                ? null
                : spread(IntStream.range(0, counts.length)
                        .mapToDouble(r -> takesPart[r] ? 1 : 0)
                        .toArray());
    }

    /** [P], 1 for a parameter that takes part in this step, 0 for one that rests; null where all take part. */
    @Nullable
    NDArray active() {
        return active;
    }

    /** Whether replicas have had different numbers of updates, this one included. */
    boolean areUneven() {
        return Arrays.stream(counts).anyMatch(count -> count != counts[0]);
    }

    /** Updates of the first replica, this one included. */
    long first() {
        return counts[0];
    }

    /** A value for every parameter that depends on the updates it has had, this one included [P]. */
    NDArray perParameter(LongToDoubleFunction value) {
        return spread(Arrays.stream(counts).mapToDouble(value).toArray());
    }

    /** A running average's decay b as a factor: 1 for parameters that rest. */
    void decay(NDArray average, double b) {
        if (active == null) {
            average.muli(b);
            return;
        }
        try (NDArray factor = active.mul(b - 1)) {
            average.muli(factor.addi(1));
        }
    }

    /** The rates of the step, 0 for parameters that rest; null stands for no rest. */
    static RateFactor rates(RateFactor factor, @Nullable Updates updates) {
        if (updates == null || updates.active == null) {
            return factor;
        }
        NDArray own = factor.perParameter();
        NDArray both = own == null ? updates.active : updates.active.mul(own);
        return new RateFactor(factor.common(), both);
    }

    private NDArray spread(double[] perReplica) {
        float[] values = new float[perReplica.length];
        for (int r = 0; r < values.length; r++) {
            values[r] = (float) perReplica[r];
        }
        return step.create(values, new Shape(values.length)).gather(replicaOf, 0);
    }

    @Override
    public Memento save() {
        return new Memento().with("updates", counts);
    }

    @Override
    public void restore(Memento memento) {
        memento.read("updates", counts);
    }

    @Override
    public void close() {
        manager.close();
    }
}
