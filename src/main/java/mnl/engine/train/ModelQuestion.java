package mnl.engine.train;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Something that is answered at once, and that somebody waits for.
 *
 * @param of asks the model
 * @param answer completes with what it says
 * @param <T> the answer
 */
record ModelQuestion<T>(Function<SessionAnswers, T> of, CompletableFuture<T> answer) implements Question {

    ModelQuestion(Function<SessionAnswers, T> of) {
        this(of, new CompletableFuture<>());
    }

    @Override
    public void ask(TrainingSession session) {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(of.apply(session.answers()));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void refuse(RuntimeException why) {
        answer.completeExceptionally(why);
    }
}
