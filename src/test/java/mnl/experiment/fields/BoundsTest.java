package mnl.experiment.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.Schedule;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

/** On which side of a field's bounds the bounds themselves are. */
class BoundsTest {

    private static void holds(NumberBounds range, double... values) {
        for (double value : values) {
            assertTrue(range.contains(value), range.words() + ": " + value);
            assertTrue(range.problem("It", value).isEmpty());
        }
    }

    private static void refuses(NumberBounds range, double... values) {
        for (double value : values) {
            assertFalse(range.contains(value), range.words() + ": " + value);
            assertEquals(
                    "It must be " + range.words() + ", not " + value + ".",
                    range.problem("It", value).orElse(""));
        }
    }

    @Test
    void everyKindOfRangeIsClosedOrOpenAsItSays() {
        holds(NumberBounds.whole(1, 64), 1, 64);
        refuses(NumberBounds.whole(1, 64), Math.nextDown(1.0), Math.nextUp(64.0), 0, 65, Double.NaN);
        holds(NumberBounds.within(-1, 2), -1, 0, 2);
        refuses(NumberBounds.within(-1, 2), Math.nextDown(-1.0), Math.nextUp(2.0), Double.NaN);
        holds(NumberBounds.positive(10), Double.MIN_VALUE, 10);
        refuses(NumberBounds.positive(10), 0, -1, Math.nextUp(10.0), Double.NaN);
        holds(NumberBounds.belowOne(), 0, Math.nextDown(1.0));
        refuses(NumberBounds.belowOne(), -Double.MIN_VALUE, 1, Double.NaN);
        holds(NumberBounds.insideUnit(), Double.MIN_VALUE, 0.5, Math.nextDown(1.0));
        refuses(NumberBounds.insideUnit(), 0, 1, -0.5, 2, Double.NaN, Double.POSITIVE_INFINITY);
    }

    /** A factor of 1 would reduce nothing for ever, one of 0 would stop the training. */
    @Test
    void theFactorOfTheLearningRateIsStrictlyBetweenZeroAndOne() {
        for (LearningRateSpec.Kind kind :
                List.of(LearningRateSpec.Kind.STEP, LearningRateSpec.Kind.REDUCE_ON_PLATEAU)) {
            for (double fine : new double[] {Double.MIN_VALUE, 0.1, Math.nextDown(1.0)}) {
                assertEquals(List.of(), problems(kind, fine), kind + " " + fine);
            }
            for (double wrong : new double[] {0, -0.1, 1, 1.5, Double.NaN}) {
                assertEquals(List.of("schedule.learningRate.factor"), problems(kind, wrong), kind + " " + wrong);
            }
        }
    }

    private static List<String> problems(LearningRateSpec.Kind kind, double factor) {
        Experiment base = Scenarios.byDefault().experiment();
        Schedule schedule = new Schedule(
                10, 64, 1, new LearningRateSpec(kind, 2, factor, 0, 1), EarlyStoppingSpec.NONE, MonitorSpec.LOSS);
        return new ExperimentValidator()
                .problems(base.withSchedule(schedule)).stream()
                        .map(problem -> problem.path())
                        .filter(field -> field.startsWith("schedule."))
                        .toList();
    }
}
