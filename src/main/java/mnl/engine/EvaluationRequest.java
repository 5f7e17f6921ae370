package mnl.engine;

import java.util.List;
import mnl.data.Split;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseSpec;

/**
 * What to measure.
 *
 * @param split which samples
 * @param noise noise per active modality, in the experiment's order
 * @param fusion fuses every arm's logits in place of what it was trained with; null for each arm's own
 */
public record EvaluationRequest(Split split, List<NoiseSpec> noise, FusionSpec fusion) {
    public EvaluationRequest {
        noise = List.copyOf(noise);
    }

    /** A request under each arm's own fusion. */
    public EvaluationRequest(Split split, List<NoiseSpec> noise) {
        this(split, noise, null);
    }
}
