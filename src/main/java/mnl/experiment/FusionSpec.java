package mnl.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A late fusion rule with its settings; a rule reads only those that are its own.
 *
 * @param rule which rule
 * @param weights of {@link FusionRule#WEIGHTED} by the modality's name, brought to sum 1; empty for equal ones. Where
 *     they are learned, training starts from them
 * @param learned whether {@link FusionRule#WEIGHTED} learns its weights
 * @param rankLossWeight weight of the rank loss of {@link FusionRule#QMF_ENERGY}, 0 for none
 * @param annealingEpochs epochs over which the KL term of {@link FusionRule#TMC_EVIDENTIAL} grows to its full weight
 */
public record FusionSpec(
        FusionRule rule, Map<String, Double> weights, boolean learned, double rankLossWeight, int annealingEpochs) {
    /** As in the released code of TMC. */
    public static final int ANNEALING_EPOCHS = 50;

    public FusionSpec {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }

    /** A rule with every setting at its default: equal fixed weights, no rank loss, {@value #ANNEALING_EPOCHS} epochs. */
    public FusionSpec(FusionRule rule) {
        this(rule, Map.of(), false, 0, ANNEALING_EPOCHS);
    }

    /** A copy with other weights. */
    public FusionSpec withWeights(Map<String, Double> other) {
        return new FusionSpec(rule, other, learned, rankLossWeight, annealingEpochs);
    }

    /**
     * The rules that may take the place of the one that a model was trained with. Weights that nobody gives are equal, so
     * that {@link FusionRule#WEIGHTED} without them is the mean again, and is left out.
     */
    public static List<FusionRule> rulesWithoutTraining() {
        return Stream.of(FusionRule.values())
                .filter(rule -> rule != FusionRule.WEIGHTED && !new FusionSpec(rule).needsTraining())
                .toList();
    }

    /** Whether the rule has parameters of its own that only training finds, so that it fits no other trained model. */
    public boolean needsTraining() {
        return switch (rule) {
            case PDF, LEARNED_GATE -> true;
            case WEIGHTED -> learned;
            default -> false;
        };
    }
}
