package mnl.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import mnl.analysis.region.RegionFrame;
import mnl.experiment.Experiment;

/** Handle on a run. Every method may be called from any thread and returns at once. */
public interface TrainingRun extends AutoCloseable {

    /** What is trained. */
    Experiment experiment();

    /** The state that was reported last. */
    RunState state();

    /** Stops between two steps, until {@link #resume}, and has the model measured. No effect on a run that is over. */
    void pause();

    /** Goes on after a pause. No effect on a run that is over. */
    void resume();

    /** Pauses after one more batch, which is measured. */
    void stepBatch();

    /** Pauses at the end of the epoch under way, or of the next one where none is under way. */
    void stepEpoch();

    /**
     * Ends the training; what is trained by then is measured and stays for evaluation. A run that is still preparing gives
     * that up, its first measurement included, and leaves nothing to evaluate.
     */
    void cancel();

    /** Trains at most so fast from now on. */
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

    /**
     * The decision regions of the model as it is now, between two steps of the training.
     *
     * @return completes on the engine's thread; exceptionally with {@link IllegalStateException} once the run has failed or is
     *     closed, with {@link IllegalArgumentException} for a request that does not fit the run
     */
    default CompletableFuture<RegionFrame> regions(RegionRequest request) {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException("This run has no engine that could draw decision regions."));
    }

    /**
     * Attacks the model as it is now; see {@link AttackRequest}. The attack is done in portions on the engine's thread,
     * between the steps of the training and other questions. Cancelling the answer ends it before its next portion.
     *
     * @param progress notified of the share that is done, 0 to 1, on the engine's thread; returns at once
     * @return completes on the engine's thread; exceptionally with {@link IllegalStateException} once the run has failed
     *     or is closed, with {@link IllegalArgumentException} for a request that does not fit the run
     */
    CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress);

    /**
     * Says how far the samples may be moved before the fused prediction of the model as it is now can change; see
     * {@link Certification}. Done in portions, cancelled and answered like an attack.
     */
    CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress);

    /** Completes with the last state, one of those that are over, when no further step will be trained. */
    CompletableFuture<RunState> whenOver();

    /** Cancels, then gives the model's memory back. */
    @Override
    void close();
}
