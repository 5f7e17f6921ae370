package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.engine.Pace;
import org.junit.jupiter.api.Test;

class PaceAndProgressTest {
    private long now = 1_000;

    @Test
    void spreadsTheStepsOfAnEpochEvenly() {
        PaceLimiter pace = new PaceLimiter(() -> now);
        assertEquals(0, pace.nanosUntilDue());
        pace.setPace(Pace.FIVE_EPOCHS_A_SECOND);
        assertEquals(0, pace.nanosUntilDue());
        pace.stepped(4);
        assertEquals(50_000_000, pace.nanosUntilDue());
        now += 50_000_000;
        assertEquals(0, pace.nanosUntilDue());
    }

    @Test
    void doesNotRushAfterASlowStep() {
        PaceLimiter pace = new PaceLimiter(() -> now);
        pace.setPace(Pace.ONE_EPOCH_A_SECOND);
        now += 9_000_000_000L;
        pace.stepped(1);
        assertEquals(0, pace.nanosUntilDue());
        pace.stepped(1);
        assertEquals(1_000_000_000, pace.nanosUntilDue());
    }

    @Test
    void reportsAtMostThirtyTimesASecond() {
        ProgressMeter meter = new ProgressMeter(() -> now);
        int reports = 0;
        for (int i = 0; i < 1_000; i++) {
            now += 1_000_000;
            reports += meter.stepped(5) ? 1 : 0;
        }
        assertTrue(reports <= 30 && reports >= 25, "reports: " + reports);
        assertEquals(5_000, meter.samplesPerSecond(), 1);
    }

    @Test
    void aPauseDoesNotCountAsSlowTraining() {
        ProgressMeter meter = new ProgressMeter(() -> now);
        assertFalse(meter.stepped(10));
        now += 60_000_000_000L;
        meter.restart();
        now += 100_000_000;
        assertTrue(meter.stepped(100));
        assertEquals(1_000, meter.samplesPerSecond(), 1e-6);
    }
}
