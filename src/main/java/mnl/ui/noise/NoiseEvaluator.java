package mnl.ui.noise;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.LatestOnly;

/** Has the current run evaluated, newest question only, and worked out in the background. Belongs to the FX thread. */
final class NoiseEvaluator {

    /**
     * An answer.
     *
     * @param run the run it is about
     * @param request the question
     * @param result null where it failed
     * @param failure one sentence; null where it did not fail
     */
    record Answer(RunHistory run, EvaluationRequest request, NoiseResult result, String failure) {}

    private record Question(RunHistory run, EvaluationRequest request, long number) {}

    private final RunSession session;
    private final Executor background;
    private final BiFunction<Evaluation, RunLayout, NoiseResult> workOut;
    private final LatestOnly<Question, Answer> latest;
    private long asked;
    private long started;
    private long answered;

    NoiseEvaluator(
            RunSession session,
            Executor background,
            Executor fxThread,
            BiFunction<Evaluation, RunLayout, NoiseResult> workOut,
            Consumer<Answer> answer) {
        this.session = session;
        this.background = background;
        this.workOut = workOut;
        this.latest = new LatestOnly<>(this::evaluate, fxThread, (reply, impossible) -> {
            answered = started;
            if (reply != null && reply.run() == session.historyProperty().get()) {
                answer.accept(reply);
            }
        });
    }

    /** Asks, or replaces the question that waits. */
    void ask(EvaluationRequest request) {
        latest.ask(new Question(session.historyProperty().get(), request, ++asked));
    }

    /** Whether every question is answered. */
    boolean isIdle() {
        return answered == asked;
    }

    private CompletableFuture<Answer> evaluate(Question question) {
        started = question.number();
        if (question.run() == null
                || question.run() != session.historyProperty().get()) {
            return CompletableFuture.completedFuture(
                    new Answer(question.run(), question.request(), null, "There is another run now."));
        }
        RunLayout layout = question.run().layout();
        return session.evaluate(question.request())
                .thenApplyAsync(evaluation -> workOut.apply(evaluation, layout), background)
                .handle((result, error) -> new Answer(question.run(), question.request(), result, sentence(error)));
    }

    private static String sentence(Throwable error) {
        return error == null ? null : Failures.sentence(error, "The evaluation failed: " + Failures.cause(error));
    }
}
