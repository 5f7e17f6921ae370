package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import mnl.data.Unawaited;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.ui.session.RunSession;

/** Attacks one after the other; cancelling the whole ends the one under way. */
final class AttackSeries {
    private final RunSession session;
    private final Executor fxThread;
    private final List<Map.Entry<String, AttackRequest>> requests;
    private final DoubleConsumer progress;
    private final Map<String, AttackResult> results = new LinkedHashMap<>();
    private final CompletableFuture<Map<String, AttackResult>> all = new CompletableFuture<>();

    /**
     * @param session the current run
     * @param fxThread where the session is asked
     * @param requests by name
     * @param progress notified the share that is done of all of them
     */
    AttackSeries(RunSession session, Executor fxThread, Map<String, AttackRequest> requests, DoubleConsumer progress) {
        this.session = session;
        this.fxThread = fxThread;
        this.requests = new ArrayList<>(requests.entrySet());
        this.progress = progress;
    }

    /** Starts, on the FX thread; the answer has the results by name, in order. */
    CompletableFuture<Map<String, AttackResult>> start() {
        next();
        return all;
    }

    private void next() {
        int done = results.size();
        if (done == requests.size()) {
            all.complete(results);
        }
        if (all.isDone()) {
            return;
        }
        CompletableFuture<AttackResult> one = session.attack(
                requests.get(done).getValue(), share -> progress.accept((done + share) / requests.size()));
        Unawaited.whenDone(all, (result, failure) -> one.cancel(false));
        Unawaited.whenDone(one, fxThread, (result, failure) -> {
            if (failure == null) {
                results.put(requests.get(done).getKey(), result);
                goOn();
            } else {
                all.completeExceptionally(failure);
            }
        });
    }

    /** The run may be gone by now. */
    private void goOn() {
        try {
            next();
        } catch (RuntimeException failure) {
            all.completeExceptionally(failure);
        }
    }
}
