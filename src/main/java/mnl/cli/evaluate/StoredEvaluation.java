package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mnl.analysis.run.RunLayout;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.ShareProgress;
import mnl.cli.terminal.Terminal;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.lab.evaluate.EvaluationFiles;
import mnl.lab.evaluate.EvaluationTable;
import mnl.lab.evaluate.MeasuredCondition;
import mnl.lab.evaluate.ModelEvaluation;
import mnl.lab.evaluate.PredictionsFile;
import mnl.lab.evaluate.ReportFiles;
import mnl.lab.run.RunException;
import org.jspecify.annotations.Nullable;

/** Measures a stored model under conditions, prints what it finds, and only then writes it. */
final class StoredEvaluation {
    private final Terminal terminal;
    private final OpenModel model;
    private final RunLayout layout;
    private final Path folder;
    private @Nullable PredictionsFile predictions;
    private @Nullable RunException unwritten;

    /** @param folder for the files */
    StoredEvaluation(Terminal terminal, OpenModel model, Path folder) {
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
        ReportFiles.write(folder, Map.of("evaluation.csv", files.csv(), "evaluation.json", files.json(model.title())));
        terminal.out().println("Evaluation: " + folder.resolve("evaluation.json"));
    }

    private List<MeasuredCondition> measured(Map<String, EvaluationRequest> requests, boolean keepPredictions) {
        AtomicInteger done = new AtomicInteger();
        try (ShareProgress progress = new ShareProgress(terminal, "Evaluating")) {
            return new ModelEvaluation(model.run(), layout, model.source()).measure(requests, (name, evaluation) -> {
                if (keepPredictions) {
                    keep(name, evaluation, requests.size());
                }
                progress.at((double) done.incrementAndGet() / requests.size());
            });
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
                long lines = (long) conditions
                        * layout.comparedReplicas()
                        * evaluation.labels()[0].length;
                predictions = new PredictionsFile(folder, layout, model.source(), lines);
                model.whenInterrupted(predictions::close);
            }
            predictions.add(condition, evaluation);
        } catch (RunException e) {
            unwritten = e;
        }
    }
}
