package mnl.engine;

import java.util.List;
import mnl.analysis.guidance.GuidePair;
import org.jspecify.annotations.Nullable;

/**
 * The gradients of one sample's loss in its logits, part by part, in single precision as training computes them. In a
 * batch of B samples each is divided by B.
 *
 * @param fused [M][C], of the fused loss, CE(F, y) or what the fusion rule puts in its place; null where the rule has a
 *     trained head, without which F cannot be differentiated
 * @param unimodal [M][C], of the modality's own loss, w_m CE(f^m, y) or what the fusion rule puts in its place
 * @param guidance [M][C], of the guidance term with its strength; zeros where nobody guides
 * @param guides who guides whom; empty where the arm teaches nothing
 * @param runnerUp j
 */
public record LossGradients(
        float @Nullable [][] fused, float[][] unimodal, float[][] guidance, List<GuidePair> guides, int runnerUp) {
    public LossGradients {
        guides = List.copyOf(guides);
    }
}
