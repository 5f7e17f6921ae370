package mnl.ui.robustness;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.ReplicaMetrics;
import mnl.analysis.run.RunLayout;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;

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
    CompletableFuture<RadiiFound> certify(EvaluationRequest request, DoubleConsumer progress) {
        RunLayout layout = session.historyProperty().get().layout();
        CompletableFuture<Evaluation> clean = session.evaluate(request.forMetrics());
        CompletableFuture<Certification> radii =
                session.certify(new CertificationRequest(request.split(), request.noise()), progress);
        return Inquiry.cancelling(
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

    /** Attacks, one after the other. */
    CompletableFuture<AttacksFound> attack(Map<String, AttackRequest> requests, DoubleConsumer progress) {
        CompletableFuture<Map<String, AttackResult>> results =
                new AttackSeries(session, fxThread, requests, progress).start();
        return Inquiry.cancelling(
                results.thenApplyAsync(
                        found -> new AttacksFound(
                                found, ResultVersion.of(found.values().stream().mapToDouble(AttackResult::epoch))),
                        background),
                results);
    }
}
