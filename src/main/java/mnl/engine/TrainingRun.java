package mnl.engine;

import java.util.concurrent.CompletableFuture;
import mnl.experiment.Experiment;

/** Handle on a run. Every method may be called from any thread and returns at once. */
public interface TrainingRun extends AutoCloseable {

    Experiment experiment();

    RunState state();

    /** Stops between two steps, until {@link #resume}. No effect on a run that is over. */
    void pause();

    void resume();

    /** Pauses after one more batch, which is measured. */
    void stepBatch();

    /** Pauses at the end of the epoch under way, or of the next one where none is under way. */
    void stepEpoch();

    /** Ends the training; what is trained stays for evaluation. */
    void cancel();

    void setPace(Pace pace);

    /**
     * Measures the model as it is now on a split under noise, between two steps of the training.
     *
     * @return completes on the engine's thread; exceptionally with {@link IllegalStateException} once the run has
     *     failed or is closed
     */
    CompletableFuture<Evaluation> evaluate(EvaluationRequest request);

    /**
     * Differentiates the loss of one sample in its logits, between two steps of the training.
     *
     * @return completes on the engine's thread; exceptionally where this cannot be done
     */
    default CompletableFuture<LossGradients> gradients(GradientQuestion question) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("This run has no engine that could differentiate its loss."));
    }

    /** Completes with the last state, one of those that are over, when no further step will be trained. */
    CompletableFuture<RunState> whenOver();

    /** Cancels, then gives the model's memory back. */
    @Override
    void close();
}
