package mnl.ui.story;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;
import mnl.engine.RunState;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.survive.SurviveFigure;
import mnl.figure.teach.TeachFigure;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

class StoryViewModelTest {
    private static final int SETTLED = 8;

    private final SelectedSamples selected = new SelectedSamples();
    private final Feed feed = new Feed(new Numbers(PredictingRun.layout()), null);
    private final StoryViewModel model = model(feed);

    private StoryViewModel model(Feed of) {
        StoryViewModel made = new StoryViewModel(
                of.session,
                selected,
                new ComparedModalities(of.session),
                Runnable::run,
                Runnable::run,
                of.pulse,
                () -> 0);
        made.showingProperty().set(true);
        of.run.margins = epoch -> frame(of.numbers.layout(), epoch);
        of.run.predicting = PredictingRun.usual();
        return made;
    }

    /** Three samples: the margins of loud are (-1, 0.5, 1) times 1 + epoch, of quiet 2; mnl has all right, the others the last two. */
    private static MarginFrame frame(RunLayout layout, double epoch) {
        int arms = layout.arms().size();
        float by = (float) (1 + epoch);
        float[][][] margins = new float[arms][layout.modalities().size()][];
        boolean[][] right = new boolean[arms][];
        for (int arm = 0; arm < arms; arm++) {
            margins[arm][0] = new float[] {-by, 0.5f * by, by};
            for (int m = 1; m < margins[arm].length; m++) {
                margins[arm][m] = new float[] {2, 2, 2};
            }
            right[arm] = new boolean[] {layout.arms().get(arm).equals("mnl"), true, true};
        }
        OnlyRight only = OnlyRight.none(layout.modalities().size(), layout.replicas());
        int last = layout.modalities().size() - 1;
        for (int arm = 0; arm < arms; arm++) {
            for (int seed = 0; seed < layout.seeds().size(); seed++) {
                only.count()[last][layout.replica(arm, seed)] = 4;
                only.kept()[last][layout.replica(arm, seed)] = arm + (epoch > 0 ? 1 : 0);
            }
        }
        return new MarginFrame(epoch, new int[] {0, 4, 1}, margins, right, only);
    }

    private QuadrantFigure map() {
        return (QuadrantFigure) model.figure(StoryPicture.MARGINS);
    }

    private int target() {
        return ((TeachFigure) model.figure(StoryPicture.TEACHING)).target();
    }

    private float[] x() {
        return map().panels().get(0).x();
    }

    private void settle() {
        for (int i = 0; i < SETTLED; i++) {
            feed.pulse.beat();
        }
    }

    @Test
    void pointsMoveToTheNewestEpochAndAreThereInTheEnd() {
        feed.start();
        assertEquals(
                "Waiting for the first measurement …",
                model.nothingYetProperty().get());
        feed.epochs(1);
        assertEquals("", model.nothingYetProperty().get());
        assertArrayEquals(new float[] {-1, 0.5f, 1}, x());
        feed.epochs(1);
        feed.pulse.beat();
        assertTrue(x()[2] > 1 && x()[2] < 2, "on its way: " + x()[2]);
        settle();
        assertArrayEquals(new float[] {-2, 1, 2}, x());
        assertEquals(1, model.epoch());
    }

    @Test
    void whilePointsMoveTheNumbersAreTheEpochs() {
        feed.start().epochs(1);
        feed.run.margins = epoch -> crossed(feed.numbers.layout(), epoch);
        feed.epochs(1);
        feed.pulse.beat();
        assertTrue(x()[1] > 0, "still on its way: " + x()[1]);
        assertEquals("25% kept", map().panels().get(0).headline().text(), "as the sentence below says it");
        int beyond = map().beyond();
        settle();
        assertTrue(x()[1] < 0, "and there");
        assertEquals("25% kept", map().panels().get(0).headline().text());
        assertEquals(beyond, map().beyond());
    }

    /** As {@link #frame}, but the second sample has crossed the axis. */
    private static MarginFrame crossed(RunLayout layout, double epoch) {
        MarginFrame frame = frame(layout, epoch);
        for (float[][] arm : frame.margins()) {
            arm[0][1] = -0.5f;
        }
        return frame;
    }

