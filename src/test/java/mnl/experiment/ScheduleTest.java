package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    /** What is watched decides something only where the training stops early or the rate falls on a plateau. */
    @ParameterizedTest
    @EnumSource(LearningRateSpec.Kind.class)
    void theMonitorIsReadWhereItDecidesSomething(LearningRateSpec.Kind kind) {
        LearningRateSpec rate = new LearningRateSpec(kind, 2, .5, 0, 3);
        boolean plateau = kind == LearningRateSpec.Kind.REDUCE_ON_PLATEAU;
        assertEquals(plateau, schedule(rate, EarlyStoppingSpec.NONE).readsMonitor());
        assertEquals(true, schedule(rate, new EarlyStoppingSpec(true, 4)).readsMonitor());
    }

    private static Schedule schedule(LearningRateSpec rate, EarlyStoppingSpec stopping) {
        return new Schedule(10, 64, 1, rate, stopping, MonitorSpec.LOSS);
    }

    @Test
    void seedsFollowEachOther() {
        assertArrayEquals(new long[] {7, 8, 9}, new SeedRange(7, 3).toArray());
    }
}
