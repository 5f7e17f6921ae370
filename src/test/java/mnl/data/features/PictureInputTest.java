package mnl.data.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import mnl.data.Signal;
import org.junit.jupiter.api.Test;

class PictureInputTest {
    private static final Signal.Picture HALVES = new Signal.Picture(4, 2, new float[] {0, 0, 255, 255, 0, 0, 255, 255});

    @Test
    void shiftsAndScalesEveryChannel() {
        PictureInput input = new PictureInput(4, 2, List.of(0.0, 0.5), List.of(1.0, 0.25));
        float[] values = input.of(HALVES);
        assertArrayEquals(new float[] {0, 0, 1, 1, 0, 0, 1, 1}, Arrays.copyOf(values, 8));
        assertArrayEquals(new float[] {-2, -2, 2, 2, -2, -2, 2, 2}, Arrays.copyOfRange(values, 8, 16));
    }

    @Test
    void averagesWhereItMakesSmaller() {
        PictureInput input = new PictureInput(2, 1, List.of(0.0), List.of(1.0));
        assertArrayEquals(new float[] {0, 1}, input.of(HALVES), 0.01f);
        Signal.Picture board = new Signal.Picture(2, 2, new float[] {0, 255, 255, 0});
        assertEquals(0.5, new PictureInput(1, 1, List.of(0.0), List.of(1.0)).of(board)[0], 0.02);
    }

    @Test
    void keepsSidesApartWhereItMakesLarger() {
        float[] values = new PictureInput(16, 8, List.of(0.0), List.of(1.0)).of(HALVES);
        for (int row = 0; row < 8; row++) {
            assertEquals(0, values[row * 16], 0.05);
            assertEquals(1, values[row * 16 + 15], 0.05);
        }
    }

    @Test
    void refusesWhatNoNetworkTakes() {
        assertThrows(IllegalArgumentException.class, () -> new PictureInput(0, 1, List.of(0.0), List.of(1.0)));
        assertThrows(IllegalArgumentException.class, () -> new PictureInput(1, 1, List.of(0.0), List.of(1.0, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new PictureInput(1, 1, List.of(0.0), List.of(0.0)));
    }
}
