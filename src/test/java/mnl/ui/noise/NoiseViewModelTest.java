package mnl.ui.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.experiment.FusionRule;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.figure.bar.BarFigure;
import mnl.ui.feed.FakeRun;
import mnl.ui.feed.Feed;
import mnl.ui.sample.SampleShown;
import org.junit.jupiter.api.Test;

class NoiseViewModelTest extends NoiseModelCase {
    @Test
    void dialsStartAtTheExperimentsEvaluationNoise() {
        feed.start();
        assertEquals(NoiseSpec.NONE, dial(0).spec());
        assertEquals(new NoiseSpec(NoiseKind.SOUND_WHITE, 3, 1), dial(1).spec());
        assertEquals("8 dB SNR", dial(1).level());
        dial(1).severityProperty().set(7);
        assertEquals("−8 dB SNR", dial(1).level());
        assertEquals("clean", dial(0).level());
        dial(0).kindProperty().set(NoiseKind.IMAGE_SALT_AND_PEPPER);
        dial(0).severityProperty().set(5);
        assertEquals("25 % of the pixels", dial(0).level());
        model.clean();
        assertTrue(dial(1).spec().isNone());
        model.reset();
        assertEquals(3, dial(1).severityProperty().get());
    }

    @Test
    void missingIsASwitchWithTwoPointsAndNoSlope() {
        finished();
        dial(0).severityProperty().set(3);
        dial(0).kindProperty().set(NoiseKind.MISSING);
        assertEquals("missing", dial(0).level());
        assertEquals(new NoiseSpec(NoiseKind.MISSING, 10, 1), dial(0).spec());
        assertEquals(2, model.curve().doneProperty().get());
        assertEquals(1, model.curve().shareProperty().get());
        double[] y = model.figures().curve().series().get(0).y();
        assertEquals(5, y.length);
        assertTrue(Double.isNaN(y[2]), "nothing lies between there and missing");
        assertEquals(y[0], y[1]);
        assertEquals(y[3], y[4]);
        dial(0).severityProperty().set(0);
        assertEquals("there", dial(0).level());
        assertEquals(NoiseSpec.NONE, dial(0).spec());
        dial(0).kindProperty().set(NoiseKind.IMAGE_BLUR);
        assertEquals(3, dial(0).severityProperty().get(), "what it was before");
    }

    @Test
    void movingADialEvaluatesTheTestSplitUnderThatNoise() {
        finished();
        BarFigure before = model.figures().accuracies();
        assertEquals(.73 - .06, before.bars().get(2).values()[0], 1e-6);
        dial(0).severityProperty().set(5);
        assertEquals(Split.TEST, feed.run.asked.get(12).request().split());
        assertTrue(feed.run.asked.stream()
                .anyMatch(a -> a.request().noise().get(0).equals(new NoiseSpec(NoiseKind.IMAGE_GAUSSIAN, 5, 1))
                        && a.request().noise().get(1).severity() == 3));
        assertEquals(.73 - .16, model.figures().accuracies().bars().get(2).values()[0], 1e-6);
    }

    @Test
    void anotherFusionIsSwappedInAndTheCurveFollows() {
        finished();
        int before = feed.run.asked.size();
        model.fusionProperty().set(FusionRule.ENTROPY);
        List<FakeRun.Asked> after = feed.run.asked.subList(before, feed.run.asked.size());
        assertTrue(after.size() > 10, "the test split, and the curve anew");
        assertTrue(after.stream()
                .allMatch(a ->
                        a.request().fusion() != null && a.request().fusion().rule() == FusionRule.ENTROPY));
        model.fusionProperty().set(null);
        assertNull(feed.run.asked.get(feed.run.asked.size() - 1).request().fusion());
    }

    @Test
    void differencesArePairedBySeed() {
        finished();
        NoiseFigures figures = model.figures();
        assertEquals("", figures.deltaText(0, 0));
        double half = 100 * 4.302652729911275 * .02 / Math.sqrt(3);
        assertEquals(4.97, half, .005);
        assertEquals("+22.0 ± 5.0", figures.deltaText(0, 2));
        assertTrue(figures.isClear(0, 2));
        assertEquals("67.0", figures.accuracyText(0, 2));
    }

    @Test
    void onlyTheNewestPositionOfADraggedSliderIsAsked() {
        finished();
        feed.run.answering = false;
        int before = feed.run.asked.size();
        for (int step = 1; step <= 50; step++) {
            dial(0).severityProperty().set(step / 10.0);
        }
        assertEquals(before + 1, feed.run.asked.size());
        assertTrue(model.workingProperty().get());
        feed.run.answering = true;
        feed.run.answer(feed.run.asked.get(before));
        assertEquals(
                5.0, feed.run.asked.get(before + 1).request().noise().get(0).severity());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void ucomDistributionsAreOverSamplesAndSeeds() {
        finished();
        double[] shares = model.resultProperty().get().ucom()[0][1].shares();
        assertEquals(1, java.util.Arrays.stream(shares).sum(), 1e-9);
        assertEquals(6, model.dialsProperty().get().size() * 3);
        assertEquals(3, model.figures().ucom(1).series().size());
    }

    @Test
    void failureIsSaidAndTheLastAnswerStays() {
        finished();
        NoiseResult last = model.resultProperty().get();
        feed.run.answering = false;
        dial(0).severityProperty().set(2);
        feed.run
                .asked
                .get(feed.run.asked.size() - 1)
                .answer()
                .completeExceptionally(new IllegalStateException("Gone."));
        assertEquals("Gone.", model.problemProperty().get());
        assertEquals(last, model.resultProperty().get());
        assertFalse(model.workingProperty().get());
    }

    @Test
    void sampleFollowsTheDialsAndWrapsAround() {
        finished();
        dial(0).severityProperty().set(4);
        SampleShown shown = model.sample().shownProperty().get();
        assertEquals("zero", shown.className());
        assertArrayEquals(
                new float[] {100, 255, 0, 0},
                ((Signal.Picture) shown.parts().get(0).signal()).grey());
        model.sample().previous();
        assertEquals(4, model.sample().shownProperty().get().place().index());
        model.sample().next();
        model.sample().next();
        assertEquals("one", model.sample().shownProperty().get().className());
    }

    @Test
    void anotherRunStartsAfresh() {
        finished();
        feed.start();
        assertNull(model.resultProperty().get());
        assertNull(model.curve().dial());
        feed.epochs(1);
        assertEquals(0.0, model.resultProperty().get().epoch());
    }

    @Test
    void anotherRunThatIsBeingPreparedShowsNothingOfTheOldOne() {
        finished();
        model.revisionProperty().addListener(observable -> model.figures().accuracies());
        feed.run.answering = false;
        dial(0).severityProperty().set(5);
        assertTrue(model.workingProperty().get());
        int before = feed.run.asked.size();
        assertEquals(List.of(), Feed.thrownBy(feed::prepare));
        assertEquals(before, feed.run.asked.size(), "nothing is asked of a run that is not there");
        assertFalse(model.workingProperty().get());
        assertTrue(model.figures().accuracies().isEmpty());
        assertTrue(model.figures().curve().isEmpty());
        assertTrue(model.dialsProperty().get().isEmpty());
        feed.run.answer(feed.run.asked.get(before - 1));
        assertTrue(model.figures().accuracies().isEmpty(), "an answer about the old run comes too late");
    }
}
