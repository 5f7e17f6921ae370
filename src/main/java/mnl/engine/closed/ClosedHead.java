package mnl.engine.closed;

import java.util.Arrays;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.jspecify.annotations.Nullable;

/**
 * The head of a fusion rule that learns its weights w = softmax(z): z, and the loss's gradient in it.
 * Either every replica has one z, or every sample its own.
 */
public final class ClosedHead {
    private final int replicas;
    private final int modalities;
    private final boolean perSample;
    private int batch;
    private double[] inputs = {};
    private double[] gradient = {};

    /**
     * @param replicas R
     * @param modalities M
     * @param perSample whether z depends on the sample
     */
    ClosedHead(int replicas, int modalities, boolean perSample) {
        this.replicas = replicas;
        this.modalities = modalities;
        this.perSample = perSample;
    }

    /** The head of a rule; null where it learns nothing. */
    static @Nullable ClosedHead of(FusionSpec rule, int replicas, int modalities) {
        boolean gate = rule.rule() == FusionRule.LEARNED_GATE;
        return gate || (rule.rule() == FusionRule.WEIGHTED && rule.learned())
                ? new ClosedHead(replicas, modalities, gate)
                : null;
    }

    /** R. */
    public int replicas() {
        return replicas;
    }

    /** Whether z depends on the sample. */
    public boolean isPerSample() {
        return perSample;
    }

    /** Makes room for a batch of this size; the gradient is 0 then. */
    public void begin(int size) {
        batch = size;
        int length = replicas * (perSample ? batch : 1) * modalities;
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
        return (perSample ? replica * batch + place : replica) * modalities;
    }
}
