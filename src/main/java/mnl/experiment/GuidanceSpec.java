package mnl.experiment;

/**
 * The guidance settings that all arms share.
 *
 * @param form published form of the loss
 * @param lambda weight of the guide's probabilities in the loss
 * @param strength g, the factor on the whole guidance term
 * @param warmUpEpochs epochs trained without guidance first
 * @param pairRule who guides whom among more than two modalities
 * @param fixedGuide name of the modality that guides in arms with {@link DominanceRule#FIXED_PRIOR}
 */
public record GuidanceSpec(
        GuidanceForm form, double lambda, double strength, int warmUpEpochs, PairRule pairRule, String fixedGuide) {}
