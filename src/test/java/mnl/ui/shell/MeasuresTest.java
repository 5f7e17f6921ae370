package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.ui.feed.Feed;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void framesThatDidNotComeAreCounted() {
        FrameMeter meter = new FrameMeter();
        long frame = SECOND / 60;
        long now = 0;
        for (int i = 0; i < 30; i++) {
            assertFalse(meter.pulse(now));
            now += frame;
        }
        now += 9 * frame;
        meter.pulse(now);
        assertEquals(9, meter.dropped());
        assertTrue(meter.pulse(now + SECOND));
        assertEquals(1000, meter.worstMillis(), 1e-6);
    }

    @Test
    void theLongestGapStaysUntilTheNextRun() {
        FrameMeter meter = new FrameMeter();
        meter.pulse(0);
        meter.pulse(SECOND / 4);
        long now = SECOND / 4;
        for (int i = 0; i < 180; i++) {
            now += SECOND / 60;
            meter.pulse(now);
        }
        assertEquals(250, meter.worstMillis(), 1e-6);
        meter.reset();
        meter.pulse(now + SECOND / 50);
        assertEquals(20, meter.worstMillis(), 1e-6);
    }

    @Test
    void quantitiesInWords() {
        assertEquals("950", Words.rate(950));
        assertEquals("1.9k", Words.rate(1_900));
        assertEquals("107k", Words.rate(107_400));
        assertEquals("1.2M", Words.rate(1_210_000));
    }

    @Test
    void theTableHasALinePerMeasurementArmAndSeed() {
        Feed feed = new Feed().start().epochs(2);
        String[] lines =
                MeasurementTable.of(feed.session.historyProperty().get()).get().split("\n");
        assertEquals(1 + 2 * 3 * 3, lines.length);
        assertTrue(lines[0].startsWith("epoch,arm,seed,loss.total,"), lines[0]);
        assertTrue(lines[1].startsWith("0.0,none,7,,"), lines[1]);
        assertTrue(lines[18].startsWith("1.0,mnl,9,3.2,"), lines[18]);
    }
}
