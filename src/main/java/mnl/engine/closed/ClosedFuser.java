package mnl.engine.closed;

import java.util.List;
import mnl.engine.fusion.Phase;
import mnl.experiment.FusionSpec;
import org.jspecify.annotations.Nullable;

/** Fuses single samples by a rule that reads nothing but logits, or given confidences. One of them belongs to one thread. */
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
     * @param rule that learns nothing, or whose confidences are given
     * @param names of the modalities
     * @param classes C
     * @param phase what for
     */
    public static ClosedFuser of(FusionSpec rule, List<String> names, int classes, Phase phase) {
        return new ClosedFuser(new Sample(names.size(), classes), ClosedFusions.of(rule, names, classes, null, phase));
    }

    /**
     * Of logits f^m [M][C].
     *
     * @param confidences c of the sample [M]; null for rules that have none
     */
    public FusedSample fuse(double[][] logits, double @Nullable [] confidences) {
        if (fusion instanceof ClosedConfidence rule && confidences != null) {
            System.arraycopy(confidences, 0, rule.confidences, 0, confidences.length);
        }
        sample.read(logits);
        sample.normalise();
        fusion.fuse(sample, 0, 0);
        sample.softmax(sample.fused, 0, sample.fusedGradient, 0);
        double[] alpha = fusion instanceof ClosedEvidence rule ? rule.alpha.clone() : null;
        return new FusedSample(sample.fused.clone(), sample.fusedGradient.clone(), sample.weights.clone(), alpha);
    }
}
