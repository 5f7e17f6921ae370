package mnl.ui.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.BayesCeiling;
import mnl.figure.axis.Range;
import mnl.figure.line.CurveMark;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.session.GhostRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveViewModelTest {
    private final Feed feed = new Feed(Numbers.usual(), new BayesCeiling(.97, new double[] {.9, .8}));
    private final LiveViewModel model = new LiveViewModel(feed.session, feed.visibility);

    @BeforeEach
    void showValues() {
        model.differenceProperty(LiveChart.ACCURACY).set(false);
    }

    private LiveLine line(LiveChart chart, String name) {
        return model.linesProperty().get().stream()
                .filter(l -> l.chart() == chart && l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Series> series(LiveChart chart) {
        return model.figure(chart).series();
    }

    @Test
    void meanAndBandAreOverTheSeeds() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        Series mnl = series(LiveChart.ACCURACY).get(2);
        assertEquals("MNL", mnl.name());
        assertArrayEquals(new double[] {0, 1}, mnl.x());
        assertEquals(.73, mnl.y()[1], 1e-6);
        double half = 4.302652729911275 * .03 / Math.sqrt(3);
        assertEquals(.73 - half, mnl.low()[1], 1e-6);
        assertEquals(.73 + half, mnl.high()[1], 1e-6);
    }

    @Test
    void differencesToTheBaselineArePairedBySeedAndInPoints() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        model.differenceProperty(LiveChart.ACCURACY).set(true);
        assertEquals(
                List.of("All-class", "MNL"),
                series(LiveChart.ACCURACY).stream().map(Series::name).toList());
        Series mnl = series(LiveChart.ACCURACY).get(1);
        assertEquals(22, mnl.y()[1], 1e-4);
        assertEquals(22 - 4.302652729911275 * 2 / Math.sqrt(3), mnl.low()[1], 1e-4);
        assertEquals(
                "points against No guidance", model.figure(LiveChart.ACCURACY).yLabel());
        assertEquals(
                List.of(new ReferenceLine("No guidance", 0)),
                model.figure(LiveChart.ACCURACY).referenceLines());
        model.differenceProperty(LiveChart.ACCURACY).set(false);
        assertEquals(.73, series(LiveChart.ACCURACY).get(2).y()[1], 1e-6);
    }

    @Test
    void theLargeChartAnswersHowFarTheArmsAreFromTheBaseline() {
        LiveViewModel fresh = new LiveViewModel(feed.session, feed.visibility);
        fresh.showingProperty().set(true);
        feed.start().epochs(2);
        assertEquals(LiveChart.ACCURACY, fresh.largeProperty().get());
        assertEquals(
                "points against No guidance", fresh.figure(LiveChart.ACCURACY).yLabel());
        assertEquals("Accuracy against No guidance", fresh.heading(LiveChart.ACCURACY));
        assertEquals("Loss", fresh.heading(LiveChart.LOSS));
        assertTrue(fresh.figure(LiveChart.ACCURACY).namedEnds());
    }

    @Test
    void anArmOnItsOwnShowsItsValues() {
        RunLayout usual = feed.numbers.layout();
        Feed one = new Feed(
                new Numbers(new RunLayout(
                        List.of("none"), 0, usual.seeds(), usual.modalities(), usual.classNames(), usual.epochs())),
                null);
        LiveViewModel shown = new LiveViewModel(one.session, one.visibility);
        shown.showingProperty().set(true);
        one.start().epochs(2);
        assertEquals(1, shown.figure(LiveChart.ACCURACY).series().size());
        assertEquals("Accuracy", shown.heading(LiveChart.ACCURACY));
    }

    @Test
    void aroundTheMeanIsABandEverySeedOrBoth() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        assertEquals("mean and 95% band, 3 seeds", model.note());
        model.spreadProperty().set(Uncertainty.SEEDS);
        assertEquals("mean and every seed, 3 seeds", model.note());
        Series mnl = series(LiveChart.ACCURACY).get(2);
        assertFalse(mnl.hasBand());
        assertEquals(3, mnl.singles().size());
        assertEquals(
                "seed " + feed.numbers.layout().seeds().get(1),
                mnl.singles().get(1).name());
        double mean =
                mnl.singles().stream().mapToDouble(s -> s.y()[1]).average().orElseThrow();
        assertEquals(mnl.y()[1], mean, 1e-9);
        model.spreadProperty().set(Uncertainty.BOTH);
        assertTrue(series(LiveChart.ACCURACY).get(2).hasBand());
        model.differenceProperty(LiveChart.ACCURACY).set(true);
        Series difference = series(LiveChart.ACCURACY).get(1);
        mean = difference.singles().stream()
                .mapToDouble(s -> s.y()[1])
                .average()
                .orElseThrow();
        assertEquals(difference.y()[1], mean, 1e-6, "paired by seed, in points");
        assertEquals(22, mean, 1e-4);
    }

    @Test
    void noPartOfTheLossIsBelowZeroAndItsDifferencesMayBe() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        for (LiveLine part : model.linesProperty().get()) {
            if (part.chart() == LiveChart.LOSS) {
                model.chooseLoss(part);
                LineFigure figure = model.figure(LiveChart.LOSS);
                assertEquals(Range.AMOUNTS, figure.yBounds(), part.name());
                assertEquals(part.name() + " (nats)", figure.yLabel());
            }
        }
        model.differenceProperty(LiveChart.LOSS).set(true);
        assertNull(model.figure(LiveChart.LOSS).yBounds());
        assertEquals(
                "guidance against No guidance (nats)",
                model.figure(LiveChart.LOSS).yLabel());
        assertNull(model.figure(LiveChart.UCOM).yBounds(), "margins have a sign");
    }

    @Test
    void differencesAreToTheBaselineWhereverItStands() {
        RunLayout usual = feed.numbers.layout();
        Feed other = new Feed(
                new Numbers(new RunLayout(
                        usual.arms(), 2, usual.seeds(), usual.modalities(), usual.classNames(), usual.epochs())),
                null);
        LiveViewModel shown = new LiveViewModel(other.session, other.visibility);
        shown.showingProperty().set(true);
        other.start().epochs(2);
        shown.differenceProperty(LiveChart.ACCURACY).set(true);
        LineFigure figure = shown.figure(LiveChart.ACCURACY);
        assertEquals(
                List.of("No guidance", "All-class"),
                figure.series().stream().map(Series::name).toList());
        assertEquals(-22, figure.series().get(0).y()[1], 1e-4);
        assertEquals(-11, figure.series().get(1).y()[1], 1e-4);
        assertEquals("points against MNL", figure.yLabel());
    }

    @Test
    void whatArmsCameToIsMarkedOnTheirFirstCurve() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        assertEquals("", model.marksLegend());
        int before = model.revisionProperty().get();
        int seeds = feed.numbers.layout().seeds().size();
        feed.run.reach(new ScheduleEvent(2 * seeds, ScheduleEvent.Kind.STOPPED, 2, 0));
        feed.run.reach(new ScheduleEvent(2 * seeds + 1, ScheduleEvent.Kind.STOPPED, 1, 1));
        feed.run.reach(new ScheduleEvent(0, ScheduleEvent.Kind.GUIDANCE_BEGAN, 1, 0));
        feed.pulse.beat();
        assertTrue(model.revisionProperty().get() > before, "drawn without a measurement");
        List<CurveMark> marks = model.figure(LiveChart.ACCURACY).marks();
        assertEquals(
                List.of(new CurveMark("MNL", .5, Marker.DIAMOND), new CurveMark("MNL", 1.5, Marker.SQUARE)),
                marks,
                "an arm without guidance does not begin with it");
        assertEquals("◆ best epoch   ■ stopped", model.marksLegend());
        String first = series(LiveChart.UCOM).get(2).name();
        assertEquals(
                List.of(first, first),
                model.figure(LiveChart.UCOM).marks().stream()
                        .map(CurveMark::series)
                        .toList());
        feed.visibility.toggle("mnl");
        assertEquals(List.of(), model.figure(LiveChart.ACCURACY).marks());
    }

    @Test
    void lossHasNoValueBeforeTheFirstStep() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        Series none = series(LiveChart.LOSS).get(0);
        assertTrue(Double.isNaN(none.y()[0]));
        assertEquals(.55, none.y()[2], 1e-6);
    }

    @Test
    void nothingIsTakenOverWhileNobodyLooksAndAllOfItAfterwards() {
        feed.start().epochs(4);
        assertEquals(0, series(LiveChart.ACCURACY).get(0).size());
        int before = model.revisionProperty().get();
        feed.epochs(1);
        assertEquals(before, model.revisionProperty().get());
        model.showingProperty().set(true);
        assertEquals(5, series(LiveChart.ACCURACY).get(0).size());
    }

    @Test
    void oneFrameWithManyMeasurementsRedrawsOnce() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        int before = model.revisionProperty().get();
        feed.epochs(6);
        assertEquals(before + 1, model.revisionProperty().get());
        assertEquals(7, series(LiveChart.UCOM).get(0).size());
    }

    @Test
    void modalitiesHaveTheirLineStyleAndComeOnDemand() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        assertEquals(3, series(LiveChart.ACCURACY).size());
        assertEquals(6, series(LiveChart.UCOM).size());
        model.choose(line(LiveChart.ACCURACY, "audio"), true);
        List<Series> now = series(LiveChart.ACCURACY);
        assertEquals(6, now.size());
        assertEquals(LineStyle.SOLID, now.get(0).style());
        assertEquals(LineStyle.DOTTED, now.get(3).style());
        assertEquals(now.get(0).color(), now.get(3).color(), "an arm keeps its colour");
    }

    @Test
    void neitherIsTheRestOfTheTwoDirections() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        model.choose(line(LiveChart.GUIDED, "neither"), true);
        Series allClass = series(LiveChart.GUIDED).get(7);
        assertEquals("All-class · neither", allClass.name());
        assertEquals(1 - .6 - .15, allClass.y()[0], 1e-6);
    }

    @Test
    void onePartOfTheLossAtATime() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        model.chooseLoss(line(LiveChart.LOSS, "guidance"));
        assertEquals("No guidance", series(LiveChart.LOSS).get(0).name());
        assertEquals(3, series(LiveChart.LOSS).size());
        model.logLossProperty().set(true);
        assertTrue(model.figure(LiveChart.LOSS).yLog());
        assertFalse(model.figure(LiveChart.ACCURACY).yLog());
    }

    @Test
    void ceilingsFollowTheLinesThatAreShown() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        assertEquals(
                List.of(new ReferenceLine("Bayes ceiling, fused", .97)),
                model.figure(LiveChart.ACCURACY).referenceLines());
        model.choose(line(LiveChart.ACCURACY, "audio"), true);
        model.choose(line(LiveChart.ACCURACY, "fused"), false);
        assertEquals(
                List.of(new ReferenceLine("Bayes ceiling, audio", .8)),
                model.figure(LiveChart.ACCURACY).referenceLines());
    }

    @Test
    void hiddenArmsAreLeftOutOfEveryChart() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        feed.visibility.toggle("all-class");
        for (LiveChart chart : LiveChart.values()) {
            assertTrue(series(chart).stream().noneMatch(s -> s.name().startsWith("All-class")), chart.title());
            assertFalse(series(chart).isEmpty());
        }
    }

    @Test
    void choicesOutliveTheRunAndCurvesDoNot() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        model.choose(line(LiveChart.ACCURACY, "image"), true);
        feed.start();
        assertEquals(6, series(LiveChart.ACCURACY).size());
        assertEquals(0, series(LiveChart.ACCURACY).get(0).size());
        feed.epochs(1);
        assertEquals(1, series(LiveChart.ACCURACY).get(0).size());
    }

    @Test
    void saysWhatToDoWhileThereIsNothing() {
        assertTrue(model.nothingYetProperty().get().contains("Run"));
        feed.start().epochs(1);
        assertEquals("", model.nothingYetProperty().get());
    }

    @Test
    void anotherRunThatIsBeingPreparedShowsNothingOfTheOldOne() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        model.revisionProperty().addListener(observable -> {
            for (LiveChart chart : LiveChart.values()) {
                model.figure(chart);
            }
        });
        assertEquals(List.of(), Feed.thrownBy(feed::prepare));
        for (LiveChart chart : LiveChart.values()) {
            assertTrue(model.figure(chart).isEmpty(), chart.title());
            assertTrue(chart == LiveChart.UCOM
                    || model.figure(chart).referenceLines().isEmpty());
        }
        assertFalse(model.nothingYetProperty().get().isEmpty());
    }

    @Test
    void aChartOfWhichNothingChangedKeepsItsFigure() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        LineFigure accuracy = model.figure(LiveChart.ACCURACY);
        LineFigure ucom = model.figure(LiveChart.UCOM);
        model.choose(line(LiveChart.ACCURACY, "audio"), true);
        assertSame(ucom, model.figure(LiveChart.UCOM));
        assertNotSame(accuracy, model.figure(LiveChart.ACCURACY));
        model.differenceProperty(LiveChart.UCOM).set(true);
        assertNotSame(ucom, model.figure(LiveChart.UCOM));
        LineFigure before = model.figure(LiveChart.LOSS);
        feed.epochs(1);
        assertNotSame(before, model.figure(LiveChart.LOSS));
        assertEquals(3, before.series().get(0).size(), "and the old one stays as it was");
        assertSame(
                model.figure(LiveChart.LOSS).series().get(0).x(),
                model.figure(LiveChart.UCOM).series().get(0).x(),
                "the epochs are there once");
        feed.visibility.toggle("mnl");
        assertEquals(2, series(LiveChart.LOSS).size());
    }

    private static GhostRun ghost(RunLayout layout, String label, int epochs) {
        Numbers numbers = new Numbers(layout);
        List<Measurement> measurements = new ArrayList<>();
        for (int epoch = 0; epoch <= epochs; epoch++) {
            measurements.add(
                    numbers.measurement(epoch, new double[layout.modalities().size()]));
        }
        RunInfo info = new RunInfo(
                RunFixture.ORIGIN,
                Optional.of(layout),
                RunStatus.FINISHED,
                "",
                Instant.EPOCH,
                Duration.ZERO,
                OptionalInt.of(epochs));
        return new GhostRun(Path.of(label), label, new RunContents(info, measurements));
    }

    private static RunLayout with(List<String> arms, int baseline, int epochs) {
        RunLayout usual = Numbers.usual().layout();
        return new RunLayout(arms, baseline, usual.seeds(), usual.modalities(), usual.classNames(), epochs);
    }

    @Test
    void otherRunsAreDrawnBehindWhereTheyHaveTheSameArmAndLine() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        List<Series> alone = series(LiveChart.ACCURACY);
        feed.session.ghostsProperty().set(List.of(ghost(with(List.of("none", "mnl", "forced"), 0, 20), "λ 2", 12)));
        List<Series> both = series(LiveChart.ACCURACY);
        assertEquals(alone.size() + 2, both.size());
        assertEquals(
                List.of("No guidance · λ 2", "MNL · λ 2"),
                both.stream().filter(Series::ghost).map(Series::name).toList());
        Series mnl = both.get(both.size() - 1);
        assertEquals(13, mnl.size());
        assertEquals(alone.get(2).color(), mnl.color());
        assertFalse(mnl.hasBand());
        assertEquals(Marker.NONE, mnl.marker());
        assertTrue(model.figure(LiveChart.ACCURACY).xRange().max() >= 12, "all of a longer run is seen");
        feed.session.ghostsProperty().set(List.of());
        assertEquals(alone.size(), series(LiveChart.ACCURACY).size());
    }

    @Test
    void differencesOfAnotherRunAreToTheSameBaseline() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        model.differenceProperty(LiveChart.ACCURACY).set(true);
        feed.session
                .ghostsProperty()
                .set(List.of(
                        ghost(with(List.of("none", "mnl"), 0, 9), "same", 2),
                        ghost(with(List.of("mnl", "none"), 0, 9), "other", 2)));
        assertEquals(
                List.of("MNL · same"),
                series(LiveChart.ACCURACY).stream()
                        .filter(Series::ghost)
                        .map(Series::name)
                        .toList());
    }

    @Test
    void aGhostIsNamedAnewAndStaysForTheNextRun() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        GhostRun run = ghost(with(List.of("none", "mnl"), 0, 9), "λ 2", 2);
        feed.session.ghostsProperty().set(List.of(run));
        feed.session.ghostsProperty().set(List.of(new GhostRun(run.folder(), "λ 2 · epochs 9", run.contents())));
        feed.start().epochs(1);
        assertEquals(
                List.of("No guidance · λ 2 · epochs 9", "MNL · λ 2 · epochs 9"),
                series(LiveChart.ACCURACY).stream()
                        .filter(Series::ghost)
                        .map(Series::name)
                        .toList());
    }
}
