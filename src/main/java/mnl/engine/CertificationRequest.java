package mnl.engine;

import java.util.List;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/**
 * Which samples to certify.
 *
 * @param split which samples
 * @param noise noise per active modality, in the experiment's order; the radii are those around the noisy samples
 * @param references whether the references are certified like the arms
 */
public record CertificationRequest(Split split, List<NoiseSpec> noise, boolean references) {
    /** The arms alone. */
    public CertificationRequest(Split split, List<NoiseSpec> noise) {
        this(split, noise, false);
    }

    /** The same of the references, too, or not. */
    public CertificationRequest withReferences(boolean other) {
        return new CertificationRequest(split, noise, other);
    }

    public CertificationRequest {
        noise = List.copyOf(noise);
    }
}
