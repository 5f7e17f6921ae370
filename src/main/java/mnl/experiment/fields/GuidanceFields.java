package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.flag;
import static mnl.experiment.fields.Field.number;
import static mnl.experiment.fields.Field.optionalText;

import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.PairRule;
import mnl.experiment.WarmUpSpec;

/** The fields of the guidance that all arms share. */
public final class GuidanceFields {
    private static final Condition PLATEAU = is("untilPlateau", true);

    private static final RecordFields<WarmUpSpec> WARM_UP = RecordFields.of(
            WarmUpSpec.class,
            WarmUpSpec.FIXED,
            flag(
                    field(
                            "untilPlateau",
                            "Warm-up",
                            "when guidance begins, so that the guides know something: after a number of epochs, or "
                                    + "when no modality's validation accuracy improves any more, for every arm and "
                                    + "seed by itself."),
                    "a number of epochs",
                    "until a plateau"),
            number(
                    field("patience", "Patience", "epochs without improvement of any modality's validation accuracy.")
                            .in("epochs")
                            .when(PLATEAU),
                    NumberBounds.whole(1, ScheduleFields.MOST_EPOCHS)),
            number(
                            field(
                                            "minimumImprovement",
                                            "Least gain",
                                            "by how much an accuracy must exceed the best one so far to count as improved.")
                                    .in("0 to 1")
                                    .subject("The smallest improvement")
                                    .when(PLATEAU),
                            NumberBounds.within(0, 1))
                    .example(0.01));

    /** The guidance. */
    public static final RecordFields<GuidanceSpec> GUIDANCE = RecordFields.of(
            GuidanceSpec.class,
            GuidanceSpec.DEFAULT,
            number(
                            field(
                                            "lambda",
                                            "Lambda",
                                            "weight of the guide's probabilities in the guidance loss −λ Σ_k p^s_k log p^w_k.")
                                    .symbol("λ")
                                    .subject("Lambda"),
                            NumberBounds.within(0, 1000))
                    .slider(0, 8, 0.1),
            number(
                            field("strength", "Strength", "factor on the whole guidance term of the total loss.")
                                    .symbol("g")
                                    .subject("The guidance strength"),
                            NumberBounds.within(0, 1000))
                    .slider(0, 5, 0.1),
            new Field.OfRecord(
                    field("warmUp", "Warm-up", "when guidance begins.").subject("The end of the warm-up"),
                    WARM_UP,
                    false),
            number(
                            field("warmUpEpochs", "Warm-up epochs", "epochs trained without guidance first.")
                                    .in("epochs")
                                    .subject("The number of warm-up epochs")
                                    .when(is("warmUp.untilPlateau", false)),
                            NumberBounds.whole(0, ScheduleFields.MOST_EPOCHS))
                    .slider(0, 50, 1),
            choice(
                    field(
                                    "form",
                                    "Form",
                                    "the guidance loss as in the released code (with the extra target pull −log p^w_y, "
                                            + "divided by the number of classes) or as in the paper (without either).")
                            .subject("The guidance form"),
                    GuidanceForm.class,
                    form -> form == GuidanceForm.RELEASED ? "released code" : "paper"),
            optionalText(field(
                    "fixedGuide",
                    "Fixed guide",
                    "the modality that guides all others on every sample in the arms that have one fixed "
                            + "teacher, such as “forced”.")),
            choice(
                    field(
                                    "pairRule",
                                    "Pairs",
                                    "who guides whom among more than two modalities; with two there is no difference.")
                            .subject("The pair rule"),
                    PairRule.class,
                    rule -> rule == PairRule.ALL_PAIRS ? "every pair" : "the strongest"));

    private GuidanceFields() {}
}
