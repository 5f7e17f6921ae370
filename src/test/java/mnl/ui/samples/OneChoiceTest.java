package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.StrongWeak;
import mnl.data.Split;
import mnl.engine.RunState;
import mnl.ui.cases.CasesViewModel;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** What is strong and what is weak is the same in Cases and in Samples, whatever either shows. */
class OneChoiceTest {
    private final Feed feed = new Feed(new Numbers(PredictingRun.layout()), null);
    private final SelectedSamples selected = new SelectedSamples();
    private final ComparedModalities compared = new ComparedModalities(feed.session);
    private final SamplesViewModel samples = new SamplesViewModel(
            feed.session, feed.visibility, selected, compared, Runnable::run, Runnable::run, () -> 0);
    private final CasesViewModel cases = new CasesViewModel(
            feed.session, feed.visibility, selected, compared, Runnable::run, Runnable::run, () -> 0);

    /** On the validation split loud is the better one, on the test split quiet. */
    private void trained(boolean validation) {
        PredictingRun run = PredictingRun.usual();
        run.hasValidation = validation;
        int[] right = new int[6];
        int[] wrong = {1, 1, 1, 1, 1, 1};
        run.onValidation = validation
                ? new PredictingRun(
                        PredictingRun.layout(),
                        new int[6],
                        new int[][][] {{right, right, right}, {wrong, wrong, wrong}},
                        new int[][] {right, right, right})
                : null;
        if (validation) {
            run.onValidation.hasValidation = true;
        }
        feed.run.predicting = run;
        samples.showingProperty().set(true);
        cases.showingProperty().set(true);
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
    }

    private List<Integer> listed(CorrectnessCase cell) {
        cases.pickCell(2, cell);
        List<Integer> picked = selected.selectionProperty().get().samples();
        samples.clearSelection();
        samples.choices().armProperty().set("mnl");
        samples.choices().cellProperty().set(cell);
        assertEquals(picked, samples.listingProperty().get().samples(), "under " + cell);
        return picked;
    }

    @Test
    void theFilterListsTheCaseThatCasesCounts() {
        trained(true);
        assertEquals(
                List.of(),
                listed(CorrectnessCase.TF),
                "nothing that only loud has right, the strong one on validation");
        assertEquals(List.of(1, 2, 3), listed(CorrectnessCase.FT));
        samples.choices().cleanProperty().set(true);
        assertEquals(List.of(1, 2, 3), listed(CorrectnessCase.FT), "whatever noise is shown");
    }

    @Test
    void withoutValidationSamplesTheTestSplitDecidesForAll() {
        trained(false);
        assertEquals(List.of(1, 2, 3), listed(CorrectnessCase.TF));
        samples.choices().splitProperty().set(Split.TRAIN);
        assertEquals(
                new StrongWeak(1, 0), samples.listingProperty().get().answers().pair());
    }

    @Test
    void theUsersChoiceHoldsInBothUntilTheNextRun() {
        trained(true);
        cases.chooseStrong(1);
        assertEquals(
                new StrongWeak(1, 0), samples.listingProperty().get().answers().pair());
        assertEquals(List.of(1, 2, 3), listed(CorrectnessCase.TF));
        assertNotEquals(null, compared.chosenProperty().get());
        feed.start().epochs(1);
        feed.pulse.beat();
        assertEquals(null, compared.chosenProperty().get());
        assertTrue(samples.listingProperty().get().answers().pair().equals(new StrongWeak(0, 1)));
    }
}
