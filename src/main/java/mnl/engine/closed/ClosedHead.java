package mnl.engine.closed;

import java.util.Arrays;
import java.util.Optional;
import mnl.experiment.FusionSpec;
import org.jspecify.annotations.Nullable;

/** The head of a fusion rule that learns its weights: z, one number per modality, and the loss's gradient in it. */
public final class ClosedHead {
    /** Where z comes from. */
    public enum Source {
        /** Parameters: every replica has one z. */
        PARAMETERS,
        /** A linear map of all features: every sample has its own. */
        GATE,
        /** A network for each modality: every sample has its own, too. */
        NETWORKS
    }

    private final int replicas;
    private final int modalities;
    private final Source source;
    private int batch;
    private double[] inputs = {};
    private double[] gradient = {};

    /**
     * @param replicas R
     * @param modalities M
     * @param source of z
     */
    ClosedHead(int replicas, int modalities, Source source) {
        this.replicas = replicas;
        this.modalities = modalities;
        this.source = source;
    }

    /** The head of a rule; null where it learns nothing. */
    static @Nullable ClosedHead of(FusionSpec rule, int replicas, int modalities) {
        return source(rule)
                .map(source -> new ClosedHead(replicas, modalities, source))
                .orElse(null);
    }

    private static Optional<Source> source(FusionSpec rule) {
        return switch (rule.rule()) {
            case LEARNED_GATE -> Optional.of(Source.GATE);
            case PDF -> Optional.of(Source.NETWORKS);
            case WEIGHTED -> rule.learned() ? Optional.of(Source.PARAMETERS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** R. */
    public int replicas() {
        return replicas;
    }

    /** Where z comes from. */
    public Source source() {
        return source;
    }

    /** Whether z depends on the sample. */
    public boolean isPerSample() {
        return source != Source.PARAMETERS;
    }

    /** Makes room for a batch of this size; the gradient is 0 then. */
    public void begin(int size) {
        batch = size;
        int length = replicas * (isPerSample() ? batch : 1) * modalities;
        if (inputs.length != length) {
            inputs = new double[length];
            gradient = new double[length];
        } else {
            Arrays.fill(gradient, 0);
        }
    }

    /** z [R, B, M], or [R, M]; to be written to. */
    public double[] inputs() {
        return inputs;
    }

    /** dL/dz, of the same shape. */
    public double[] gradient() {
        return gradient;
    }

    int at(int replica, int place) {
        return (isPerSample() ? replica * batch + place : replica) * modalities;
    }
}
