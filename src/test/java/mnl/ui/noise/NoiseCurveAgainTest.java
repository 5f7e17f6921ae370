package mnl.ui.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.engine.RunState;
import mnl.figure.line.LineFigure;
import org.junit.jupiter.api.Test;

/** The curve of rising noise, and when it is measured again. */
class NoiseCurveAgainTest extends NoiseModelCase {
    @Test
    void curveIsSweptWhenTheRunIsOverAndGivesWayToTheSlider() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        assertEquals(0, model.curve().doneProperty().get(), "not while training");
        feed.run.state(RunState.PAUSED);
        feed.pulse.beat();
        dial(0).severityProperty().set(4);
        assertEquals(11, model.curve().doneProperty().get());
        double[] y = model.figures().curve().series().get(0).y();
        assertEquals(.51 - .06, y[0], 1e-6);
        assertEquals(.51 - .06 - .2, y[10], 1e-6);
        int before = feed.run.asked.size();
        dial(0).severityProperty().set(6);
        assertEquals(before + 1, feed.run.asked.size(), "the curve holds for every severity of this modality");

        feed.run.answering = false;
        model.drawCurve(dial(1));
        dial(1).severityProperty().set(9);
        feed.run.answering = true;
        int asked = feed.run.asked.size();
        feed.run.answer(feed.run.asked.get(asked - 2));
        assertEquals(asked, feed.run.asked.size(), "the curve waits for the slider");
        feed.run.answer(feed.run.asked.get(asked - 1));
        assertEquals(11, model.curve().doneProperty().get());
    }

    @Test
    void cancelledCurveKeepsItsPointsAndStaysCancelled() {
        finished();
        feed.run.answering = false;
        model.drawCurve(dial(0));
        feed.run.answer(feed.run.asked.get(feed.run.asked.size() - 1));
        model.curve().cancel();
        int asked = feed.run.asked.size();
        feed.run.answer(feed.run.asked.get(asked - 1));
        assertEquals(1, model.curve().doneProperty().get());
        assertEquals(asked, feed.run.asked.size());
        assertFalse(model.curve().runningProperty().get());
    }

    @Test
    void aRunThatGoesOnIsLookedAtAgainOnlyAfterARest() {
        model.showingProperty().set(true);
        feed.run.answering = false;
        feed.start().epochs(1);
        assertEquals(1, feed.run.asked.size());
        now = 1000;
        feed.run.answer(feed.run.asked.get(0));
        feed.epochs(1);
        assertEquals(1, feed.run.asked.size(), "resting");
        now = 5000;
        feed.epochs(1);
        assertEquals(2, feed.run.asked.size());
        feed.run.answer(feed.run.asked.get(1));
        feed.run.measure();
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(3, feed.run.asked.size(), "at its end without a rest");
    }

    @Test
    void aModelThatMovedOnIsLookedAtAgainThoughNothingWasMeasured() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        feed.run.progress(40);
        feed.pulse.beat();
        assertEquals(40, model.resultProperty().get().epoch());
        feed.run.progress(40.5);
        feed.run.state(RunState.CANCELLED);
        feed.pulse.beat();
        assertEquals(40.5, model.resultProperty().get().epoch());
    }

    @Test
    void aCurveOfAnEarlierModelIsDrawnAnewWhenTheTrainingRests() {
        model.showingProperty().set(true);
        feed.start().epochs(3);
        feed.run.state(RunState.PAUSED);
        feed.pulse.beat();
        dial(0).severityProperty().set(4);
        assertEquals(2, model.curve().points().get(CurveUnderWay.LAST).epoch());
        feed.run.state(RunState.TRAINING);
        feed.run.progress(7);
        feed.pulse.beat();
        feed.run.state(RunState.PAUSED);
        feed.pulse.beat();
        assertEquals(7, model.resultProperty().get().epoch());
        assertEquals(7, model.curve().points().get(CurveUnderWay.LAST).epoch());
        int asked = feed.run.asked.size();
        feed.pulse.beat();
        feed.run.state(RunState.CANCELLED);
        feed.pulse.beat();
        assertEquals(asked, feed.run.asked.size(), "it is the same model");
    }

    @Test
    void nothingIsAskedWhileNobodyLooks() {
        feed.start().epochs(2);
        dial(0).severityProperty().set(5);
        assertEquals(0, feed.run.asked.size());
        assertEquals(0, feed.source.noises.size());
        model.showingProperty().set(true);
        assertEquals(5, feed.run.asked.get(0).request().noise().get(0).severity());
    }

    @Test
    void aGrowingCurveKeepsItsMeaningWhateverEpochsItsTitleNames() {
        model.showingProperty().set(true);
        feed.run.answering = false;
        feed.start().epochs(1);
        model.drawCurve(dial(0));
        feed.run.answer(feed.run.asked.get(0));
        feed.run.answer(feed.run.asked.get(1));
        LineFigure first = model.figures().curve();
        feed.epochs(1);
        feed.run.answer(feed.run.asked.get(2));
        LineFigure second = model.figures().curve();
        assertNotEquals(first.title(), second.title(), "of two models by now");
        assertTrue(first.showsTheSameAs(second), first.title() + " and " + second.title());
        model.curveColumnProperty().set(dial(0).modality());
        assertFalse(second.showsTheSameAs(model.figures().curve()), "another accuracy");
        model.curveColumnProperty().set(NoiseResult.FUSED);
        model.drawCurve(dial(1));
        assertNotEquals(second.xLabel(), model.figures().curve().xLabel(), "another severity");
    }
}
