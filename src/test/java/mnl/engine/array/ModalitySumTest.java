package mnl.engine.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import mnl.engine.Torch;
import org.junit.jupiter.api.Test;

class ModalitySumTest {
    @Test
    void oneModalityAfterTheOtherIsAddedWhateverTheLayout() {
        try (NDManager manager = Torch.manager()) {
            NDArray values =
                    manager.create(new float[] {1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400}, new Shape(3, 2, 2));

            assertArrayEquals(
                    new float[] {111, 222, 333, 444}, ModalitySum.of(values).toFloatArray());
            assertArrayEquals(
                    new float[] {111, 333, 222, 444},
                    ModalitySum.of(values.transpose(0, 2, 1)).toFloatArray());
            assertArrayEquals(
                    new float[] {1, 2, 3, 4},
                    ModalitySum.of(values.get(0).expandDims(0)).toFloatArray());
            assertArrayEquals(new float[] {1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400}, values.toFloatArray());
        }
    }
}
