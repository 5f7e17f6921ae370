package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The running averages of an optimizer, zero at first. */
final class Slots implements Resumable, AutoCloseable {
    private final NDList arrays = new NDList();
    private final long size;

    Slots(NDManager manager, DataType type, long size, int count) {
        this.size = size;
        for (int i = 0; i < count; i++) {
            arrays.add(manager.zeros(new Shape(size), type));
        }
    }

    NDArray get(int index) {
        return arrays.get(index);
    }

    /** A running average after its decay; what rests does not decay. */
    NDArray decayed(int index, double decay, @Nullable Updates updates) {
        NDArray average = arrays.get(index);
        if (updates == null) {
            return average.muli(decay);
        }
        updates.decay(average, decay);
        return average;
    }

    /** The gradient, changed in place: 0 for what rests. */
    NDArray active(NDArray gradient, @Nullable Updates updates) {
        return updates == null || updates.active() == null ? gradient : gradient.muli(updates.active());
    }

    @Override
    public Memento save() {
        Memento memento = new Memento().with("count", arrays.size());
        for (int i = 0; i < arrays.size(); i++) {
            try (NDArray floats = arrays.get(i).toType(DataType.FLOAT32, true)) {
                memento = memento.with(Texts.of("step.slots.slot", i), floats.toFloatArray());
            }
        }
        return memento;
    }

    @Override
    public void restore(Memento memento) {
        boolean fits = memento.longs("count")[0] == arrays.size();
        for (int i = 0; fits && i < arrays.size(); i++) {
            fits = memento.floats(Texts.of("step.slots.slot", i)).length == size;
        }
        if (!fits) {
            throw new IllegalArgumentException("The saved optimizer state belongs to another model or update rule.");
        }
        for (int i = 0; i < arrays.size(); i++) {
            try (NDArray old = arrays.get(i)) {
                arrays.set(i, restored(old, memento.floats(Texts.of("step.slots.slot", i))));
            }
        }
    }

    /** A copy in native memory: asked for the type that it has, an array shares its memory, and that is a Java buffer here. */
    private NDArray restored(NDArray old, float[] values) {
        try (NDArray floats = old.getManager().create(FloatBuffer.wrap(values), new Shape(size));
                NDArray typed = floats.toType(old.getDataType(), false)) {
            return typed.duplicate();
        }
    }

    @Override
    public void close() {
        arrays.close();
    }
}
