package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;

/**
 * Noise on one modality of the test split, on every sample; the other modalities keep the run's.
 *
 * @param modality its name
 * @param kind what is done
 * @param severity how much, 0 to 10
 */
public record LessonNoise(
        @JsonProperty(required = true) String modality,
        @JsonProperty(required = true) NoiseKind kind,
        @JsonProperty(required = true) double severity) {

    /** The noise of every modality that takes part, in order. */
    List<NoiseSpec> in(Experiment experiment) {
        List<NoiseSpec> noise = new ArrayList<>();
        for (ModalitySpec each : experiment.activeModalities()) {
            noise.add(each.name().equals(modality) ? new NoiseSpec(kind, severity, 1) : each.evaluationNoise());
        }
        return noise;
    }
}
