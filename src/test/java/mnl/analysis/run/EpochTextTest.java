package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EpochTextTest {
    @Test
    void wholeEpochsAreWholeNumbersAndOthersAreNever() {
        assertEquals("0", EpochText.of(0));
        assertEquals("40", EpochText.of(40));
        assertEquals("10000", EpochText.of(10_000));
        assertEquals("2.3", EpochText.of(2.32));
        assertEquals("9999.5", EpochText.of(9999.5));
        assertEquals("2.9", EpochText.of(2.9999));
        assertEquals("2.1", EpochText.of(2.0001));
        assertEquals("–", EpochText.of(Double.NaN));
    }

    @Test
    void theyStandAgainstThoseThatWerePlanned() {
        assertEquals("0.3 of 1 epoch", EpochText.of(.32, 1));
        assertEquals("40 of 80 epochs", EpochText.of(40, 80));
    }
}
