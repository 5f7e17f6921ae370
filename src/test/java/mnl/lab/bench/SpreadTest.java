package mnl.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.lab.bench.work.Used;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theMedianIsTheMiddleRatio() {
        Spread odd = Spread.of(List.of(new TimePair(3, 1), new TimePair(4, 4), new TimePair(1, 0.5)));
        assertEquals(new Spread(2, 1, 3), odd);
        assertTrue(odd.isLarge());
        Spread even = Spread.of(List.of(new TimePair(10, 10), new TimePair(1.2, 1)));
        assertEquals(1.1, even.median(), 1e-12);
        assertFalse(even.isLarge());
    }

    @Test
    void thereIsNoSpreadOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }

    @Test
    void stepsAreWhatEvaluationLeaves() {
        Timing timing = new Timing(2, 0.5, 4);
        assertEquals(1.5, timing.steps());
        assertEquals(new Used(1.5, 3), timing.training());
        assertEquals(new Used(2, 4), timing.whole());
    }
}
