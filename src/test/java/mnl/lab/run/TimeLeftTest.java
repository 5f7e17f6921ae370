package mnl.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final long SECOND = 1_000_000_000;

    private long now;
    private final TimeLeft left = new TimeLeft(() -> now);

    @Test
    void itIsWhatTheRestTakesAtThePaceSoFar() {
        assertEquals(Optional.empty(), left.at(10, 80));
        now = SECOND / 10;
        assertEquals(Optional.empty(), left.at(11, 80), "too early");
        now = 5 * SECOND;
        assertEquals(Optional.of(Duration.ofSeconds(30)), left.at(20, 80));
        assertEquals(Optional.empty(), left.at(80, 80));
    }

    @Test
    void aPauseIsForgotten() {
        left.at(0, 80);
        left.restart();
        now = 100 * SECOND;
        left.at(20, 80);
        now = 105 * SECOND;
        assertEquals(Optional.of(Duration.ofSeconds(5)), left.at(40, 60));
    }

    @Test
    void itIsSaidInTwoUnitsAtMost() {
        left.at(0, 1);
        now = 10 * SECOND;
        assertEquals("about 30 s left", left.sentence(0.25, 1));
        assertEquals("about 1:30 min left", left.sentence(0.1, 1));
        assertEquals("", left.sentence(0, 1));
    }
}
