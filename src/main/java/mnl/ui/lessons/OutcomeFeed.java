package mnl.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mnl.analysis.run.RunLayout;
import mnl.data.Unawaited;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.lab.lesson.LessonQuestion;
import mnl.lab.lesson.Reveal;
import mnl.lab.lesson.Revealed;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import org.jspecify.annotations.Nullable;

/** What the finished run answers to a lesson's question; the answer of a run that is gone, or to another question, never arrives. */
public final class OutcomeFeed {
    private final RunSession session;
    private final Executor background;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<@Nullable Revealed> revealed = new ReadOnlyObjectWrapper<>(this, "revealed");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable Question asked;

    private record Question(LessonQuestion prediction, RunHistory of) {}

    OutcomeFeed(RunSession session, Executor background, Executor fxThread) {
        this.session = session;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Nothing is asked. */
    void clear() {
        asked = null;
        revealed.set(null);
        problem.set("");
    }

    /** Asks the current run, once. */
    void ask(LessonQuestion prediction) {
        Question question = new Question(prediction, session.historyProperty().get());
        if (question.equals(asked)) {
            return;
        }
        clear();
        asked = question;
        RunLayout layout = question.of().layout();
        CompletableFuture<List<Evaluation>> answers = CompletableFuture.completedFuture(new ArrayList<>());
        for (EvaluationRequest request :
                Reveal.requests(prediction, session.experimentProperty().get())) {
            answers = answers.thenCombine(session.evaluate(request), OutcomeFeed::with);
        }
        Unawaited.whenDone(
                answers.thenApplyAsync(all -> new Reveal(prediction, layout).of(all), background),
                fxThread,
                (found, failure) -> answered(question, found, failure));
    }

    private static List<Evaluation> with(List<Evaluation> all, Evaluation next) {
        all.add(next);
        return all;
    }

    private void answered(Question question, @Nullable Revealed found, @Nullable Throwable failure) {
        if (question.equals(asked) && question.of() == session.historyProperty().get()) {
            problem.set(failure == null ? "" : Failures.ofEvaluation(failure));
            revealed.set(found);
        }
    }

    /** The answer; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable Revealed> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Why there is none, one sentence; empty where nothing is wrong. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
