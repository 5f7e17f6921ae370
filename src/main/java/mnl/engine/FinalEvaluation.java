package mnl.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.RunLayout;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.experiment.ModalitySpec;

/**
 * Measures a model that is not trained any further, once, under the experiment's evaluation noise: scores, cases,
 * contributions of the modalities, and accuracy under rising noise. Waits for nothing; what takes long is done in the
 * background.
 */
public final class FinalEvaluation {
    private final TrainingRun run;
    private final DataSource source;
    private final Executor background;
    private final SerialEvaluations serial;

    /**
     * @param run whose model is measured
     * @param source the run's data
     * @param background where metrics are computed
     */
    public FinalEvaluation(TrainingRun run, DataSource source, Executor background) {
        this.run = run;
        this.source = source;
        this.background = background;
        this.serial = new SerialEvaluations(run::evaluate);
    }

    /**
     * The metrics.
     *
     * @param layout of the run
     * @param sweeps curves under rising noise
     * @return fails with {@link IllegalStateException} once the run is closed
     */
    public CompletableFuture<FinalResults> of(RunLayout layout, List<NoiseSweep> sweeps) {
        return CompletableFuture.supplyAsync(() -> chosenOn(layout), background)
                .thenCompose(split -> results(layout, split))
                .thenCompose(results -> contributions(layout, results))
                .thenCompose(results -> curves(layout, results, sweeps, new ArrayList<>()));
    }

    /**
     * The strong and the weak modality that {@link #of} tells, for whoever measures the model under other conditions.
     *
     * @return fails with {@link IllegalStateException} once the run is closed
     */
    public CompletableFuture<StrongWeakChoice> choice(RunLayout layout) {
        return CompletableFuture.supplyAsync(() -> chosenOn(layout), background)
                .thenCompose(split -> run.evaluate(request(split)))
                .thenApplyAsync(chosen -> StrongWeakChoice.by(layout, chosen), background);
    }

    /** The split that strong and weak are chosen on: the test split where there is no validation split. */
    private Split chosenOn(RunLayout layout) {
        return source.forSeed(layout.seeds().get(0)).size(Split.VALIDATION) > 0 ? Split.VALIDATION : Split.TEST;
    }

    private CompletableFuture<FinalResults> results(RunLayout layout, Split chosenOn) {
        CompletableFuture<Evaluation> test = run.evaluate(request(Split.TEST));
        CompletableFuture<Evaluation> choice = chosenOn == Split.TEST ? test : run.evaluate(request(chosenOn));
        return test.thenCombineAsync(
                choice, (shown, chosen) -> StrongWeakChoice.by(layout, chosen).results(layout, shown), background);
    }

    private CompletableFuture<FinalResults> contributions(RunLayout layout, FinalResults results) {
        if (!SubsetRequests.make(layout)) {
            return CompletableFuture.completedFuture(results);
        }
        return serial.all(SubsetRequests.of(layout, request(Split.TEST)), done -> {})
                .thenApply(answers -> results.with(SubsetRequests.contributions(layout, answers)));
    }

    private CompletableFuture<FinalResults> curves(
            RunLayout layout, FinalResults results, List<NoiseSweep> left, List<AccuracyUnderNoise> done) {
        if (left.isEmpty()) {
            return CompletableFuture.completedFuture(results.with(done));
        }
        return serial.all(left.get(0).requests(run.experiment()), ignored -> {}).thenCompose(answers -> {
            done.add(left.get(0).curves(layout, answers));
            return curves(layout, results, left.subList(1, left.size()), done);
        });
    }

    private EvaluationRequest request(Split split) {
        return new EvaluationRequest(
                split,
                run.experiment().activeModalities().stream()
                        .map(ModalitySpec::evaluationNoise)
                        .toList());
    }
}
