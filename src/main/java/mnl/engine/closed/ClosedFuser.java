package mnl.engine.closed;

import java.util.List;
import java.util.Optional;
import mnl.engine.fusion.Phase;
import mnl.experiment.FusionSpec;

/** Fuses single samples by a rule that reads nothing but logits. One of them belongs to one thread. */
public final class ClosedFuser {
    private final Sample sample;
    private final ClosedFusion fusion;

    private ClosedFuser(Sample sample, ClosedFusion fusion) {
        this.sample = sample;
        this.fusion = fusion;
    }

    /**
     * What fuses by a rule.
     *
     * @param rule that learns nothing
     * @param names of the modalities
     * @param classes C
     * @return empty where the rule has no closed form
     */
    public static Optional<ClosedFuser> of(FusionSpec rule, List<String> names, int classes) {
        return ClosedFusions.of(rule, names, null, Phase.TEST)
                .map(fusion -> new ClosedFuser(new Sample(names.size(), classes), fusion));
    }

    /** Of logits f^m [M][C]. */
    public FusedSample fuse(double[][] logits) {
        sample.read(logits);
        sample.normalise();
        fusion.fuse(sample, 0, 0);
        sample.softmax(sample.fused, 0, sample.fusedGradient, 0);
        return new FusedSample(sample.fused.clone(), sample.fusedGradient.clone(), sample.weights.clone());
    }
}
