package mnl.engine;

import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;

/** A run that no control moves and that answers no question; a test says what of it is otherwise. */
public abstract class StillRun implements TrainingRun {
    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void stepBatch() {}

    @Override
    public void stepEpoch() {}

    @Override
    public void cancel() {}

    @Override
    public void setPace(Pace pace) {}

    @Override
    public CompletableFuture<Evaluation> evaluate(EvaluationRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<AttackResult> attack(AttackRequest request, DoubleConsumer progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<Certification> certify(CertificationRequest request, DoubleConsumer progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
