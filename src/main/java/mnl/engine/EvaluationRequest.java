package mnl.engine;

import java.util.List;
import java.util.Set;
import mnl.data.Split;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseSpec;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param split which samples
 * @param noise noise per active modality, in the experiment's order
 * @param fusion fuses every arm's logits in place of what it was trained with; null for each arm's own
 * @param absent active modalities that are not there, by index in the experiment's order: what their encoder sees is 0
 *     after standardisation, the training mean of every feature (and no token at all where it reads tokens)
 * @param metricsOnly whether the answer leaves out logits and labels
 */
public record EvaluationRequest(
        Split split, List<NoiseSpec> noise, @Nullable FusionSpec fusion, Set<Integer> absent, boolean metricsOnly) {
    public EvaluationRequest {
        noise = List.copyOf(noise);
        absent = Set.copyOf(absent);
    }

    /** A request with every modality present, for metrics, labels and logits. */
    public EvaluationRequest(Split split, List<NoiseSpec> noise, @Nullable FusionSpec fusion) {
        this(split, noise, fusion, Set.of(), false);
    }

    /** A request under each arm's own fusion. */
    public EvaluationRequest(Split split, List<NoiseSpec> noise) {
        this(split, noise, null);
    }

    /** The same without some modalities. */
    public EvaluationRequest without(Set<Integer> missing) {
        return new EvaluationRequest(split, noise, fusion, missing, metricsOnly);
    }

    /** The same for the metrics alone: no logits are copied. */
    public EvaluationRequest forMetrics() {
        return new EvaluationRequest(split, noise, fusion, absent, true);
    }
}
