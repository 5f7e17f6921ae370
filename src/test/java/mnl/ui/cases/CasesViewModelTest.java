package mnl.ui.cases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.FusedOutcome;
import mnl.analysis.cases.FusedOutcomes;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.engine.RunState;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

class CasesViewModelTest {
    private final Feed feed = new Feed(new Numbers(PredictingRun.layout()), null);
    private final SelectedSamples selected = new SelectedSamples();
    private long now;
    private final CasesViewModel model = new CasesViewModel(
            feed.session,
            feed.visibility,
            selected,
            new ComparedModalities(feed.session),
            Runnable::run,
            Runnable::run,
            () -> now);

    private void trained() {
        feed.run.predicting = PredictingRun.usual();
        model.showingProperty().set(true);
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
    }

    @Test
    void beforeTheFirstRunItSaysWhatToDo() {
        assertTrue(model.nothingYetProperty().get().contains("press Run"));
        assertNull(model.answerProperty().get());
    }

    @Test
    void strongAndWeakAreChosenByAccuracyAndFlowsGoFromAllClassToMnl() {
        trained();
        CaseQuestion question = model.questionProperty().get();
        assertEquals(new StrongWeak(1, 0), question.pair(), "quiet is right far more often");
        assertEquals(1, question.from());
        assertEquals(2, question.to());
        assertEquals("test", model.answerProperty().get().data().chosenOn());
    }

    @Test
    void countsFlowsAndOutcomesAreThoseOfTheAnalysis() {
        trained();
        model.chooseStrong(0);
        assertEquals(new StrongWeak(0, 1), model.questionProperty().get().pair(), "the two swap");
        CaseAnswer answer = model.answerProperty().get();
        assertEquals(4, answer.table()[1][CorrectnessCase.FT.place()].count().mean());
        assertEquals(
                .5, answer.table()[1][CorrectnessCase.FT.place()].fusedRight().mean());
        assertArrayEquals(new double[] {0, 0, 3, 1}, answer.flow()[CorrectnessCase.FT.place()]);
        assertArrayEquals(new double[] {1, 0, 0, 0}, answer.flow()[CorrectnessCase.FF.place()]);
        int weakOnly = CorrectnessCase.FT.place();
        assertEquals(1, answer.outcomes()[weakOnly][FusedOutcome.SECOND_ONLY.place()].mean());
        assertEquals(1, answer.outcomes()[weakOnly][FusedOutcome.FIRST_ONLY.place()].mean());
        assertEquals(
                "Of the 3 samples a seed that only quiet has right under both arms, MNL keeps 1.0 that All-class loses, and loses"
                        + " 1.0 that All-class keeps. A difference is not shown: 0.00 ± 0.00, p = 1.0000 in the paired t-test.",
                new CaseWords(answer).headline());
        model.chooseSeed(1);
        assertTrue(
                Double.isNaN(model.answerProperty()
                        .get()
                        .table()[1][weakOnly]
                        .count()
                        .ci95()),
                "one seed");
        model.chooseBasis(FusedOutcomes.Basis.FIRST);
        assertEquals(
                1,
                model.answerProperty()
                        .get()
                        .outcomes()[3][FusedOutcome.SECOND_ONLY.place()]
                        .mean());
    }

    @Test
    void aPickIsPublishedWithItsSeedAndWhatItIs() {
        trained();
        model.chooseStrong(0);
        model.pickFlow(CorrectnessCase.FT, CorrectnessCase.FF);
        SampleSelection picked = selected.selectionProperty().get();
        assertEquals(7, picked.seed());
        assertEquals(List.of(4), picked.samples());
        assertEquals("only quiet right under All-class, both wrong under MNL (seed 7, epoch 1)", picked.description());
        model.chooseSeed(1);
        model.pickOutcome(CorrectnessCase.FT, FusedOutcome.SECOND_ONLY);
        assertEquals(8, selected.selectionProperty().get().seed());
        assertEquals(List.of(2), selected.selectionProperty().get().samples());
        model.pickCell(2, CorrectnessCase.TT);
        assertEquals(List.of(0, 5), selected.selectionProperty().get().samples());
    }

    @Test
    void whileTrainingItRestsBetweenAnswersAndNobodyIsAskedWhileHidden() {
        feed.run.predicting = PredictingRun.usual();
        feed.start().epochs(1);
        assertEquals(0, feed.run.asked.size(), "nobody looks");
        model.showingProperty().set(true);
        assertEquals(2, feed.run.asked.size(), "test and validation");
        feed.run.answering = false;
        now = 1_000;
        feed.epochs(1);
        feed.epochs(1);
        assertEquals(4, feed.run.asked.size(), "one question at a time");
        now = 2_000;
        List.copyOf(feed.run.asked.subList(2, 4)).forEach(feed.run::answer);
        feed.epochs(1);
        assertEquals(4, feed.run.asked.size(), "it took 1000 and so it rests");
        now = 6_100;
        feed.epochs(1);
        assertEquals(6, feed.run.asked.size());
    }

    @Test
    void aRunWithOneModalitySaysWhatIsMissing() {
        RunLayout single = new RunLayout(List.of("none"), 0, List.of(7L), List.of("image"), List.of("a", "b"), 3);
        Feed alone = new Feed(new Numbers(single), null);
        CasesViewModel cases = new CasesViewModel(
                alone.session,
                alone.visibility,
                selected,
                new ComparedModalities(alone.session),
                Runnable::run,
                Runnable::run,
                () -> 0);
        cases.showingProperty().set(true);
        alone.start().epochs(1);
        assertTrue(cases.nothingYetProperty().get().startsWith("Cases compare two modalities"));
        assertEquals(0, alone.run.asked.size());
    }
}
