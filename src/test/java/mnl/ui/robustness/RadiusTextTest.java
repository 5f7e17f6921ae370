package mnl.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadiusTextTest {
    @Test
    void aListIsSortedAndEachRadiusComesOnce() {
        assertEquals(List.of(.25, .5, 1.0), RadiusText.parse(" 1; 0.25 .5, 0.5"));
    }

    @Test
    void evenStepsEndAtTheLargest() {
        assertEquals(List.of(.5, 1.0, 1.5, 2.0), RadiusText.parse("2 in 4"));
        assertEquals(List.of(1.0, 2.0), RadiusText.parse("2 in 2 steps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.5, nothing", "-1", "0", "NaN", "Infinity", "2 in 0", "2 in 51"})
    void whatIsNoListOfRadiiIsRefusedWithASentence(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> RadiusText.parse(text))
                .getMessage();
        assertTrue(message.endsWith("."), message);
    }
}
