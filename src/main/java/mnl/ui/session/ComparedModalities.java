package mnl.ui.session;

import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.StrongWeakChoice;
import org.jspecify.annotations.Nullable;

/**
 * The strong and the weak modality whose agreement is looked at: one choice for all views of a run, so that a case means the
 * same samples in each of them. The user's choice, otherwise that by accuracy on the validation split under the
 * experiment's noise, whatever a view shows; where the data have no validation samples, on the test split. Belongs to the FX
 * thread.
 */
public final class ComparedModalities {
    private final RunSession session;
    private final ObjectProperty<StrongWeak> chosen = new SimpleObjectProperty<>(this, "chosen");

    /**
     * What a view shows, and the choice by accuracy at the same moment.
     *
     * @param evaluation the answer to the view's request
     * @param byAccuracy the choice where the user made none
     */
    public record Compared(Evaluation evaluation, StrongWeakChoice byAccuracy) {}

    /** @param session the current run; the choice ends with it */
    public ComparedModalities(RunSession session) {
        this.session = session;
        session.historyProperty().addListener((o, old, now) -> chosen.set(null));
    }

    /** The user's choice for this run; null where there is none. */
    public ObjectProperty<StrongWeak> chosenProperty() {
        return chosen;
    }

    /** The choice that counts; null where there is only one modality. */
    public @Nullable StrongWeak pair(StrongWeakChoice byAccuracy) {
        return chosen.get() == null ? byAccuracy.pair().orElse(null) : chosen.get();
    }

    /**
     * Evaluates what a view shows, and what the choice takes.
     *
     * @param layout of the current run
     * @param shown what the view shows
     */
    public CompletableFuture<Compared> evaluate(RunLayout layout, EvaluationRequest shown) {
        EvaluationRequest validation =
                OwnNoise.request(session.experimentProperty().get(), Split.VALIDATION);
        if (layout.modalities().size() < 2 || shown.equals(validation)) {
            return session.evaluate(shown).thenApply(answer -> compared(layout, answer, answer));
        }
        EvaluationRequest test = OwnNoise.request(session.experimentProperty().get(), Split.TEST);
        CompletableFuture<Evaluation> choosing = session.evaluate(validation).exceptionally(noSuchSplit -> null);
        CompletableFuture<Evaluation> answer = session.evaluate(shown);
        return answer.thenCompose(seen -> choosing.thenCompose(by -> by != null || shown.equals(test)
                ? CompletableFuture.completedFuture(compared(layout, seen, by == null ? seen : by))
                : session.evaluate(test).thenApply(other -> compared(layout, seen, other))));
    }

    private static Compared compared(RunLayout layout, Evaluation shown, Evaluation choosing) {
        return new Compared(shown, StrongWeakChoice.by(layout, choosing));
    }
}
