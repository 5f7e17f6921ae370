package mnl.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0 s",
        "3240, 3.2 s",
        "9949, 9.9 s",
        "9950, 10 s",
        "42400, 42 s",
        "59600, 1:00 min",
        "80000, 1:20 min",
        "3599400, 59:59 min",
        "3599500, 1:00 h",
        "7500000, 2:05 h",
        "7170000, 2:00 h"
    })
    void aMeasuredTime(long millis, String text) {
        assertEquals(text, DurationText.of(Duration.ofMillis(millis)));
    }

    @Test
    void anEstimateIsASecondAtLeastAndNoPartOfOne() {
        assertEquals("about 1 s", DurationText.about(Duration.ofMillis(20)));
        assertEquals("about 3 s", DurationText.about(Duration.ofMillis(3240)));
        assertEquals("about 1:20 min", DurationText.about(Duration.ofSeconds(80)));
    }
}