    @Test
    void withoutMotionTheyAreThereAtOnce() {
        model.stillProperty().set(true);
        feed.start().epochs(1);
        feed.epochs(1);
        assertArrayEquals(new float[] {-2, 1, 2}, x());
    }

    @Test
    void theFilmGoesToAnyEpochAndTheAxesStay() {
        feed.start();
        for (int i = 0; i < 5; i++) {
            feed.epochs(1);
        }
        settle();
        QuadrantFigure last = map();
        for (int epoch : List.of(2, 0, 4, 1)) {
            model.film().pick(epoch);
            settle();
            assertEquals(epoch, model.epoch());
            assertArrayEquals(new float[] {-1 - epoch, 0.5f + 0.5f * epoch, 1 + epoch}, x());
            assertEquals(last.x(), map().x());
            assertTrue(map().x().contains(5));
        }
        feed.epochs(1);
        assertEquals(1, model.epoch(), "who looks back is left there");
        model.film().followingProperty().set(true);
        assertEquals(5, model.epoch());
    }

    @Test
    void theArmsThatPartStandBesideEachOtherUntilOthersAreChosen() {
        feed.start().epochs(2);
        settle();
        assertEquals(
                List.of("No guidance", "MNL"),
                map().panels().stream().map(QuadrantFigure.Panel::name).toList());
        assertEquals(
                List.of("25% kept", "75% kept"),
                map().panels().stream().map(panel -> panel.headline().text()).toList());
        model.chooseArms(model.otherArms());
        assertEquals("All-class", map().panels().get(1).name());
        assertEquals(List.of(0, 2), model.otherArms(), "back again");
        model.chooseArm(0, 1);
        assertEquals(
                List.of("All-class", "No guidance"),
                map().panels().stream().map(QuadrantFigure.Panel::name).toList(),
                "the two swap");
        feed.epochs(1);
        assertEquals("All-class", map().panels().get(0).name());
        model.chooseArms(List.of(1, 0));
        assertEquals(List.of(0, 2), model.otherArms(), "not the pair that is there, whichever stands left");
    }

    @Test
    void whatIsKeptIsThatOfEverySeedWhileItTrainsToo() {
        feed.start().epochs(2);
        SurviveFigure so = (SurviveFigure) model.figure(StoryPicture.SURVIVAL);
        assertEquals(
                List.of(0.25, 0.5, 0.75),
                so.shares().rows().stream().map(SurviveFigure.Share::share).toList());
        assertEquals(List.of(), feed.run.asked, "the run is not asked for it");
        assertTrue(model.text(StoryPicture.MARGINS).lead().contains("keeps 25% under No guidance and 75%"));
        assertFalse(model.text(StoryPicture.TEACHING).lead().isEmpty());
        assertTrue(model.text(StoryPicture.SURVIVAL).whole().contains("25% under No guidance"));
        model.film().pick(0);
        SurviveFigure before = (SurviveFigure) model.figure(StoryPicture.SURVIVAL);
        assertEquals(0, before.shares().rows().get(0).share());
    }

    @Test
    void theFinishedModelTellsWhichModalityIsTheStrongOne() {
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(new StrongWeak(1, 0), model.pair(), "by accuracy: quiet is right more often");
        assertTrue(model.text(StoryPicture.MARGINS).lead().startsWith("There is no test sample that only"));
        model.chooseStrong(0);
        SurviveFigure now = (SurviveFigure) model.figure(StoryPicture.SURVIVAL);
        assertEquals(0.25, now.shares().rows().get(0).share());
    }

    @Test
    void aPointIsNamedTeachesAndIsHandedOver() {
        feed.start().epochs(2);
        settle();
        model.samples().point(1, 1);
        StoryPoint point = model.points().pointProperty().get();
        assertEquals(4, point.sample());
        assertTrue(
                point.words()
                        .startsWith(
                                "Sample #5, class zero, under MNL: loud right by 1.0, quiet right by 2.0, fused right"),
                point.words());
        String ofClass = model.figure(StoryPicture.TEACHING).title();
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertTrue(!model.figure(StoryPicture.TEACHING).title().equals(ofClass), "the sample's own strip");
        model.samples().pick(1, 1);
        SampleSelection picked = selected.selectionProperty().get();
        assertEquals(7, picked.seed());
        assertEquals(List.of(4), picked.samples());
        model.samples().leave();
        assertNull(model.points().pointProperty().get());
        assertEquals(ofClass, model.figure(StoryPicture.TEACHING).title());
    }

