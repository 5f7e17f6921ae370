package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import mnl.ui.feed.Feed;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void timeLeftIsWhatTheRestTakesAtThePaceSoFar() {
        TimeLeft left = new TimeLeft();
        assertEquals(Optional.empty(), left.observe(10, 80, 0));
        assertEquals(Optional.empty(), left.observe(11, 80, SECOND / 10));
        assertEquals(Optional.of(Duration.ofSeconds(30)), left.observe(20, 80, 5 * SECOND));
    }

    @Test
    void timeLeftForgetsAPause() {
        TimeLeft left = new TimeLeft();
        left.observe(0, 80, 0);
        left.restart();
        left.observe(20, 80, 100 * SECOND);
        assertEquals(Optional.of(Duration.ofSeconds(5)), left.observe(40, 60, 105 * SECOND));
    }

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
        assertEquals("0:09", Words.time(Duration.ofSeconds(9)));
        assertEquals("2 h 05 min", Words.time(Duration.ofMinutes(125)));
        assertEquals("1 seed", Words.count(1, "seed"));
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
