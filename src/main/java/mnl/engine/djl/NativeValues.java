package mnl.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Arguments of a {@link NativeProgram} that are made once and given back together. */
public final class NativeValues implements AutoCloseable {
    private final List<IValue> values = new ArrayList<>();

    /** @param manager they are given back when it is closed */
    public NativeValues(NDManager manager) {
        closeWith(manager, this);
    }

    /** Has something closed when a manager is. */
    public static void closeWith(NDManager manager, AutoCloseable resource) {
        manager.attachInternal(UUID.randomUUID().toString(), resource);
    }

    public IValue list(List<NDArray> arrays) {
        return keep(NativeProgram.list(arrays));
    }

    public IValue of(NDArray array) {
        return keep(IValue.from((PtNDArray) array));
    }

    public IValue of(long number) {
        return keep(IValue.from(number));
    }

    public IValue of(double number) {
        return keep(IValue.from(number));
    }

    public IValue of(long[] numbers) {
        return keep(IValue.listFrom(numbers));
    }

    private IValue keep(IValue value) {
        values.add(value);
        return value;
    }

    @Override
    public void close() {
        values.forEach(IValue::close);
        values.clear();
    }
}
