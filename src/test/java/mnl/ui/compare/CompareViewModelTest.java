package mnl.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.IntStream;
import mnl.lab.compare.Moment;
import mnl.lab.report.ResultColumn;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import org.junit.jupiter.api.Test;

class CompareViewModelTest extends CompareCase {
    private final CompareViewModel model = new CompareViewModel(Runnable::run, Runnable::run);

    private ComparisonAnswer answer() {
        return Objects.requireNonNull(model.answerProperty().get());
    }

    private List<String> labels() {
        return answer().comparison().labels();
    }

    @Test
    void runsThatAreChosenTakeThePlaceOfTheOthersAndOneJoinsThem() {
        Path one = run(1);
        Path two = run(2);
        Path four = run(4);
        Path eight = run(8);
        model.choose(List.of(one, two));
        assertEquals(List.of("λ 1", "λ 2"), labels());
        Object called = model.calledProperty().get();
        model.choose(List.of(four));
        assertEquals(List.of("λ 1", "λ 2", "λ 4"), labels());
        assertNotEquals(called, model.calledProperty().get(), "it comes to the front again");
        model.choose(List.of(four, eight));
        assertEquals(List.of("λ 4", "λ 8"), labels());
        model.addNext();
        model.choose(List.of(one, two));
        assertEquals(List.of("λ 4", "λ 8", "λ 1", "λ 2"), labels());
        model.remove(eight.toAbsolutePath().normalize());
        assertEquals(List.of("λ 4", "λ 1", "λ 2"), labels());
    }

    @Test
    void oneRunIsNoComparison() {
        model.choose(List.of(run(1)));
        assertNull(model.answerProperty().get());
        assertEquals(1, model.countProperty().get());
        model.choose(List.of(run(2)));
        assertEquals(List.of("λ 1", "λ 2"), labels());
    }

    @Test
    void theNinthIsRefused() {
        model.choose(IntStream.rangeClosed(1, 8).mapToObj(this::run).toList());
        assertEquals("", model.refusalProperty().get());
        model.choose(List.of(run(9)));
        assertEquals(8, labels().size());
        assertTrue(model.refusalProperty().get().startsWith("8 runs are compared at most"));
        model.remove(model.folders().get(0));
        assertEquals("", model.refusalProperty().get());
    }

    @Test
    void theReferenceStaysWhenAnotherRunGoes() {
        Path one = run(1);
        Path two = run(2);
        Path four = run(4);
        model.choose(List.of(one, two, four));
        assertEquals(0, answer().metrics().reference());
        model.refer(two.toAbsolutePath().normalize());
        assertEquals(1, answer().metrics().reference());
        model.remove(one.toAbsolutePath().normalize());
        assertEquals(0, answer().metrics().reference());
        model.remove(two.toAbsolutePath().normalize());
        assertNull(model.answerProperty().get());
    }

    @Test
    void theMomentTheMetricsAndTheCurveAreChosen() {
        model.choose(List.of(run(1), run(2)));
        assertEquals(new ChartedMetric("accuracy.fused", "mnl"), answer().charted());
        assertEquals(2, answer().figure().series().size());
        model.momentProperty().set(Moment.after(1));
        assertEquals(1, answer().metrics().epoch(0).orElseThrow());
        model.choose("ucom.loud", true);
        model.choose("accuracy.fused", false);
        List<String> shown = answer().shown().stream().map(ResultColumn::name).toList();
        assertTrue(shown.contains("ucom.loud") && !shown.contains("accuracy.fused"), shown.toString());
        ResultColumn ucom = answer().known().stream()
                .filter(column -> column.name().equals("ucom.loud"))
                .findFirst()
                .orElseThrow();
        model.chart(ucom, "none");
        assertEquals(new ChartedMetric("ucom.loud", "none"), answer().charted());
        assertEquals(3, answer().figure().series().get(0).size());
    }

    @Test
    void aRunThatCannotBeReadIsNamed() throws Exception {
        Path one = run(1);
        Path two = run(2);
        Files.writeString(two.resolve("metrics.csv"), "nothing");
        model.choose(List.of(one, two));
        assertNull(model.answerProperty().get());
        assertTrue(
                model.problemProperty().get().contains("metrics.csv"),
                model.problemProperty().get());
        try (RunRecorder living = begun(4)) {
            living.append(RunFixture.measurement(0), null);
            model.choose(List.of(one, living.folder()));
            assertTrue(model.problemProperty().get().contains("is being trained"));
        }
        model.choose(List.of(one, run(8)));
        assertEquals("", model.problemProperty().get());
    }

    /** Nothing is read where it would hold up the window, and only what was asked for last is shown. */
    @Test
    void runsAreReadInTheBackground() {
        Queue<Runnable> work = new ArrayDeque<>();
        CompareViewModel slow = new CompareViewModel(work::add, Runnable::run);
        slow.choose(List.of(run(1), run(2)));
        assertNull(slow.answerProperty().get());
        assertTrue(slow.workingProperty().get());
        slow.choose(List.of(run(4), run(8)));
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertEquals(
                List.of("λ 4", "λ 8"),
                Objects.requireNonNull(slow.answerProperty().get()).comparison().labels());
    }
}
