package mnl.ui.session;

import java.util.List;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;

/** The noise that an experiment itself is evaluated under. */
public final class OwnNoise {
    private OwnNoise() {}

    /** Per modality that takes part. */
    public static List<NoiseSpec> of(Experiment experiment) {
        return experiment.activeModalities().stream()
                .map(ModalitySpec::evaluationNoise)
                .toList();
    }

    /** All logits on a split under that noise. */
    public static EvaluationRequest request(Experiment experiment, Split split) {
        return new EvaluationRequest(split, of(experiment));
    }
}
