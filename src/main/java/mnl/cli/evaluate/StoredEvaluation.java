package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.RunLayout;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.ShareProgress;
import mnl.cli.terminal.Terminal;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.FinalEvaluation;
import mnl.engine.StrongWeakChoice;
import mnl.lab.run.RunException;
import mnl.lab.store.RunStore;

/** Measures a stored model under conditions, prints what it finds, and only then writes it. */
final class StoredEvaluation {
    private final Terminal terminal;
    private final StoredModel model;
    private final RunLayout layout;
    private final Path folder;
    private PredictionsFile predictions;
    private RunException unwritten;

    /** @param folder for the files */
    StoredEvaluation(Terminal terminal, StoredModel model, Path folder) {
        this.terminal = terminal;
        this.model = model;
        this.layout = model.layout();
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param requests by what the conditions are called
     * @param keepPredictions whether every sample's predictions are written too
     * @throws UsageException with the engine's sentence where it refuses a request
     */
    void measure(Map<String, EvaluationRequest> requests, boolean keepPredictions) {
        try {
            List<MeasuredCondition> measured = measured(requests, keepPredictions);
            model.storing();
            terminal.out().print(terminal.plain(new EvaluationTable(measured).render()));
            terminal.out().println();
            if (unwritten != null) {
                throw unwritten;
            }
            store(new EvaluationFiles(layout, measured));
        } finally {
            if (predictions != null) {
                predictions.close();
            }
        }
    }

    private void store(EvaluationFiles files) {
        if (predictions != null) {
            terminal.out().println("Predictions: " + predictions.finish());
        }
        RunStore.add(folder, Map.of("evaluation.csv", files.csv(), "evaluation.json", files.json(model.title())));
        terminal.out().println("Evaluation: " + folder.resolve("evaluation.json"));
    }

    private List<MeasuredCondition> measured(Map<String, EvaluationRequest> requests, boolean keepPredictions) {
        List<MeasuredCondition> measured = new ArrayList<>();
        try (ShareProgress progress = new ShareProgress(terminal, "Evaluating")) {
            StrongWeakChoice choice =
                    StoredModel.await(new FinalEvaluation(model.run(), model.source(), Runnable::run).choice(layout));
            requests.forEach((name, request) -> {
                Evaluation evaluation = evaluate(request);
                measured.add(new MeasuredCondition(
                        name, request, evaluation.measurement(), choice.results(layout, evaluation)));
                if (keepPredictions) {
                    keep(name, evaluation, requests.size());
                }
                progress.at((double) measured.size() / requests.size());
            });
        }
        return measured;
    }

    private Evaluation evaluate(EvaluationRequest request) {
        try {
            return StoredModel.await(model.run().evaluate(request));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Where they cannot be written that is said after what was measured is shown. */
    private void keep(String condition, Evaluation evaluation, int conditions) {
        if (unwritten != null) {
            return;
        }
        try {
            if (predictions == null) {
                long lines = (long) conditions * layout.replicas() * evaluation.labels()[0].length;
                predictions = new PredictionsFile(folder, layout, model.source(), lines);
                model.whenInterrupted(predictions::close);
            }
            predictions.add(condition, evaluation);
        } catch (RunException e) {
            unwritten = e;
        }
    }
}
