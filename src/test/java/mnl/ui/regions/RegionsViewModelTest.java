package mnl.ui.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import mnl.analysis.region.RegionField;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

class RegionsViewModelTest {
    private static final long TOOK = 1_000;

    private final SelectedSamples selected = new SelectedSamples();
    private final Feed feed = new Feed(new Numbers(PredictingRun.layout()), null);
    private long now;
    private final RegionsViewModel model = new RegionsViewModel(
            feed.session,
            selected,
            new ComparedModalities(feed.session),
            Runnable::run,
            Runnable::run,
            feed.pulse,
            () -> now);

    RegionsViewModelTest() {
        feed.run.regions = this::frame;
        feed.run.predicting = PredictingRun.usual();
    }

    /** Two samples, of classes 1 and 0; from epoch 3 on quiet tells both apart, before only the first. */
    private RegionFrame frame(double epoch) {
        RegionRequest request = feed.run.regionsAsked.get(feed.run.regionsAsked.size() - 1);
        int[] labels = {request.second(), request.first()};
        RegionSetting.Side side =
                new RegionSetting.Side(0, false, 2, new float[] {1, (float) epoch / 10}, new float[] {0, 1});
        RegionSetting setting = new RegionSetting(
                request.seedIndex(),
                request.first(),
                request.second(),
                new int[] {4, 9},
                labels,
                List.of(side, new RegionSetting.Side(1, false, 2, side.x(), side.y())));
        RegionField field = new RegionField(2, new byte[] {8, -8, 8, -8}, new byte[] {-8, 8, -8, 8});
        RegionField[][] fields = new RegionField[request.arms()][2];
        int[][][] predicted = new int[request.arms()][2][];
        boolean[][][] told = new boolean[request.arms()][2][];
        for (int arm = 0; arm < request.arms(); arm++) {
            for (int m = 0; m < 2; m++) {
                fields[arm][m] = field;
                predicted[arm][m] = new int[] {1, 1};
                told[arm][m] = new boolean[] {true, m == 1 && epoch >= 3};
            }
        }
        return new RegionFrame(
                epoch, setting, fields, predicted, told, new double[request.arms()][2], Duration.ofNanos(TOOK));
    }

    @Test
    void asksOnceAnEpochAndOnlyWhileSomebodyLooks() {
        feed.start().epochs(3);
        assertEquals(0, feed.run.regionsAsked.size());
        assertNull(model.figure());
        model.showingProperty().set(true);
        assertEquals(1, feed.run.regionsAsked.size());
        assertEquals(List.of(0, 1), feed.run.regionsAsked.get(0).modalities());
        assertEquals("", model.nothingYetProperty().get());
        now += 1_000_000;
        feed.run.progress(2.5);
        feed.pulse.beat();
        assertEquals(1, feed.run.regionsAsked.size(), "within an epoch nothing is asked again");
        feed.epochs(1);
        assertEquals(2, feed.run.regionsAsked.size());
        model.showingProperty().set(false);
        now += 1_000_000;
        feed.epochs(2);
        assertEquals(2, feed.run.regionsAsked.size());
    }

    @Test
    void theEngineRestsFortyTimesAsLongAsItTook() {
        model.showingProperty().set(true);
        feed.start().epochs(1);
        now += 39 * TOOK;
        feed.epochs(1);
        assertEquals(1, feed.run.regionsAsked.size());
        now += TOOK;
        feed.epochs(1);
        assertEquals(2, feed.run.regionsAsked.size());
    }

    private void train(int epochs) {
        model.showingProperty().set(true);
        feed.start();
        for (int i = 0; i < epochs; i++) {
            feed.epochs(1);
            now += 1_000_000;
        }
    }

    @Test
    void theFilmShowsEveryEpochThatWasAskedFor() {
        train(5);
        assertEquals(5, model.film().countProperty().get());
        assertEquals(4, model.epoch());
        assertEquals(0.4f, model.figure().panels().get(0).x()[1]);
        assertEquals(1, model.figure().panels().get(3).share());
        model.film().pick(1);
        assertEquals(1, model.epoch());
        assertEquals(0.5, model.figure().panels().get(3).share());
        assertTrue(
                model.text().lead().contains("quiet by itself tells apart 50%"),
                model.text().lead());
        assertTrue(
                model.text().lead().endsWith("(guessing: 50%): first seed so far, the test comes at the end."),
                model.text().lead());
        assertEquals("Points, regions and %: first seed", model.figure().words().remark());
    }

    @Test
    void otherClassesAndSeedsAreAskedForAndOtherArmsAreThere() {
        train(3);
        int asked = feed.run.regionsAsked.size();
        assertEquals(List.of(0, 2), model.arms());
        model.chooseArm(0, 1);
        assertEquals("All-class", model.figure().panels().get(0).name());
        model.chooseArm(1, 1);
        assertEquals(List.of(2, 1), model.arms(), "they swap");
        assertEquals(asked, feed.run.regionsAsked.size());
        model.chooseClass(0, 1);
        assertEquals(new ClassPair(1, 0), model.pair());
        assertEquals(asked + 1, feed.run.regionsAsked.size());
        assertEquals("class one", model.figure().words().first());
        assertEquals(1, model.film().countProperty().get());
        model.chooseSeed(1);
        assertEquals(1, feed.run.regionsAsked.get(asked + 1).seedIndex());
        model.chooseClass(0, 0);
        model.chooseSeed(0);
        assertEquals(3, model.film().countProperty().get(), "what was kept is still there");
    }

    @Test
    void aFinishedRunSaysWhatATestShowsOverAllSeeds() {
        train(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(
                "Of the samples of classes zero and one, quiet by itself tells apart 83% under No guidance and 83% under MNL"
                        + " (guessing: 50%): a difference is not shown over 2 seeds, p\u00a0=\u00a01.0000.",
                model.text().lead());
        assertEquals(
                List.of("83%", "83%"),
                List.of(1, 3).stream()
                        .map(p ->
                                Math.round(100 * model.figure().panels().get(p).share()) + "%")
                        .toList(),
                "the picture says the same numbers");
        assertEquals(
                "Points, regions: first seed; %: mean of 2 seeds",
                model.figure().words().remark());
        model.film().pick(0);
        assertTrue(model.text().lead().contains("the test comes at the end"), "an earlier epoch is not tested");
    }

    @Test
    void aPointIsSaidInWordsAndHandedOver() {
        train(1);
        assertEquals(
                "Sample #10, class zero: quiet alone says one under MNL. Click or Enter: open it.", model.words(3, 1));
        model.pick(3, 1);
        assertEquals(
                new SampleSelection(7L, List.of(9), "a point of the regions under MNL"),
                selected.selectionProperty().get());
    }

    @Test
    void anotherRunBeginsAnew() {
        train(3);
        model.chooseClass(0, 1);
        feed.start();
        assertEquals(0, model.film().countProperty().get());
        assertNull(model.figure());
        feed.epochs(1);
        assertEquals(new ClassPair(0, 1), model.pair());
        assertEquals(1, model.film().countProperty().get());
    }
}
