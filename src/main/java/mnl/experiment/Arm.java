package mnl.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One arm of a comparison: a coefficient set of the one guidance formula
 *
 * <pre>g_w = - alpha log p^w_y - lambda_y p^s_y log p^w_y - lambda sum_{k != y} p^s_k log p^w_k</pre>
 *
 * together with the rule that says who guides.
 *
 * @param name unique within an experiment
 * @param mode what is taught
 * @param dominance who teaches
 * @param targetPull whether the released form's extra target pull (alpha = 1) applies; the paper form has none
 * @param fusion this arm's late fusion; null for the experiment's
 * @param adversarial the attack that this arm trains against; null for none
 */
public record Arm(
        String name,
        GuidanceMode mode,
        DominanceRule dominance,
        boolean targetPull,
        @Nullable FusionSpec fusion,
        @Nullable AdversarialSpec adversarial) {

    /** What the name of an arm ends in that trains against attacks. */
    public static final String ADVERSARIAL = "+adv";

    /** Plain late fusion. */
    public static final Arm NONE = of(GuidanceMode.NONE, DominanceRule.CONFIDENCE_AND_UCOM, false);
    /** Only the extra pull to the target. */
    public static final Arm CE_ONLY = of(GuidanceMode.CE_ONLY, DominanceRule.CONFIDENCE_AND_UCOM, true);
    /** "Be the same": every class of the guide. */
    public static final Arm ALL_CLASS = of(GuidanceMode.ALL_CLASS, DominanceRule.CONFIDENCE_AND_UCOM, true);
    /** "What not to be": the guide's non-target classes, Multimodal Negative Learning. */
    public static final Arm MNL = of(GuidanceMode.NON_TARGET, DominanceRule.CONFIDENCE_AND_UCOM, true);
    /** Classic one-way positive learning: everybody copies one fixed modality, target and all, on every sample. */
    public static final Arm FORCED = new Arm("forced", GuidanceMode.ALL_CLASS, DominanceRule.FIXED_PRIOR, false);

    /** The five arms that every comparison offers. */
    public static final List<Arm> STANDARD = List.of(NONE, CE_ONLY, ALL_CLASS, MNL, FORCED);

    private static Arm of(GuidanceMode mode, DominanceRule dominance, boolean targetPull) {
        return new Arm(mode.armName(), mode, dominance, targetPull);
    }

    /** An arm that fuses as the experiment does. */
    public Arm(String name, GuidanceMode mode, DominanceRule dominance, boolean targetPull) {
        this(name, mode, dominance, targetPull, null, null);
    }

    /**
     * A standard arm by its name alone; {@code mnl+adv} is {@code mnl} trained against the attack of
     * {@link AdversarialSpec#DEFAULT}.
     */
    public static Optional<Arm> byName(@Nullable String name) {
        return STANDARD.stream()
                .flatMap(arm -> Stream.of(arm, arm.withAdversarial(arm.name() + ADVERSARIAL, AdversarialSpec.DEFAULT)))
                .filter(arm -> arm.name().equals(name))
                .findFirst();
    }

    /**
     * A copy with another name that trains against an attack.
     *
     * @param attack null for none
     */
    public Arm withAdversarial(String otherName, @Nullable AdversarialSpec attack) {
        return new Arm(otherName, mode, dominance, targetPull, fusion, attack);
    }

    /**
     * A copy with another name and its own fusion.
     *
     * @param otherFusion null for the experiment's
     */
    public Arm withFusion(String otherName, @Nullable FusionSpec otherFusion) {
        return new Arm(otherName, mode, dominance, targetPull, otherFusion, adversarial);
    }

    /**
     * This arm's coefficients.
     *
     * @param form published form
     * @param lambda weight of the guide's probabilities
     * @param classes number of classes C
     */
    public GuidanceCoefficients coefficients(GuidanceForm form, double lambda, int classes) {
        boolean released = form == GuidanceForm.RELEASED;
        double alpha = released && targetPull ? 1 : 0;
        double divisor = released && mode.isGuided() ? classes : 1;
        return switch (mode) {
            case NONE -> new GuidanceCoefficients(0, 0, 0, 1);
            case CE_ONLY -> new GuidanceCoefficients(1, 0, 0, divisor);
            case ALL_CLASS -> new GuidanceCoefficients(alpha, lambda, lambda, divisor);
            case NON_TARGET -> new GuidanceCoefficients(alpha, 0, lambda, divisor);
        };
    }
}
