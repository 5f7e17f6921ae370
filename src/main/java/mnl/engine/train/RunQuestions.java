package mnl.engine.train;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import mnl.analysis.region.RegionFrame;
import mnl.data.Cancellation;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.RegionRequest;
import mnl.engine.attack.PortionedComputation;
import mnl.engine.inspect.GradientInspector;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a run. Questions come from any thread and are answered on the engine's, between two steps; those that
 * come before the model stands wait for it, and those that come after it is gone are refused.
 */
final class RunQuestions {
    private final EngineThread thread;
    private final Cancellation closing;
    private final Queue<Question> waiting = new ArrayDeque<>();
    private @Nullable TrainingSession session;
    private boolean over;

    RunQuestions(EngineThread thread) {
        this.thread = thread;
        closing = thread.ending().part();
    }

    /** Nobody waits for answers any more; from any thread. What is being computed for them ends at its next step. */
    void close() {
        closing.cancel();
    }

    CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        return atOnce(asked -> asked.evaluate(request));
    }

    CompletableFuture<RegionFrame> regions(RegionRequest request) {
        return atOnce(asked -> asked.regions(request));
    }

    private <T> CompletableFuture<T> atOnce(Function<SessionAnswers, T> of) {
        ModelQuestion<T> question = new ModelQuestion<>(of);
        if (!thread.ask(() -> take(question))) {
            question.refuse(unanswerable());
        }
        return question.answer();
    }

    CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        return inPortions(asked -> asked.answers().attack(request), progress);
    }

    CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        return inPortions(asked -> asked.answers().certify(request), progress);
    }

    /** Gradients need no model: they are of the logits in the question, and of its class's weight where there is one. */
    CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        CompletableFuture<LossGradients> answer = new CompletableFuture<>();
        boolean posted = thread.ask(() -> {
            try {
                GradientQuestion asked = session == null
                        ? question
                        : question.weighing(session.sampleWeight(question.seed(), question.target()));
                answer.complete(new GradientInspector().gradients(asked));
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        if (!posted) {
            answer.completeExceptionally(unanswerable());
        }
        return answer;
    }

    /** The model stands; on the engine's thread. */
    void answerFrom(TrainingSession model) {
        session = model;
        for (Question asked = waiting.poll(); asked != null; asked = waiting.poll()) {
            asked.ask(session);
        }
    }

    /** There is no model any more, or there never will be one; on the engine's thread. */
    void end() {
        session = null;
        over = true;
        for (Question asked = waiting.poll(); asked != null; asked = waiting.poll()) {
            asked.refuse(unanswerable());
        }
    }

    private <T> CompletableFuture<T> inPortions(
            Function<TrainingSession, PortionedComputation<T>> begin, DoubleConsumer progress) {
        PortionedQuestion<T> question =
                new PortionedQuestion<>(thread, closing.part(), begin, progress, RunQuestions::unanswerable);
        if (!thread.post(() -> take(question))) {
            question.refuse(unanswerable());
        }
        return question.answer();
    }

    private void take(Question asked) {
        if (session != null) {
            asked.ask(session);
        } else if (over) {
            asked.refuse(unanswerable());
        } else {
            waiting.add(asked);
        }
    }

    private static IllegalStateException unanswerable() {
        return new IllegalStateException("There is no model to evaluate: the run has failed, was cancelled before its"
                + " model stood, or is closed.");
    }
}
