package mnl.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an arm minimises beside its guidance, in place of the experiment's base loss:
 *
 * <pre>base = w_F CE(F, y) + sum_m w_m CE(f^m, y)</pre>
 *
 * <p>Under a fusion with losses of its own these take the place of the cross-entropies, and a loss of the fusion that reaches the
 * encoders, such as QMF's rank loss, counts by w_F. What the fusion itself learns, such as a gate, is trained by CE(F, y) also
 * where w_F = 0; then nothing of it reaches the encoders.
 *
 * @param fused w_F, weight of CE(F, y); 0 = no modality learns from the others
 * @param unimodal w_m, weight of CE(f^m, y), of every modality without one of its own
 * @param own w_m by the modality's name
 */
public record BaseLossSpec(double fused, double unimodal, Map<String, Double> own) {
    /** Every loss counts alike. */
    public static final BaseLossSpec EVEN = new BaseLossSpec(1, 1);

    /** Each modality learns by itself. */
    public static final BaseLossSpec ALONE = new BaseLossSpec(0, 1);

    public BaseLossSpec {
        own = Collections.unmodifiableMap(new TreeMap<>(own));
    }

    /** One weight for all modalities. */
    public BaseLossSpec(double fused, double unimodal) {
        this(fused, unimodal, Map.of());
    }

    /** w_m of a modality. */
    public double of(String modality) {
        return own.getOrDefault(modality, unimodal);
    }

    /** A copy with other weights of single modalities. */
    public BaseLossSpec withOwn(Map<String, Double> other) {
        return new BaseLossSpec(fused, unimodal, other);
    }
}
