package mnl.engine;

import java.util.List;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/**
 * What to measure.
 *
 * @param split which samples
 * @param noise noise per active modality, in the experiment's order
 */
public record EvaluationRequest(Split split, List<NoiseSpec> noise) {
    public EvaluationRequest {
        noise = List.copyOf(noise);
    }
}
