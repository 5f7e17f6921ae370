package mnl.engine;

import java.util.List;
import mnl.analysis.robust.ArmRadii;

/**
 * How far every sample may be moved, in every arm and seed. What an arm's radii are worth is in their type:
 *
 * <ul>
 *   <li>{@link mnl.analysis.robust.CertifiedRadii}: weights that are the same for every input, encoders with a Lipschitz
 *       bound
 *   <li>{@link mnl.analysis.robust.ProxyRadii}: the same encoders, weights that depend on the input
 *   <li>{@link mnl.analysis.robust.EstimatedRadii}: margin over the norm of its gradient, where the fused logits are no
 *       weighted sum or an encoder has no bound
 * </ul>
 *
 * @param request what was asked for
 * @param epoch passes over the training split that the model had seen
 * @param arms the radii, arm by arm
 */
public record Certification(CertificationRequest request, double epoch, List<ArmRadii> arms) {
    public Certification {
        arms = List.copyOf(arms);
    }
}
