package mnl.engine.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AttackTallyTest {
    private final AttackTally tally = new AttackTally(new int[] {5, 2}, 3);

    @Test
    void theSmallestRadiusThatFlipsCounts() {
        tally.note(0, 0, -1, 0);
        tally.note(0, 0, 0, 2);
        tally.note(0, 0, 1, 1);
        tally.note(0, 1, 0.5f, -1);
        tally.note(0, 2, Float.POSITIVE_INFINITY, 1);
        tally.note(0, 3, Float.NEGATIVE_INFINITY, 1);
        assertArrayEquals(new int[] {1, -1, 1, 3, 3}, tally.flippedAt()[0]);
        assertEquals(0, tally.unknown());
    }

    @Test
    void aMarginThatIsNotANumberIsNotRobustAndIsCounted() {
        tally.note(0, 0, Float.NaN, 1);
        tally.note(0, 0, Float.NaN, 2);
        tally.note(0, 1, Float.NaN, -1);
        tally.note(1, 1, Float.NaN, 0);
        assertArrayEquals(new int[] {1, -1, 3, 3, 3}, tally.flippedAt()[0]);
        assertArrayEquals(new int[] {3, 0}, tally.flippedAt()[1]);
        assertEquals(3, tally.unknown(), "each sample once");
        assertFalse(tally.stands(0, 0));
        assertTrue(tally.stands(0, 2));
    }

    @Test
    void paddingIsNotNoted() {
        tally.note(1, 4, Float.NaN, 0);
        assertEquals(0, tally.unknown());
        assertFalse(tally.stands(1, 4));
    }
}