    @Test
    void theClassIsTheUsersOrTheOneThatShowsMost() {
        feed.start().epochs(2);
        int usual = target();
        model.chooseClass(1 - usual);
        assertEquals(1 - usual, target());
        model.chooseClass(-1);
        assertEquals(usual, target());
    }

    @Test
    void anotherRunBeginsAnew() {
        feed.start().epochs(3);
        model.chooseArm(0, 1);
        feed.start();
        assertNull(model.figure(StoryPicture.MARGINS));
        assertEquals(
                "Waiting for the first measurement …",
                model.nothingYetProperty().get());
        feed.epochs(1);
        assertEquals(0, model.epoch());
        assertArrayEquals(new float[] {-1, 0.5f, 1}, x());
    }

    @Test
    void aRunThatIsGivenUpAfterItsEndIsTakenBackWithoutAWord() {
        int before = feed.pulse.subscriptions();
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(List.of(), Feed.thrownBy(() -> feed.prepare()));
        assertNull(model.figure(StoryPicture.MARGINS));
        settle();
        settle();
        assertEquals(before, feed.pulse.subscriptions(), "nothing beats while nothing moves");
    }

    @Test
    void whatIsStillUnderThePointerOrInAListWhenTheRunIsPutAwayIsNothing() {
        List<Runnable> late = List.of(
                () -> model.samples().leave(),
                () -> model.samples().point(1, 1),
                () -> model.samples().pick(1, 1),
                () -> model.samples().pickThumbnail(1, List.of(0, 1)),
                () -> model.chooseArm(0, 1),
                () -> model.chooseArms(List.of(0, 1)),
                () -> model.chooseClass(1),
                () -> model.chooseStrong(1),
                () -> model.chooseWeak(1),
                () -> model.film().pick(1),
                () -> assertEquals(List.of(), model.otherArms()),
                () -> assertTrue(Double.isNaN(model.epoch())));
        model.revisionProperty().addListener((o, was, now) -> {
            if (Double.isNaN(model.epoch())) {
                late.forEach(Runnable::run);
            }
        });
        feed.start().epochs(2);
        settle();
        model.samples().point(1, 1);
        assertEquals(List.of(), Feed.thrownBy(feed::prepare));
        assertEquals(List.of(), Feed.thrownBy(() -> late.forEach(Runnable::run)));
        assertNull(model.points().pointProperty().get());
        assertNull(selected.selectionProperty().get());
        assertEquals(List.of(), Feed.thrownBy(() -> feed.pulse.beat()), "prepared, with nothing measured");
        assertEquals(List.of(), Feed.thrownBy(() -> late.forEach(Runnable::run)));
    }

    @Test
    void aPairThatIsForgottenBeforeTheRunIsPutAwayIsNotDrawnAnyMore() {
        feed.start().epochs(2);
        settle();
        model.chooseStrong(1);
        List<Integer> drawn = new ArrayList<>();
        model.revisionProperty().addListener((o, was, now) -> {
            if (feed.session.historyProperty().get() == null && model.figure(StoryPicture.MARGINS) != null) {
                drawn.add(now.intValue());
            }
        });
        feed.prepare();
        assertEquals(List.of(), drawn);
    }

    @Test
    void aRunWithOneModalitySaysWhatIsMissing() {
        Feed alone = new Feed(
                new Numbers(new RunLayout(List.of("none"), 0, List.of(7L), List.of("image"), List.of("a", "b"), 3)),
                null);
        StoryViewModel single = model(alone);
        alone.start().epochs(1);
        assertTrue(single.nothingYetProperty().get().contains("Switch a second one on"));
    }

    @Test
    void samplesThatOnlyTheWeakOneHasRightAreReadWhereTheyCanBePerceived() {
        Feed pictures = new Feed();
        StoryViewModel seen = model(pictures);
        pictures.run.predicting = null;
        pictures.start().epochs(2);
        assertNull(seen.thumbnails().stripProperty().get(), "not while it trains");
        pictures.run.state(RunState.FINISHED);
        pictures.pulse.beat();
        assertNotNull(seen.thumbnails().stripProperty().get());
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertNull(model.thumbnails().stripProperty().get(), "nobody perceives a feature vector");
    }
}
