package mnl.engine.method;

import java.util.List;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.Arm;
import mnl.experiment.GuidanceSpec;

/**
 * How an arm trains, apart from its fusion and from attacks: what its loss has beside the cross-entropies, and what becomes
 * of its gradient.
 */
public sealed interface ArmMethod permits GuidanceMethod {

    /**
     * The method of an arm.
     *
     * @param shared the guidance settings that all arms share
     * @param classes C
     */
    static ArmMethod of(Arm arm, GuidanceSpec shared, int classes) {
        return new GuidanceMethod(arm.coefficients(shared.form(), shared.lambda(), classes), arm.dominance());
    }

    /** The guidance in its loss; coefficients of 0 where it has none. */
    GuidanceMethod guidance();

    /**
     * What becomes of its gradient, in this order; empty where it trains on the gradient as it is.
     *
     * @param model all replicas
     * @param from first replica of the arm
     * @param to after its last one
     */
    List<GradientRule> gradientRules(ReplicatedModel model, int from, int to);
}
