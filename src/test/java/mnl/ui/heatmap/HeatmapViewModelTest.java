package mnl.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import mnl.analysis.run.RunLayout;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixFigure;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import org.junit.jupiter.api.Test;

class HeatmapViewModelTest {
    private final Feed feed = new Feed();
    private final HeatmapViewModel model = model(feed, Runnable::run);

    private static HeatmapViewModel model(Feed feed, Executor background) {
        return new HeatmapViewModel(feed.session, feed.visibility, feed.pulse, background, Runnable::run);
    }

    private List<MatrixFigure> figures() {
        return model.shownProperty().get().figures();
    }

    private void trained() {
        model.showingProperty().set(true);
        feed.start().epochs(11);
    }

    @Test
    void oneMatrixPerModalityAndArmOnOneScale() {
        trained();
        List<MatrixFigure> figures = figures();
        assertEquals(6, figures.size());
        assertEquals(3, model.shownProperty().get().columns());
        assertEquals("image · No guidance", figures.get(0).title());
        assertEquals(.2, figures.get(0).values()[0][1], 1e-6);
        assertEquals(.8, figures.get(0).values()[0][0], 1e-6);
        assertTrue(figures.get(0).hatchedDiagonal());
        assertEquals(1, figures.stream().map(MatrixFigure::range).distinct().count());
        assertEquals(.3, figures.get(0).range().max(), 1e-6);
    }

    @Test
    void renormalisedRowsSumToOneWithoutTheTarget() {
        trained();
        model.readingProperty().set(Reading.RENORMALISED);
        assertEquals(1, figures().get(0).values()[2][3], 1e-6);
        assertEquals(1, figures().get(0).range().max(), 1e-6);
    }

    @Test
    void differencesAreToTheBaselineWhereverItStands() {
        RunLayout usual = feed.numbers.layout();
        Feed other = new Feed(
                new Numbers(new RunLayout(
                        usual.arms(), 1, usual.seeds(), usual.modalities(), usual.classNames(), usual.epochs())),
                null);
        HeatmapViewModel shown = model(other, Runnable::run);
        shown.showingProperty().set(true);
        other.start().epochs(11);
        shown.readingProperty().set(Reading.DIFFERENCE);
        assertEquals(
                "image: MNL − All-class",
                shown.shownProperty().get().figures().get(0).title());
    }

    @Test
    void differenceIsCentredAtZero() {
        trained();
        model.readingProperty().set(Reading.DIFFERENCE);
        List<MatrixFigure> figures = figures();
        assertEquals(2, figures.size());
        assertEquals("image: MNL − No guidance", figures.get(0).title());
        assertEquals(.1, figures.get(0).values()[0][1], 1e-6);
        assertEquals(ColorMap.DIVERGING, figures.get(0).colors());
        assertEquals(-figures.get(0).range().max(), figures.get(0).range().min());
        model.firstProperty().set("none");
        model.secondProperty().set("all-class");
        assertEquals(-.05, figures().get(0).values()[0][1], 1e-6);
    }

    @Test
    void followsTheNewestUntilTheUserPicksAnEpoch() {
        trained();
        assertEquals(10, model.epoch());
        model.replay().pick(4);
        assertEquals(4, model.epoch());
        assertEquals(.6 / 4 + .4 * .2, figures().get(0).values()[0][1], 1e-6);
        feed.epochs(1);
        assertEquals(4, model.epoch());
        model.replay().followingProperty().set(true);
        assertEquals(11, model.epoch());
    }

    @Test
    void scaleHoldsForTheWholeRunOrForOneEpoch() {
        trained();
        model.replay().pick(0);
        assertEquals(.3, figures().get(0).range().max(), 1e-6);
        model.scaleOfRunProperty().set(false);
        assertEquals(.25, figures().get(0).range().max(), 1e-6);
    }

