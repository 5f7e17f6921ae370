package mnl.ui.samples;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.ComparedModalities.Compared;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Subject;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Has the current run evaluated as the user chose, and the samples listed that pass the filter. Belongs to the FX thread. */
final class ListingFeed {
    private final RunSession session;
    private final SelectedSamples selected;
    private final SampleChoices choices;
    private final ComparedModalities compared;
    private final Inquiry<EvaluationRequest, Compared> evaluating;
    private final Inquiry<ListingMaker.Question, SampleListing> listing;
    private @Nullable Compared evaluated;

    /** @param listed receives each listing */
    ListingFeed(
            RunSession session,
            SelectedSamples selected,
            SampleChoices choices,
            ComparedModalities compared,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime,
            Consumer<SampleListing> listed) {
        this.session = session;
        this.selected = selected;
        this.choices = choices;
        this.compared = compared;
        Subject model = new CurrentModel(session);
        this.evaluating = new Inquiry<EvaluationRequest, Compared>(
                        (request, progress) -> compared.evaluate(layout(), request), fxThread, this::evaluated)
                .following(
                        model,
                        nanoTime,
                        () -> choices.request(session.experimentProperty().get()))
                .saying(Failures::ofEvaluation);
        this.listing = Inquiry.inBackground(ListingMaker::make, background, fxThread, listed)
                .about(model)
                .saying(Texts.of("samples.listing-feed.the-samples-cannot-be"));
    }

    /** Forgets the evaluation: there is another run, or none. */
    void clear() {
        evaluated = null;
    }

    /** Something else is to be evaluated. */
    void again() {
        evaluating.again();
    }

    private RunLayout layout() {
        return session.historyProperty().get().layout();
    }

    private void evaluated(Compared evaluation) {
        evaluated = evaluation;
        list();
    }

    /** Lists the samples as they are chosen now. */
    void list() {
        if (evaluated == null) {
            return;
        }
        RunLayout layout = layout();
        // A choice may still be of a run with more seeds.
        int seed = Math.min(choices.seedProperty().get(), layout.seeds().size() - 1);
        SampleSelection picked = selected.selectionProperty().get();
        if (picked != null && !holdsHere(picked, layout.seeds().get(seed))) {
            selected.selectionProperty().set(null);
            return;
        }
        if (picked != null && evaluated.evaluation().request().split() != Split.TEST) {
            return;
        }
        listing.ask(new ListingMaker.Question(
                layout,
                session.sourceProperty().get(),
                evaluated.evaluation(),
                compared.pair(evaluated.byAccuracy()),
                seed,
                choices.filter(layout),
                picked == null ? null : picked.samples()));
    }

    /** Samples are picked under a seed, in the test split. */
    private boolean holdsHere(SampleSelection picked, long seed) {
        return choices.splitProperty().get() == Split.TEST && seed == picked.seed();
    }

    /** Evaluates by itself while somebody looks. */
    Inquiry<?, ?> evaluating() {
        return evaluating;
    }

    Inquiry<?, ?> listing() {
        return listing;
    }
}
