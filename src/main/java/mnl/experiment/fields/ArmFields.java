package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.flag;
import static mnl.experiment.fields.Field.number;
import static mnl.experiment.fields.Field.text;

import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.GuidanceMode;
import mnl.experiment.Names;
import mnl.words.Texts;

/** The fields of an arm, and of the attack that it trains against. */
public final class ArmFields {
    /** The attack. */
    public static final RecordFields<AdversarialSpec> ATTACK = RecordFields.of(
            AdversarialSpec.class,
            AdversarialSpec.DEFAULT,
            number(
                    field(
                                    "radius",
                                    Texts.of("fields.arm-fields.radius"),
                                    Texts.of("fields.arm-fields.radius-of-the-l2"))
                            .in(Texts.of("fields.arm-fields.standardised-units"))
                            .subject(Texts.of("fields.arm-fields.the-radius-of-the")),
                    NumberBounds.positive(AdversarialSpec.LARGEST_RADIUS)),
            number(
                    field(
                                    "steps",
                                    Texts.of("fields.arm-fields.steps"),
                                    Texts.of("fields.arm-fields.gradient-steps-of-the"))
                            .in(Texts.of("fields.arm-fields.per-batch"))
                            .subject(Texts.of("fields.arm-fields.the-number-of-attack")),
                    NumberBounds.whole(1, 1000)),
            number(
                    field(
                                    "stepSize",
                                    Texts.of("fields.arm-fields.step-size"),
                                    Texts.of("fields.arm-fields.length-of-one-step"))
                            .subject(Texts.of("fields.arm-fields.the-step-size-of")),
                    NumberBounds.within(0, AdversarialSpec.LARGEST_RADIUS)),
            number(
                    field(
                                    "share",
                                    Texts.of("fields.arm-fields.share"),
                                    Texts.of("fields.arm-fields.part-of-each-batch"))
                            .in(Texts.of("fields.arm-fields.0-to-1"))
                            .subject(Texts.of("fields.arm-fields.the-share-of-samples")),
                    NumberBounds.positive(1)),
            new Field.OfNames(field(
                    "modalities",
                    Texts.of("fields.arm-fields.modalities"),
                    Texts.of("fields.arm-fields.which-modalities-are-moved"))));

    /** A base loss. */
    public static final RecordFields<BaseLossSpec> BASE_LOSS = RecordFields.of(
            BaseLossSpec.class,
            BaseLossSpec.EVEN,
            number(
                            field(
                                            "fused",
                                            Texts.of("fields.arm-fields.fused-loss"),
                                            Texts.of("fields.arm-fields.weight-w-f-of"))
                                    .symbol("w_F")
                                    .subject(Texts.of("fields.arm-fields.the-weight-of-the")),
                            NumberBounds.within(0, 1000))
                    .slider(0, 2, 0.1),
            number(
                            field(
                                            "unimodal",
                                            Texts.of("fields.arm-fields.unimodal-losses"),
                                            Texts.of("fields.arm-fields.weight-w-m-of"))
                                    .symbol("w_m")
                                    .subject(Texts.of("fields.arm-fields.the-weight-of-the-unimodal")),
                            NumberBounds.within(0, 1000))
                    .slider(0, 2, 0.1),
            new Field.OfNumbersByName(
                    field(
                                    "own",
                                    Texts.of("fields.arm-fields.single-modalities"),
                                    Texts.of("fields.arm-fields.weight-w-m-of-modalities"))
                            .symbol("w_m")
                            .subject(Texts.of("fields.arm-fields.the-loss-weight-of")),
                    NumberBounds.within(0, 1000)));

    /** An arm. */
    public static final RecordFields<Arm> ARM = RecordFields.of(
            Arm.class,
            Arm.NONE,
            text(
                    field("name", Texts.of("fields.arm-fields.name"), Texts.of("fields.arm-fields.what-the-arm-is"))
                            .subject(Texts.of("fields.arm-fields.the-arms-name"))
                            .mandatory(),
                    Names.ARM_PATTERN),
            choice(
                    field(
                                    "mode",
                                    Texts.of("fields.arm-fields.what-is-taught"),
                                    Texts.of("fields.arm-fields.which-of-the-guides"))
                            .subject(Texts.of("fields.arm-fields.the-guidance-mode"))
                            .mandatory(),
                    GuidanceMode.class,
                    GuidanceMode::label),
            choice(
                    field(
                                    "dominance",
                                    Texts.of("fields.arm-fields.who-teaches"),
                                    Texts.of("fields.arm-fields.the-condition-under-which"))
                            .subject(Texts.of("fields.arm-fields.the-dominance-rule"))
                            .mandatory(),
                    DominanceRule.class,
                    rule -> switch (rule) {
                        case CONFIDENCE_AND_UCOM -> Texts.of("fields.arm-fields.margin-and-confidence");
                        case CONFIDENCE_ONLY -> Texts.of("fields.arm-fields.confidence-only");
                        case FIXED_PRIOR -> Texts.of("fields.arm-fields.one-fixed-modality");
                    }),
            flag(
                    field(
                                    "targetPull",
                                    Texts.of("fields.arm-fields.extra-target-pull"),
                                    Texts.of("fields.arm-fields.whether-a-guided-modality"))
                            .mandatory(),
                    "no",
                    "yes"),
            new Field.OfRecord(
                    field(
                            "fusion",
                            Texts.of("fields.arm-fields.late-fusion-of-its"),
                            Texts.of("fields.arm-fields.whether-this-arm-fuses")),
                    FusionFields.FUSION,
                    true),
            new Field.OfRecord(
                    field(
                            "adversarial",
                            Texts.of("fields.arm-fields.train-against-attacks"),
                            Texts.of("fields.arm-fields.whether-samples-of-each")),
                    ATTACK,
                    true),
            new Field.OfRecord(
                    field(
                            "baseLoss",
                            Texts.of("fields.arm-fields.base-loss-of-its"),
                            Texts.of("fields.arm-fields.whether-this-arm-weighs")),
                    BASE_LOSS,
                    true));

    private ArmFields() {}
}