    @Test
    void playsFromTheStartToTheEndAndStops() {
        trained();
        model.replay().playingProperty().set(true);
        assertEquals(0, model.epoch());
        assertFalse(model.replay().followingProperty().get());
        double before = -1;
        int beats = 0;
        while (model.replay().playingProperty().get() && beats++ < 10_000) {
            feed.pulse.beat();
            assertTrue(model.epoch() >= before);
            before = model.epoch();
        }
        assertEquals(10, model.epoch());
        assertEquals(1, feed.pulse.subscriptions(), "only the session's own is left");
    }

    @Test
    void oneModalityAndTheArmsThatAreChosenAndNotHidden() {
        trained();
        model.modalityProperty().set("audio");
        model.chosenArms().removeAll(Set.of("none"));
        assertEquals(
                List.of("audio · All-class", "audio · MNL"),
                figures().stream().map(MatrixFigure::title).toList());
        feed.visibility.toggle("mnl");
        assertEquals(1, figures().size());
    }

    @Test
    void nothingMovesWhileNobodyLooks() {
        feed.start().epochs(3);
        assertTrue(figures().isEmpty());
        model.showingProperty().set(true);
        assertEquals(2, model.epoch());
    }

    @Test
    void anotherRunThatIsBeingPreparedShowsNothingOfTheOldOne() {
        trained();
        model.replay().pick(4);
        List<Integer> shown = new ArrayList<>();
        model.revisionProperty().addListener(observable -> {
            model.shownProperty().get().columns();
            if (Double.isNaN(model.epoch())) {
                shown.add(figures().size());
            }
        });
        assertEquals(List.of(), Feed.thrownBy(feed::prepare));
        assertFalse(shown.isEmpty());
        assertTrue(shown.stream().allMatch(count -> count == 0), shown.toString());
        assertTrue(Double.isNaN(model.epoch()));
        assertEquals(0, model.replay().countProperty().get());
        assertFalse(model.nothingYetProperty().get().isEmpty());
    }

    @Test
    void anotherRunMayStartWhileNobodyLooks() {
        trained();
        model.replay().pick(4);
        model.showingProperty().set(false);
        model.revisionProperty().addListener(observable -> model.epoch());
        assertEquals(List.of(), Feed.thrownBy(() -> feed.start().epochs(2)));
        assertTrue(figures().isEmpty());
    }

    @Test
    void matricesAreWorkedOutInTheBackgroundTheNewestQuestionOnly() {
        Feed other = new Feed();
        Deque<Runnable> background = new ArrayDeque<>();
        HeatmapViewModel busy = model(other, background::add);
        busy.showingProperty().set(true);
        other.start().epochs(3);
        busy.replay().pick(1);
        busy.replay().pick(0);
        assertEquals(List.of(), busy.shownProperty().get().figures(), "the window's thread works nothing out");
        assertEquals(1, background.size());
        background.remove().run();
        assertEquals(.2, busy.shownProperty().get().figures().get(0).values()[0][1], .1);
        assertEquals(1, background.size(), "what was asked in between is not worked out");
        background.remove().run();
        assertEquals(.25, busy.shownProperty().get().figures().get(0).values()[0][1], 1e-6);
        assertEquals(0, background.size());
    }

    @Test
    void aLateAnswerAboutAnEarlierRunIsDropped() {
        Feed other = new Feed();
        Deque<Runnable> background = new ArrayDeque<>();
        HeatmapViewModel busy = model(other, background::add);
        busy.showingProperty().set(true);
        other.start().epochs(3);
        other.prepare();
        background.remove().run();
        assertEquals(List.of(), busy.shownProperty().get().figures());
    }

    @Test
    void theScaleGrowsWithTheRun() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        double early = figures().get(0).range().max();
        feed.epochs(10);
        assertEquals(.3, figures().get(0).range().max(), 1e-6);
        assertTrue(early < .3, "what comes later is looked at, too");
        model.replay().pick(0);
        assertEquals(.3, figures().get(0).range().max(), 1e-6);
    }
}
