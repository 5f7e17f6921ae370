package mnl.engine.closed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mnl.engine.fusion.Phase;
import mnl.experiment.FusionSpec;
import org.jspecify.annotations.Nullable;

/**
 * The margin max_{k != y} F_k - F_y of samples, or F_k - F_y towards one class, and its gradient in the logits, in closed form and
 * double precision. The gradient flows through every weight, also where training detaches it. One of them belongs to one
 * thread.
 */
public final class ClosedMargin {
    /** Stands for the best class but the target. */
    public static final int BEST_RIVAL = -1;

    /** Below the difference of any two logits: the margin of a sample towards its own class. */
    private static final double FAR = -1e30;

    private final Sample sample;
    private final ClosedFusion fusion;
    private final int replicas;
    private final @Nullable ClosedHead head;

    private ClosedMargin(Sample sample, ClosedFusion fusion, int replicas, @Nullable ClosedHead head) {
        this.sample = sample;
        this.fusion = fusion;
        this.replicas = replicas;
        this.head = head;
    }

    /**
     * The margin of replicas that share a fusion rule.
     *
     * @param rule how they are fused
     * @param names of the modalities
     * @param classes C
     * @param replicas R
     */
    public static ClosedMargin of(FusionSpec rule, List<String> names, int classes, int replicas) {
        ClosedHead head = ClosedHead.of(rule, replicas, names.size());
        ClosedFusion fusion = ClosedFusions.of(rule, names, classes, head, Phase.ATTACK);
        return new ClosedMargin(new Sample(names.size(), classes), fusion, replicas, head);
    }

    /** What the fusion rule has learned, to be filled before {@link #of}; its gradient is there then. Empty where it learns nothing. */
    public Optional<ClosedHead> head() {
        return Optional.ofNullable(head);
    }

    /**
     * The margins of a batch and their gradient.
     *
     * @param logits f^m [M, R, B, C]
     * @param batch B
     * @param targets y [R, B]
     * @param towards k, or {@link #BEST_RIVAL}
     * @param margins receives them [R, B]
     * @param gradient receives the gradient of their sum in f^m [M, R, B, C]
     */
    public void of(double[] logits, int batch, int[] targets, int towards, double[] margins, double[] gradient) {
        int stride = replicas * batch * sample.classes;
        for (int i = 0; i < replicas * batch; i++) {
            sample.read(logits, i * sample.classes, stride);
            sample.target = targets[i];
            margins[i] = margin(i / batch, i % batch, towards);
            sample.writeGradient(gradient, i * sample.classes, stride);
        }
    }

    private double margin(int replica, int place, int towards) {
        sample.normalise();
        fusion.fuse(sample, replica, place);
        Arrays.fill(sample.gradient, 0);
        Arrays.fill(sample.fusedGradient, 0);
        if (towards == sample.target) {
            return FAR;
        }
        int rival = towards == BEST_RIVAL ? sample.runnerUp() : towards;
        sample.fusedGradient[rival] = 1;
        sample.fusedGradient[sample.target] = -1;
        fusion.back(sample, replica, place);
        fusion.backToHead(sample, replica, place);
        return sample.fused[rival] - sample.fused[sample.target];
    }
}
