package mnl.experiment;

import org.jspecify.annotations.Nullable;

/**
 * The guidance settings that all arms share.
 *
 * @param form published form of the loss
 * @param lambda weight of the guide's probabilities in the loss
 * @param strength g, the factor on the whole guidance term
 * @param warmUpEpochs epochs trained without guidance first
 * @param pairRule who guides whom among more than two modalities
 * @param fixedGuide name of the modality that guides in arms with {@link DominanceRule#FIXED_PRIOR}
 * @param warmUp whether a plateau ends the warm-up instead of {@code warmUpEpochs}
 */
public record GuidanceSpec(
        GuidanceForm form,
        double lambda,
        double strength,
        int warmUpEpochs,
        PairRule pairRule,
        @Nullable String fixedGuide,
        WarmUpSpec warmUp) {
    /** As released, from the first epoch on. */
    public static final GuidanceSpec DEFAULT =
            new GuidanceSpec(GuidanceForm.RELEASED, 0.7, 1, 0, PairRule.ALL_PAIRS, null);

    /** A warm-up of a fixed number of epochs. */
    public GuidanceSpec(
            GuidanceForm form,
            double lambda,
            double strength,
            int warmUpEpochs,
            PairRule pairRule,
            @Nullable String fixedGuide) {
        this(form, lambda, strength, warmUpEpochs, pairRule, fixedGuide, WarmUpSpec.FIXED);
    }

    /** A copy with another modality that guides where it is always the same. */
    public GuidanceSpec withFixedGuide(@Nullable String other) {
        return new GuidanceSpec(form, lambda, strength, warmUpEpochs, pairRule, other, warmUp);
    }

    /** A copy with another end of the warm-up. */
    public GuidanceSpec withWarmUp(WarmUpSpec other) {
        return new GuidanceSpec(form, lambda, strength, warmUpEpochs, pairRule, fixedGuide, other);
    }
}
