package mnl.ui.samples;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.LatestOnly;

/** Keeps an evaluation of the run on show up to date while somebody looks. Belongs to the FX thread. */
final class EvaluationFeed {
    /** While the run trains, evaluations rest this many times as long as the last one took. */
    private static final int REST = 4;

    /**
     * An answer.
     *
     * @param run the run that it is about
     * @param evaluation null where it failed
     * @param failure null where it did not
     */
    record Answer(RunHistory run, Evaluation evaluation, Throwable failure) {}

    private record Question(RunHistory run, EvaluationRequest request) {}

    private final RunSession session;
    private final LongSupplier nanoTime;
    private final Supplier<EvaluationRequest> request;
    private final LatestOnly<Question, Answer> latest;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private boolean looking;
    private int measuredAt;
    private int waiting;
    private long askedAt;
    private long answeredAt;
    private long rest;

    /**
     * @param request what to ask; null while there is nothing to ask for
     * @param answer takes the answers about the run on show
     */
    EvaluationFeed(
            RunSession session,
            Executor fxThread,
            LongSupplier nanoTime,
            Supplier<EvaluationRequest> request,
            Consumer<Answer> answer) {
        this.session = session;
        this.nanoTime = nanoTime;
        this.request = request;
        this.latest = new LatestOnly<>(this::evaluate, fxThread, (reply, impossible) -> answered(reply, answer));
        session.measurementsProperty().addListener((o, old, now) -> moveOn());
        session.stateProperty().addListener((o, old, now) -> moveOn());
    }

    /** Another run is on show. */
    void open() {
        measuredAt = 0;
        rest = 0;
        working.set(false);
    }

    void setLooking(boolean now) {
        looking = now;
        moveOn();
    }

    /** Asks whether or not the run has moved on. */
    void askAnew() {
        measuredAt = 0;
        if (looking) {
            ask();
        }
    }

    private void moveOn() {
        boolean stale = measurements() != measuredAt;
        boolean training = session.stateProperty().get() == RunState.TRAINING;
        boolean rested = nanoTime.getAsLong() - answeredAt >= rest;
        if (looking && stale && waiting == 0 && (rested || !training)) {
            ask();
        }
    }

    private void ask() {
        EvaluationRequest next = request.get();
        if (next == null || measurements() == 0) {
            return;
        }
        measuredAt = measurements();
        askedAt = nanoTime.getAsLong();
        waiting = 1;
        working.set(true);
        latest.ask(new Question(session.historyProperty().get(), next));
    }

    private CompletableFuture<Answer> evaluate(Question question) {
        return session.evaluate(question.request())
                .handle((evaluation, failure) -> new Answer(question.run(), evaluation, failure));
    }

    private void answered(Answer reply, Consumer<Answer> answer) {
        waiting = 0;
        working.set(false);
        if (reply == null || reply.run() != session.historyProperty().get() || reply.run() == null) {
            return;
        }
        answeredAt = nanoTime.getAsLong();
        rest = REST * (answeredAt - askedAt);
        answer.accept(reply);
        if (session.stateProperty().get() != RunState.TRAINING) {
            moveOn();
        }
    }

    private int measurements() {
        RunHistory history = session.historyProperty().get();
        return history == null || session.measurementsProperty().get() == 0 ? 0 : history.size();
    }

    /** Whether an answer is awaited. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
