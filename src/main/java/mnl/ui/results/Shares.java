package mnl.ui.results;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.run.RunLayout;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.SerialEvaluations;
import mnl.engine.SubsetRequests;
import mnl.ui.session.RunSession;

/** Measures the modalities' shares, subset by subset, until it is stopped. Belongs to the FX thread. */
final class Shares {
    private static final double IDLE = -1;

    private final Executor fxThread;
    private final SerialEvaluations serial;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private CompletableFuture<List<Evaluation>> underWay;
    private boolean stopped;

    Shares(RunSession session, Executor fxThread) {
        this.fxThread = fxThread;
        this.serial = new SerialEvaluations(
                request -> CompletableFuture.supplyAsync(() -> session.evaluate(request), fxThread)
                        .thenCompose(Function.identity()));
    }

    /**
     * Starts, unless it is under way, was stopped by the user, or has no meaning for this run.
     *
     * @param epoch of the model that the shares are to be of; of a model that moves on meanwhile there are none
     */
    void start(RunLayout layout, double epoch, EvaluationRequest request, Consumer<Contributions> found) {
        if (stopped || underWay != null || !SubsetRequests.make(layout)) {
            return;
        }
        List<EvaluationRequest> requests = SubsetRequests.of(layout, request);
        progress.set(0);
        CompletableFuture<List<Evaluation>> series = new CompletableFuture<>();
        underWay = series;
        serial.all(requests, series, done -> fxThread.execute(() -> advance(series, (double) done / requests.size())));
        series.whenCompleteAsync(
                (answers, failure) -> {
                    if (underWay == series) {
                        end();
                        if (failure == null
                                && answers.stream()
                                        .allMatch(each -> each.measurement().epoch() == epoch)) {
                            found.accept(SubsetRequests.contributions(layout, answers));
                        }
                    }
                },
                fxThread);
    }

    private void advance(CompletableFuture<List<Evaluation>> series, double share) {
        if (underWay == series) {
            progress.set(share);
        }
    }

    private void end() {
        underWay = null;
        progress.set(IDLE);
    }

    /** Gives up what is under way; whatever was stopped may start again. */
    void cancel() {
        stopped = false;
        giveUp();
    }

    /** Gives up what is under way, since the model or the noise is another one; a stop stays one. */
    void restart() {
        giveUp();
    }

    /** The user has enough of it, until something else is asked. */
    void stop() {
        stopped = true;
        giveUp();
    }

    private void giveUp() {
        CompletableFuture<List<Evaluation>> series = underWay;
        end();
        if (series != null) {
            series.cancel(false);
        }
    }

    /** 0 to 1 while they are measured, negative otherwise. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
