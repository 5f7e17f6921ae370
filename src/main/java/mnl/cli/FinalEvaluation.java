package mnl.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import mnl.analysis.Predictions;
import mnl.analysis.RunLayout;
import mnl.analysis.StrongWeak;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingRun;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.runs.FinalFigures;

/** Measures a finished run's model once, under the experiment's evaluation noise. */
final class FinalEvaluation {
    private final Terminal terminal;
    private final TrainingRun run;
    private final DataSource source;

    FinalEvaluation(Terminal terminal, TrainingRun run, DataSource source) {
        this.terminal = terminal;
        this.run = run;
        this.source = source;
    }

    /** The figures; empty, with a word to the user, where the model cannot be evaluated: the training is worth keeping. */
    Optional<FinalFigures> of(RunLayout layout) {
        try {
            Evaluation test = evaluate(Split.TEST);
            Split chosenOn = hasValidation() ? Split.VALIDATION : Split.TEST;
            Optional<StrongWeak> pair = layout.modalities().size() < 2
                    ? Optional.empty()
                    : Optional.of(pair(layout, chosenOn == Split.TEST ? test : evaluate(chosenOn)));
            return Optional.of(FinalFigures.of(
                    layout,
                    test.labels(),
                    test.logits(),
                    test.fusedLogits(),
                    pair,
                    chosenOn.name().toLowerCase(Locale.ROOT)));
        } catch (CompletionException e) {
            terminal.err()
                    .println("The finished model could not be evaluated ("
                            + e.getCause().getMessage() + "), so the results hold no F1, no calibration and no cases.");
            return Optional.empty();
        }
    }

    private Evaluation evaluate(Split split) {
        List<NoiseSpec> noise = run.experiment().activeModalities().stream()
                .map(ModalitySpec::evaluationNoise)
                .toList();
        return run.evaluate(new EvaluationRequest(split, noise)).join();
    }

    private boolean hasValidation() {
        return source.forSeed(run.experiment().seeds().first()).size(Split.VALIDATION) > 0;
    }

    private static StrongWeak pair(RunLayout layout, Evaluation evaluation) {
        int classes = layout.classNames().size();
        int[][][] predictions = new int[layout.modalities().size()][][];
        for (int m = 0; m < predictions.length; m++) {
            predictions[m] = Predictions.of(evaluation.logits()[m], classes);
        }
        return StrongWeak.byAccuracy(predictions, evaluation.labels());
    }
}
