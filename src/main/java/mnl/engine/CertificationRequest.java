package mnl.engine;

import java.util.List;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/**
 * Which samples to certify.
 *
 * @param split which samples
 * @param noise noise per active modality, in the experiment's order; the radii are those around the noisy samples
 */
public record CertificationRequest(Split split, List<NoiseSpec> noise) {
    public CertificationRequest {
        noise = List.copyOf(noise);
    }
}
