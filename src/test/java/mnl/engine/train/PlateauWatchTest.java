package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlateauWatchTest {

    @Test
    void countsTheEpochsSinceAFigureLastExceededTheBestByMoreThanTheMinimum() {
        PlateauWatch watch = new PlateauWatch(2, 0.1);
        assertTrue(watch.improves(0, 0.5));
        assertFalse(watch.improves(0, 0.6), "0.6 is not more than 0.5 + 0.1");
        assertFalse(watch.improves(0, Double.NaN));
        assertEquals(2, watch.waited(0));
        assertEquals(0, watch.waited(1), "replicas are watched one by one");
        assertTrue(watch.improves(0, 0.7));
        assertEquals(0, watch.waited(0));
        assertFalse(watch.improves(0, 0.7));
        watch.countAnew(0);
        assertEquals(0, watch.waited(0));
        assertFalse(watch.improves(0, 0.75), "the best metric stays");
    }
}
