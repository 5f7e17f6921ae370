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
 * @param baseLoss what this arm minimises beside its guidance; null for the experiment's: CE(F, y) and each modality's loss by
 *     its weight
 */
public record Arm(
        String name,
        GuidanceMode mode,
        DominanceRule dominance,
        boolean targetPull,
        @Nullable FusionSpec fusion,
        @Nullable AdversarialSpec adversarial,
        @Nullable BaseLossSpec baseLoss) {

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

    /** The guides' probabilities without the extra target pull: knowledge distillation under the rule of who guides. */
    public static final Arm KD = new Arm("kd", GuidanceMode.ALL_CLASS, DominanceRule.CONFIDENCE_AND_UCOM, false);

    /** No guidance, but a loss for each modality beside the fused one: is that enough? */
    public static final Arm UNI_CE = NONE.withBaseLoss("uni-ce", BaseLossSpec.EVEN);
    /** Each modality trained as if alone, fused at test: what does joint training cost? */
    public static final Arm ENSEMBLE = NONE.withBaseLoss("ensemble", BaseLossSpec.ALONE);

    /** The five arms that every comparison offers. */
    public static final List<Arm> STANDARD = List.of(NONE, CE_ONLY, ALL_CLASS, MNL, FORCED);
    /** What is trained beside a comparison's arms to measure them by, and shown only when asked for. */
    public static final List<Arm> REFERENCES = List.of(UNI_CE, ENSEMBLE);
    /** Every arm that has a name of its own. */
    public static final List<Arm> NAMED =
            Stream.of(STANDARD, List.of(KD), REFERENCES).flatMap(List::stream).toList();

    private static Arm of(GuidanceMode mode, DominanceRule dominance, boolean targetPull) {
        return new Arm(mode.armName(), mode, dominance, targetPull);
    }

    /** An arm that fuses as the experiment does. */
    public Arm(String name, GuidanceMode mode, DominanceRule dominance, boolean targetPull) {
        this(name, mode, dominance, targetPull, null, null, null);
    }

    /**
     * One of {@link #NAMED} by its name alone; {@code mnl+adv} is {@code mnl} trained against the attack of
     * {@link AdversarialSpec#DEFAULT}.
     */
    public static Optional<Arm> byName(@Nullable String name) {
        return NAMED.stream()
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
        return new Arm(otherName, mode, dominance, targetPull, fusion, attack, baseLoss);
    }

    /**
     * A copy with another name and its own fusion.
     *
     * @param otherFusion null for the experiment's
     */
    public Arm withFusion(String otherName, @Nullable FusionSpec otherFusion) {
        return new Arm(otherName, mode, dominance, targetPull, otherFusion, adversarial, baseLoss);
    }

    /**
     * A copy with another name and its own base loss.
     *
     * @param otherLoss null for the experiment's
     */
    public Arm withBaseLoss(String otherName, @Nullable BaseLossSpec otherLoss) {
        return new Arm(otherName, mode, dominance, targetPull, fusion, adversarial, otherLoss);
    }

    /** w_F, the weight of CE(F, y). */
    public double fusedWeight() {
        return baseLoss == null ? 1 : baseLoss.fused();
    }

    /** w_m, the weight of CE(f^m, y) of a modality. */
    public double lossWeight(ModalitySpec modality) {
        return baseLoss == null ? modality.lossWeight() : baseLoss.of(modality.name());
    }

    /** Whether every modality learns as if there were no other one: from its own labels and nothing else. */
    public boolean trainsAlone() {
        return fusedWeight() == 0 && !mode.isGuided() && adversarial == null;
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
