package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.flag;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.words.Texts;

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
                                    Texts.of("fields.fusion-fields.late-fusion"),
                                    Texts.of("fields.fusion-fields.how-the-modalities-logits"))
                            .symbol("F")
                            .subject(Texts.of("fields.fusion-fields.the-fusion-rule")),
                    FusionRule.class,
                    FusionFields::words),
            new Field.OfNumbersByName(
                    field(
                                    "weights",
                                    Texts.of("fields.fusion-fields.fusion-weights"),
                                    Texts.of("fields.fusion-fields.weight-of-each-modalitys"))
                            .symbol("a")
                            .subject(Texts.of("fields.fusion-fields.the-fusion-weight-of"))
                            .when(WEIGHTED),
                    NumberBounds.within(0, 1e6)),
            flag(
                    field(
                                    "learned",
                                    Texts.of("fields.fusion-fields.learn-the-weights"),
                                    Texts.of("fields.fusion-fields.whether-the-fused-loss"))
                            .when(WEIGHTED),
                    "no",
                    "yes"),
            number(
                    field(
                                    "rankLossWeight",
                                    Texts.of("fields.fusion-fields.rank-loss"),
                                    Texts.of("fields.fusion-fields.weight-of-qmfs-rank"))
                            .subject(Texts.of("fields.fusion-fields.the-weight-of-the"))
                            .when(is("rule", FusionRule.QMF_ENERGY)),
                    NumberBounds.within(0, 1000)),
            number(
                    field(
                                    "annealingEpochs",
                                    Texts.of("fields.fusion-fields.annealing"),
                                    Texts.of("fields.fusion-fields.epochs-over-which-the"))
                            .in("epochs")
                            .subject(Texts.of("fields.fusion-fields.the-number-of-annealing"))
                            .when(is("rule", FusionRule.TMC_EVIDENTIAL)),
                    NumberBounds.whole(1, 10_000)));

    private FusionFields() {}

    /** What a user calls a rule. */
    public static String words(FusionRule rule) {
        return switch (rule) {
            case MEAN -> Texts.of("fields.fusion-fields.mean-of-the-logits");
            case WEIGHTED -> Texts.of("fields.fusion-fields.weighted-sum");
            case PRODUCT_OF_EXPERTS -> Texts.of("fields.fusion-fields.product-of-experts");
            case MAX_PROBABILITY -> Texts.of("fields.fusion-fields.largest-probability-dynamic");
            case ENTROPY -> Texts.of("fields.fusion-fields.entropy-dynamic");
            case QMF_ENERGY -> Texts.of("fields.fusion-fields.qmf-energy-dynamic");
            case PDF -> Texts.of("fields.fusion-fields.pdf-predicted-confidence-learned");
            case TMC_EVIDENTIAL -> Texts.of("fields.fusion-fields.tmc-evidence-own-loss");
            case LEARNED_GATE -> Texts.of("fields.fusion-fields.gate-learned");
        };
    }
}
