package mnl.lab.compare;

import static mnl.lab.compare.ComparedRuns.EXPERIMENT;
import static mnl.lab.compare.ComparedRuns.lambda;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.lab.report.ResultColumn;
import org.junit.jupiter.api.Test;

/** Two arms on three seeds; the first three accuracies of a measurement are those of No guidance, the others of MNL. */
class ComparedMetricsTest {
    private static final double[] LOW = {0.50, 0.60, 0.70, 0.50, 0.60, 0.70};
    private static final double[] HIGH = {0.52, 0.64, 0.76, 0.50, 0.60, 0.70};

    private static ComparedMetrics last(ComparedRun... runs) {
        return RunComparison.of(List.of(runs)).at(Moment.LAST, 0);
    }

    private static ResultColumn column(ComparedMetrics metrics, String name) {
        return metrics.comparison().columns().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ComparedCell cell(ComparedMetrics metrics, String arm, int run) {
        return metrics.cell(column(metrics, "accuracy.fused"), arm, run).orElseThrow();
    }

    private static RunDifference difference(ComparedMetrics metrics, String arm, int run) {
        return Objects.requireNonNull(cell(metrics, arm, run).difference());
    }

    /** Differences 2, 4 and 6 points: mean 4, s = 2, s / sqrt 3 = 1.1547, t(0.975; 2) = 4.302653, t = 3.4641, p = 0.0742. */
    @Test
    void theSameSeedsAndSamplesArePairs() {
        ComparedMetrics metrics = last(
                ComparedRuns.of(lambda(1)).measured(9, LOW).run(),
                ComparedRuns.of(lambda(2)).measured(9, HIGH).run());
        assertEquals(RunPairing.PAIRED, metrics.pairing(1));
        RunDifference found = difference(metrics, "none", 1);
        assertTrue(found.paired());
        assertEquals(0.04, found.mean(), 1e-7);
        assertEquals(4.30265273 * 0.02 / Math.sqrt(3), found.ci95(), 1e-7);
        assertEquals(0.0741799, found.p(), 1e-5);
        assertEquals(2.0 / 8, found.exactP(), 1e-15, "all three of one sign");
        assertEquals(2 * 0.0741799, found.holmP(), 2e-5, "two differences, the other with a p of 1");
        assertEquals(1, difference(metrics, "mnl", 1).p());
        assertNull(cell(metrics, "none", 0).difference(), "the reference itself");
    }

    /** Means 0.60 and 0.64, s = 0.1 and 0.12: error sqrt(0.0244 / 3), df = 0.0244^2 / ((0.01^2 + 0.0144^2) / 2) = 3.874. */
    @Test
    void otherSeedsAreTwoGroups() {
        Experiment later = lambda(2).withSeeds(new SeedRange(30, 3));
        ComparedMetrics metrics = last(
                ComparedRuns.of(lambda(1)).measured(9, LOW).run(),
                ComparedRuns.of(later).measured(9, HIGH).run());
        assertEquals(RunPairing.OTHER_SEEDS, metrics.pairing(1));
        RunDifference found = difference(metrics, "none", 1);
        assertFalse(found.paired());
        assertEquals(0.04, found.mean(), 1e-7);
        assertEquals(2.8124167 * Math.sqrt(0.0244 / 3), found.ci95(), 1e-5, "t(0.975; 3.874)");
        assertEquals(0.6810205, found.p(), 1e-7);
        assertEquals(14.0 / 20, found.exactP(), 1e-15);
    }

    @Test
    void otherDataAreTwoGroupsAlsoOnTheSameSeeds() {
        Experiment folder = EXPERIMENT.withDataset(new DatasetSpec.Folder("data", 0, 0));
        ComparedMetrics metrics = last(
                ComparedRuns.of(folder).on("a").measured(9, LOW).run(),
                ComparedRuns.of(folder).on("b").measured(9, HIGH).run());
        assertEquals(RunPairing.OTHER_SAMPLES, metrics.pairing(1));
        assertFalse(difference(metrics, "none", 1).paired());
    }

    @Test
    void drawnTestSamplesAreTheSameWhateverIsTrainedOn() {
        DatasetSpec.Synthetic drawn = (DatasetSpec.Synthetic) EXPERIMENT.dataset();
        ComparedRun own = ComparedRuns.of(EXPERIMENT).on("a").run();
        ComparedRun validated = ComparedRuns.of(EXPERIMENT.withDataset(drawn.with(77, 5)))
                .on("b")
                .run();
        ComparedRun fewer = ComparedRuns.of(EXPERIMENT.withDataset(drawn.withTestSize(drawn.testSize() - 1)))
                .on("c")
                .run();
        assertEquals(RunPairing.PAIRED, RunPairing.of(own, validated));
        assertEquals(RunPairing.OTHER_SAMPLES, RunPairing.of(own, fewer));
    }

    @Test
    void oneSeedHasNoIntervalAndNoTest() {
        Experiment one = EXPERIMENT.withSeeds(new SeedRange(3, 1));
        ComparedMetrics metrics = last(
                ComparedRuns.of(one).measured(9, 0.5, 0.6).run(),
                ComparedRuns.of(one).by("2").measured(9, 0.7, 0.6).run());
        assertTrue(Double.isNaN(cell(metrics, "none", 0).summary().ci95()));
        RunDifference found = difference(metrics, "none", 1);
        assertEquals(0.2, found.mean(), 1e-7);
        assertTrue(Double.isNaN(found.ci95()));
        assertTrue(Double.isNaN(found.p()));
        assertFalse(found.significant());
    }

    @Test
    void theBestIsToldByTheDirectionOfTheMetric() {
        ComparedMetrics metrics = last(
                ComparedRuns.of(lambda(1)).measured(9, LOW).run(),
                ComparedRuns.of(lambda(2)).measured(9, HIGH).run());
        assertFalse(cell(metrics, "none", 0).best());
        assertTrue(cell(metrics, "none", 1).best());
        assertFalse(cell(metrics, "mnl", 0).best(), "both are the same");
        assertFalse(cell(metrics, "mnl", 1).best());
        ResultColumn loss = column(metrics, "loss.fused");
        assertFalse(metrics.cell(loss, "none", 0).orElseThrow().best());
        assertTrue(metrics.cell(loss, "none", 1).orElseThrow().best(), "of losses the smaller one");
    }

    @Test
    void anArmThatARunHasNotHasNoNumber() {
        Experiment more = lambda(2).withArms(List.of(Arm.NONE, Arm.FORCED), "none");
        ComparedMetrics metrics = last(
                ComparedRuns.of(lambda(1)).measured(9, LOW).run(),
                ComparedRuns.of(more).measured(9, HIGH).run());
        assertEquals(List.of("none", "mnl", "forced"), metrics.arms());
        ResultColumn accuracy = column(metrics, "accuracy.fused");
        assertTrue(metrics.cell(accuracy, "mnl", 1).isEmpty());
        assertNull(metrics.cell(accuracy, "forced", 1).orElseThrow().difference());
        assertFalse(metrics.cell(accuracy, "forced", 1).orElseThrow().best(), "there is no other one");
    }

    @Test
    void anEpochThatWasNotMeasuredIsSaid() {
        ComparedRun one = ComparedRuns.of(lambda(1))
                .measured(0, new double[6])
                .measured(5, LOW)
                .run();
        ComparedRun two =
                ComparedRuns.of(lambda(2)).measured(5, HIGH).measured(7, LOW).run();
        RunComparison comparison = RunComparison.of(List.of(one, two));
        assertEquals(List.of(), comparison.at(Moment.after(5), 0).lacking());
        assertEquals(
                0.6,
                cell(comparison.at(Moment.after(5), 0), "none", 0).summary().mean(),
                1e-7);
        ComparedMetrics seven = comparison.at(Moment.after(7), 0);
        assertEquals(
                List.of("λ 1 was not measured after epoch 7; its last measurement is after epoch 5."), seven.lacking());
        assertTrue(seven.cell(column(seven, "accuracy.fused"), "none", 0).isEmpty());
        assertEquals(0.6, cell(seven, "none", 1).summary().mean(), 1e-7);
    }

    @Test
    void theBestEpochIsThatOfEveryArmAndSeed() {
        ComparedRun stopped = ComparedRuns.of(lambda(1))
                .measured(1, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)
                .measured(2, 0.11, 0.21, 0.31, 0.41, 0.51, 0.61)
                .measured(3, 0.12, 0.22, 0.32, 0.42, 0.52, 0.62)
                .stopped(0, 3, 1)
                .stopped(1, 3, 2)
                .stopped(3, 3, 3)
                .run();
        ComparedRun without = ComparedRuns.of(lambda(2)).measured(3, HIGH).run();
        ComparedMetrics metrics = RunComparison.of(List.of(stopped, without)).at(Moment.BEST, 0);
        assertArrayEquals(
                new double[] {0.1, 0.21, Double.NaN},
                cell(metrics, "none", 0).summary().perSeed());
        assertArrayEquals(
                new double[] {0.42, Double.NaN, Double.NaN},
                cell(metrics, "mnl", 0).summary().perSeed());
        assertArrayEquals(
                new double[] {0.9, 0.79, Double.NaN},
                metrics.cell(column(metrics, "loss.fused"), "none", 0)
                        .orElseThrow()
                        .summary()
                        .perSeed(),
                1e-7);
        assertEquals(2, metrics.lacking().size());
        assertTrue(
                metrics.lacking().get(0).startsWith("λ 1 knows the best epoch of 3 of its 6"),
                metrics.lacking().toString());
        assertTrue(
                metrics.lacking().get(1).startsWith("λ 2 has no best epoch"),
                metrics.lacking().toString());
    }
}
