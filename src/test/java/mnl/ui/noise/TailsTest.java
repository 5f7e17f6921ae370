package mnl.ui.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailsTest {
    @Test
    void theyAreThoseOfTheValuesInOrder() {
        SplittableRandom random = new SplittableRandom(4);
        for (int n = 1; n < 60; n++) {
            float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(-20, 20);
            }
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int beyond = 0; beyond < n; beyond++) {
                assertEquals(new Tails(sorted[beyond], sorted[n - 1 - beyond]), Tails.of(values, beyond));
            }
        }
    }

    @Test
    void withoutNumbersThereIsNothing() {
        assertEquals(new Tails(0, 0), Tails.of(new float[0], 0));
        assertEquals(new Tails(0, 0), Tails.of(new float[] {3, Float.NaN, 5}, 1));
    }
}
