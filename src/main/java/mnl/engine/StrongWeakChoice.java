package mnl.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.metric.Predictions;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.RunLayout;

/**
 * Which modality of a run is the strong and which the weak one.
 *
 * @param pair both; empty with one modality
 * @param chosenOn name of the split whose accuracies, over all arms and seeds, made them so
 */
public record StrongWeakChoice(Optional<StrongWeak> pair, String chosenOn) {

    /** The choice by the accuracies of an evaluation that holds logits. */
    public static StrongWeakChoice by(RunLayout layout, Evaluation evaluation) {
        int modalities = layout.modalities().size();
        int[][][] predictions = new int[modalities][][];
        for (int m = 0; m < modalities; m++) {
            predictions[m] = Predictions.of(
                    Arrays.copyOf(evaluation.logits()[m], layout.comparedReplicas()),
                    layout.classNames().size());
        }
        return new StrongWeakChoice(
                modalities < 2
                        ? Optional.empty()
                        : Optional.of(StrongWeak.byAccuracy(predictions, evaluation.labels())),
                evaluation.request().split().name().toLowerCase(Locale.ROOT));
    }

    /** Scores and cases of an evaluation that holds logits, without contributions and curves. */
    public FinalResults results(RunLayout layout, Evaluation evaluation) {
        return FinalResults.of(
                layout,
                evaluation.measurement().epoch(),
                evaluation.labels(),
                evaluation.logits(),
                evaluation.fusedLogits(),
                pair,
                chosenOn);
    }
}
