package mnl.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import mnl.data.Unawaited;

/**
 * Has many evaluations made one after another: the next is asked for when the one before is there, so that whoever else
 * asks the engine meanwhile waits for one of them at most. To cancel, cancel the future: no further one is asked for.
 */
public final class SerialEvaluations {
    private final Function<EvaluationRequest, CompletableFuture<Evaluation>> engine;

    /** @param engine answers requests, see {@link TrainingRun#evaluate} */
    public SerialEvaluations(Function<EvaluationRequest, CompletableFuture<Evaluation>> engine) {
        this.engine = engine;
    }

    /**
     * Asks for all of them.
     *
     * @param requests in order
     * @param progress notified after each how many are there, on the engine's thread
     * @return the answers, in order; fails as the first one that fails
     */
    public CompletableFuture<List<Evaluation>> all(List<EvaluationRequest> requests, IntConsumer progress) {
        CompletableFuture<List<Evaluation>> answer = new CompletableFuture<>();
        all(requests, answer, progress);
        return answer;
    }

    /** The same into a future that is there already, so that whoever holds it can cancel from the first answer on. */
    public void all(
            List<EvaluationRequest> requests, CompletableFuture<List<Evaluation>> answer, IntConsumer progress) {
        next(requests, new ArrayList<>(), progress, answer);
    }

    private void next(
            List<EvaluationRequest> requests,
            List<Evaluation> done,
            IntConsumer progress,
            CompletableFuture<List<Evaluation>> answer) {
        if (answer.isDone()) {
            return;
        }
        if (done.size() == requests.size()) {
            answer.complete(List.copyOf(done));
            return;
        }
        Unawaited.whenDone(engine.apply(requests.get(done.size())), (evaluation, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
                return;
            }
            try {
                done.add(evaluation);
                progress.accept(done.size());
                next(requests, done, progress, answer);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
    }
}
