package mnl.ui.robustness;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunSession;

/** Asks the current run, under its own evaluation noise. Belongs to the FX thread. */
final class RobustAsking {
    private final RunSession session;
    private final Executor background;
    private final Executor fxThread;

    RobustAsking(RunSession session, Executor background, Executor fxThread) {
        this.session = session;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Radii and clean accuracies. */
    CompletableFuture<RadiiFound> certify(DoubleConsumer progress) {
        RunLayout layout = session.historyProperty().get().layout();
        CompletableFuture<Evaluation> clean = evaluate();
        CompletableFuture<Certification> radii = session.certify(
                new CertificationRequest(
                        Split.TEST, OwnNoise.of(session.experimentProperty().get())),
                progress);
        return cancelling(
                clean.thenCombineAsync(
                        radii,
                        (evaluation, certification) -> new RadiiFound(
                                certification.arms(),
                                ReplicaMetrics.of(layout, evaluation.measurement())
                                        .perReplica(Metrics.ACCURACY_FUSED),
                                ResultVersion.of(
                                        DoubleStream.of(evaluation.measurement().epoch(), certification.epoch()))),
                        background),
                radii);
    }

    /**
     * Attacks.
     *
     * @throws IllegalArgumentException with a sentence when a setting cannot be used
     */
    CompletableFuture<AttacksFound> attack(AttackSettings settings, DoubleConsumer progress) {
        RunLayout layout = session.historyProperty().get().layout();
        Map<String, AttackRequest> requests = settings.requests(
                layout, OwnNoise.of(session.experimentProperty().get()));
        CompletableFuture<Map<String, AttackResult>> results =
                new AttackSeries(session, fxThread, requests, progress).start();
        return cancelling(
                results.thenApplyAsync(
                        found -> new AttacksFound(
                                found, ResultVersion.of(found.values().stream().mapToDouble(AttackResult::epoch))),
                        background),
                results);
    }

    /** Cancelling the first ends the second. */
    private static <A> CompletableFuture<A> cancelling(CompletableFuture<A> answer, CompletableFuture<?> part) {
        answer.whenComplete((result, failure) -> part.cancel(false));
        return answer;
    }

    private CompletableFuture<Evaluation> evaluate() {
        return session.evaluate(
                OwnNoise.request(session.experimentProperty().get(), Split.TEST).forMetrics());
    }

    /** What noise the test split is under. */
    String noiseWords() {
        return OwnNoise.of(session.experimentProperty().get()).stream().allMatch(noise -> noise.isNone())
                ? "without noise"
                : "under the run's own evaluation noise";
    }
}
