package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mnl.engine.djl.NativeProgram;
import mnl.engine.nn.ReplicaBlocks.Stretch;
import org.jspecify.annotations.Nullable;

/** The parameters of some neighbouring replicas with all that an optimizer knows of them, as arguments of the script. */
final class ReplicaRange implements AutoCloseable {
    final IValue parameters;
    final IValue gradients;
    /** What an optimizer remembers; empty where it remembers less. */
    final IValue first;

    final IValue second;

    /** t, once for each of the arrays. */
    final IValue steps;

    private final NDList views = new NDList();
    private final FloatBuffer count;
    private double rate = Double.NaN;
    private @Nullable IValue rateValue;

    /**
     * @param manager owner of the views
     * @param vectors parameters, gradients, slots [P]
     * @param stretches where the replicas' numbers lie
     */
    ReplicaRange(NDManager manager, List<NDArray> vectors, List<Stretch> stretches) {
        List<NDList> parts = new ArrayList<>();
        for (NDArray vector : vectors) {
            NDList own = new NDList(stretches.size());
            for (Stretch each : stretches) {
                own.add(vector.get(manager, Slices.of(each.offset(), each.offset() + each.length())));
            }
            views.addAll(own);
            parts.add(own);
        }
        ByteBuffer number = ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder());
        count = number.asFloatBuffer();
        NDArray counter = manager.create(number, new Shape(), DataType.FLOAT32);
        views.add(counter);
        parameters = NativeProgram.list(parts.get(0));
        gradients = NativeProgram.list(parts.get(1));
        first = NativeProgram.list(parts.size() > 2 ? parts.get(2) : List.of());
        second = NativeProgram.list(parts.size() > 3 ? parts.get(3) : List.of());
        steps = NativeProgram.list(Collections.nCopies(stretches.size(), counter));
    }

    /** Sets t. */
    void count(long updates) {
        count.put(0, (float) updates);
    }

    /** The rate as an argument; made anew where it has changed. */
    IValue rate(double now) {
        if (rateValue == null || rate != now) {
            if (rateValue != null) {
                rateValue.close();
            }
            rate = now;
            rateValue = IValue.from(now);
        }
        return rateValue;
    }

    @Override
    public void close() {
        parameters.close();
        gradients.close();
        first.close();
        second.close();
        steps.close();
        if (rateValue != null) {
            rateValue.close();
        }
        views.close();
    }
}
