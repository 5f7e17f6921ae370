package mnl.engine.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AttackAccumulatorTest {
    private final AttackAccumulator accumulator = new AttackAccumulator(new int[] {5, 2}, 3);

    @Test
    void theSmallestRadiusThatFlipsCounts() {
        accumulator.note(0, 0, -1, 0);
        accumulator.note(0, 0, 0, 2);
        accumulator.note(0, 0, 1, 1);
        accumulator.note(0, 1, 0.5f, -1);
        accumulator.note(0, 2, Float.POSITIVE_INFINITY, 1);
        accumulator.note(0, 3, Float.NEGATIVE_INFINITY, 1);
        assertArrayEquals(new int[] {1, -1, 1, 3, 3}, accumulator.flippedAt()[0]);
        assertEquals(0, accumulator.unknown());
    }

    @Test
    void aMarginThatIsNotANumberIsNotRobustAndIsCounted() {
        accumulator.note(0, 0, Float.NaN, 1);
        accumulator.note(0, 0, Float.NaN, 2);
        accumulator.note(0, 1, Float.NaN, -1);
        accumulator.note(1, 1, Float.NaN, 0);
        assertArrayEquals(new int[] {1, -1, 3, 3, 3}, accumulator.flippedAt()[0]);
        assertArrayEquals(new int[] {3, 0}, accumulator.flippedAt()[1]);
        assertEquals(3, accumulator.unknown(), "each sample once");
        assertFalse(accumulator.stands(0, 0));
        assertTrue(accumulator.stands(0, 2));
    }

    @Test
    void paddingIsNotNoted() {
        accumulator.note(1, 4, Float.NaN, 0);
        assertEquals(0, accumulator.unknown());
        assertFalse(accumulator.stands(1, 4));
    }
}
