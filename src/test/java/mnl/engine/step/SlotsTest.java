package mnl.engine.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.state.Memento;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final int SIZE = 20_000;

    /** An array that shared the memory of a collected Java buffer would be overwritten by whoever gets that memory next. */
    @Test
    void restoredAveragesLieInMemoryOfTheirOwn() {
        float[] values = new float[SIZE];
        Arrays.fill(values, 0.25f);
        try (PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
                Slots slots = new Slots(runtime.manager(), DataType.FLOAT32, SIZE, 2)) {
            Memento memento =
                    new Memento().with("count", 2).with("slot 0", values).with("slot 1", values);
            slots.restore(memento);
            List<ByteBuffer> others = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                System.gc();
                ByteBuffer other = ByteBuffer.allocateDirect(SIZE * Float.BYTES);
                while (other.hasRemaining()) {
                    other.put((byte) 0x7f);
                }
                others.add(other);
            }
            assertArrayEquals(values, slots.get(0).toFloatArray());
            assertArrayEquals(values, slots.get(1).toFloatArray());
        }
    }
}
