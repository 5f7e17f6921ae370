package mnl.lab.compare;

import static mnl.lab.compare.ComparedRuns.EXPERIMENT;
import static mnl.lab.compare.ComparedRuns.lambda;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

class AutomaticLabelsTest {
    private static List<String> labels(Experiment... experiments) {
        return RunComparison.of(Stream.of(experiments)
                        .map(experiment -> ComparedRuns.of(experiment).run())
                        .toList())
                .labels();
    }

    @Test
    void oneSettingThatDiffersIsTheWholeLabel() {
        assertEquals(List.of("λ 1", "λ 2", "λ 4"), labels(lambda(1), lambda(2), lambda(4)));
    }

    @Test
    void ofTwoSettingsWhatMostRunsHaveIsLeftOut() {
        Experiment longer =
                lambda(1).withSchedule(new Schedule(7, lambda(1).schedule().batchSize()));
        assertEquals(List.of("λ 1 · epochs 80", "λ 2", "epochs 7"), labels(lambda(1), lambda(2), longer));
        assertEquals(List.of("λ 2 · epochs 80", "λ 1 · epochs 7"), labels(lambda(2), longer));
    }

    @Test
    void ofManySettingsAsFewAsTellTheRunsApart() {
        Experiment other = lambda(2).withSchedule(new Schedule(7, 17)).withSeeds(new SeedRange(5, 3));
        assertEquals(
                1,
                labels(lambda(1), other).get(0).split(" · ", -1).length,
                labels(lambda(1), other).toString());
        assertEquals(2, new HashSet<>(labels(lambda(1), other)).size());
    }

    @Test
    void theRunThatIsInNothingUnusualSaysSo() {
        Experiment usual = lambda(1);
        int batch = usual.schedule().batchSize();
        assertEquals(
                List.of("as most", "λ 2", "epochs 7", "first seed 9"),
                labels(
                        usual,
                        lambda(2),
                        usual.withSchedule(new Schedule(7, batch)),
                        usual.withSeeds(new SeedRange(9, 3))));
    }

    @Test
    void anArmThatIsNotThere() {
        Experiment more = EXPERIMENT.withArms(List.of(Arm.NONE, Arm.MNL, Arm.FORCED), "none");
        assertEquals(List.of("without Forced", "with Forced"), labels(EXPERIMENT, more));
    }

    @Test
    void theNamesOfRunsWithTheSameConfiguration() {
        ComparedRun one = ComparedRuns.of(EXPERIMENT).named("first try").run();
        ComparedRun two = ComparedRuns.of(EXPERIMENT).named("second try").run();
        assertEquals(
                List.of("first try", "second try"),
                RunComparison.of(List.of(one, two)).labels());
        ComparedRun three = ComparedRuns.of(lambda(2)).named("third").run();
        assertEquals(
                List.of("λ 4 · first try", "λ 4 · second try", "λ 2"),
                RunComparison.of(List.of(
                                ComparedRuns.of(lambda(4)).named("first try").run(),
                                ComparedRuns.of(lambda(4)).named("second try").run(),
                                three))
                        .labels());
    }

    @Test
    void versionsWhereNothingElseDiffers() {
        assertEquals(
                List.of("Version of mnl-explorer 1", "Version of mnl-explorer 2"),
                RunComparison.of(List.of(
                                ComparedRuns.of(EXPERIMENT).run(),
                                ComparedRuns.of(EXPERIMENT).by("2").run()))
                        .labels());
    }

    @Test
    void numbersWhereNothingAtAllDiffers() {
        List<ComparedRun> same = IntStream.range(0, 3)
                .mapToObj(i -> ComparedRuns.of(EXPERIMENT).run())
                .toList();
        assertEquals(List.of("1", "2", "3"), RunComparison.of(same).labels());
    }
}
