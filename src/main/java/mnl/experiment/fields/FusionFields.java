package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.flag;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;

/** The fields of a late fusion. */
public final class FusionFields {
    private static final Condition WEIGHTED = is("rule", FusionRule.WEIGHTED);

    /** A late fusion. */
    public static final RecordFields<FusionSpec> FUSION = RecordFields.of(
            FusionSpec.class,
            new FusionSpec(FusionRule.MEAN),
            choice(
                    field(
                                    "rule",
                                    "Late fusion",
                                    "how the modalities' logits become the fused ones; below is the rule's formula. "
                                            + "Dynamic rules weigh the modalities anew for every sample.")
                            .symbol("F")
                            .subject("The fusion rule"),
                    FusionRule.class,
                    FusionFields::words),
            new Field.OfNumbersByName(
                    field("weights", "Fusion weights", "weight of each modality's logits, in proportion to the others.")
                            .symbol("a")
                            .subject("The fusion weight of")
                            .when(WEIGHTED),
                    NumberBounds.within(0, 1e6)),
            flag(
                    field(
                                    "learned",
                                    "Learn the weights",
                                    "whether the fused loss trains the weights, one set per arm and seed, starting from these.")
                            .when(WEIGHTED),
                    "no",
                    "yes"),
            number(
                    field(
                                    "rankLossWeight",
                                    "Rank loss",
                                    "weight of QMF's rank loss: a sample that a modality has found harder so far shall "
                                            + "not get the larger confidence. 0 switches it off.")
                            .subject("The weight of the rank loss")
                            .when(is("rule", FusionRule.QMF_ENERGY)),
                    NumberBounds.within(0, 1000)),
            number(
                    field(
                                    "annealingEpochs",
                                    "Annealing",
                                    "epochs over which the KL term, which takes evidence for wrong classes away, grows "
                                            + "to its full weight.")
                            .in("epochs")
                            .subject("The number of annealing epochs")
                            .when(is("rule", FusionRule.TMC_EVIDENTIAL)),
                    NumberBounds.whole(1, 10_000)));

    private FusionFields() {}

    /** What a user calls a rule. */
    public static String words(FusionRule rule) {
        return switch (rule) {
            case MEAN -> "mean of the logits";
            case WEIGHTED -> "weighted sum";
            case PRODUCT_OF_EXPERTS -> "product of experts";
            case MAX_PROBABILITY -> "largest probability (dynamic)";
            case ENTROPY -> "entropy (dynamic)";
            case QMF_ENERGY -> "QMF energy (dynamic)";
            case PDF -> "PDF, predicted confidence (learned)";
            case TMC_EVIDENTIAL -> "TMC, evidence (own loss)";
            case LEARNED_GATE -> "gate (learned)";
        };
    }
}
