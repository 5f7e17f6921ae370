package mnl.engine.method;

import java.util.List;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceCoefficients;

/**
 * Late fusion whose modalities guide each other; plain late fusion where every coefficient is 0.
 *
 * @param coefficients what is taught, see {@link GuidanceLoss}
 * @param dominance who teaches, see {@link Dominance}
 */
public record GuidanceMethod(GuidanceCoefficients coefficients, DominanceRule dominance) implements ArmMethod {

    @Override
    public GuidanceMethod guidance() {
        return this;
    }

    @Override
    public List<GradientRule> gradientRules(ReplicatedModel model, int from, int to) {
        return List.of();
    }
}
