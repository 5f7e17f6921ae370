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

/** The fields of an arm, and of the attack that it trains against. */
public final class ArmFields {
    /** The attack. */
    public static final RecordFields<AdversarialSpec> ATTACK = RecordFields.of(
            AdversarialSpec.class,
            AdversarialSpec.DEFAULT,
            number(
                    field(
                                    "radius",
                                    "Radius",
                                    "radius ε of the L2 ball around each sample, over the attacked modalities jointly.")
                            .in("standardised units")
                            .subject("The radius of the attack"),
                    NumberBounds.positive(AdversarialSpec.LARGEST_RADIUS)),
            number(
                    field("steps", "Steps", "gradient steps of the attack; each costs a forward and a backward pass.")
                            .in("per batch")
                            .subject("The number of attack steps"),
                    NumberBounds.whole(1, 1000)),
            number(
                    field("stepSize", "Step size", "length of one step; 0 takes 2.5 radius / steps.")
                            .subject("The step size of the attack"),
                    NumberBounds.within(0, AdversarialSpec.LARGEST_RADIUS)),
            number(
                    field("share", "Share", "part of each batch that is moved; the rest is trained on as it is.")
                            .in("0 to 1")
                            .subject("The share of samples that are attacked"),
                    NumberBounds.positive(1)),
            new Field.OfNames(field(
                    "modalities",
                    "Modalities",
                    "which modalities are moved. Where none is ticked, all are that can be: texts "
                            + "cannot be moved a little.")));

    /** A base loss. */
    public static final RecordFields<BaseLossSpec> BASE_LOSS = RecordFields.of(
            BaseLossSpec.class,
            BaseLossSpec.EVEN,
            number(
                            field(
                                            "fused",
                                            "Fused loss",
                                            "weight w_F of the fused prediction's cross-entropy CE(F, y). 0: each modality "
                                                    + "learns as if alone, and they are fused at test.")
                                    .symbol("w_F")
                                    .subject("The weight of the fused loss"),
                            NumberBounds.within(0, 1000))
                    .slider(0, 2, 0.1),
            number(
                            field(
                                            "unimodal",
                                            "Unimodal losses",
                                            "weight w_m of each modality's own cross-entropy CE(f^m, y).")
                                    .symbol("w_m")
                                    .subject("The weight of the unimodal losses"),
                            NumberBounds.within(0, 1000))
                    .slider(0, 2, 0.1),
            new Field.OfNumbersByName(
                    field("own", "Single modalities", "weight w_m of modalities that have one of their own.")
                            .symbol("w_m")
                            .subject("The loss weight of"),
                    NumberBounds.within(0, 1000)));

    /** An arm. */
    public static final RecordFields<Arm> ARM = RecordFields.of(
            Arm.class,
            Arm.NONE,
            text(
                    field(
                                    "name",
                                    "Name",
                                    "what the arm is called in every chart and table; unique, without commas and quotes. A suggested name "
                                            + "follows the settings until you type your own.")
                            .subject("The arm's name")
                            .mandatory(),
                    Names.ARM_PATTERN),
            choice(
                    field(
                                    "mode",
                                    "What is taught",
                                    "which of the guide's probabilities p^s the guided modality w copies: none, none but "
                                            + "with an extra pull to the target, all, or those of the non-target classes.")
                            .subject("The guidance mode")
                            .mandatory(),
                    GuidanceMode.class,
                    GuidanceMode::label),
            choice(
                    field(
                                    "dominance",
                                    "Who teaches",
                                    "the condition under which a modality guides another one on a sample; below is its "
                                            + "formula and where it comes from.")
                            .subject("The dominance rule")
                            .mandatory(),
                    DominanceRule.class,
                    rule -> switch (rule) {
                        case CONFIDENCE_AND_UCOM -> "margin and confidence";
                        case CONFIDENCE_ONLY -> "confidence only";
                        case FIXED_PRIOR -> "one fixed modality";
                    }),
            flag(
                    field(
                                    "targetPull",
                                    "Extra target pull",
                                    "whether a guided modality also gets the plain term −log p^w_y (α = 1), as in the released "
                                            + "code. The paper's form has none, whatever is set here.")
                            .mandatory(),
                    "no",
                    "yes"),
            new Field.OfRecord(
                    field(
                            "fusion",
                            "Late fusion of its own",
                            "whether this arm fuses by another rule than the experiment, which stands under “Fusion”."),
                    FusionFields.FUSION,
                    true),
            new Field.OfRecord(
                    field(
                            "adversarial",
                            "Train against attacks",
                            "whether samples of each batch are moved, within an L2 ball, to where the model of that moment "
                                    + "is worst (projected gradient descent)."),
                    ATTACK,
                    true),
            new Field.OfRecord(
                    field(
                            "baseLoss",
                            "Base loss of its own",
                            "whether this arm weighs the fused and the unimodal losses otherwise than the experiment, where the "
                                    + "fused one counts 1 and each modality's by its loss weight."),
                    BASE_LOSS,
                    true));

    private ArmFields() {}
}
