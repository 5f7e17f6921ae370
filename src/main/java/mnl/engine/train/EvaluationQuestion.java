package mnl.engine.train;

import java.util.concurrent.CompletableFuture;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;

/** An evaluation that somebody waits for. */
record EvaluationQuestion(EvaluationRequest request, CompletableFuture<Evaluation> answer) implements Question {

    EvaluationQuestion(EvaluationRequest request) {
        this(request, new CompletableFuture<>());
    }

    @Override
    public void ask(TrainingSession session) {
        try {
            answer.complete(session.answers().evaluate(request));
        } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
        }
    }

    @Override
    public void refuse(RuntimeException why) {
        answer.completeExceptionally(why);
    }
}
