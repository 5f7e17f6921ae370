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
import mnl.words.Texts;

/** The fields of the guidance that all arms share. */
public final class GuidanceFields {
    private static final Condition PLATEAU = is("untilPlateau", true);

    private static final RecordFields<WarmUpSpec> WARM_UP = RecordFields.of(
            WarmUpSpec.class,
            WarmUpSpec.FIXED,
            flag(
                    field(
                            "untilPlateau",
                            Texts.of("fields.guidance-fields.warm-up"),
                            Texts.of("fields.guidance-fields.when-guidance-begins-so")),
                    Texts.of("fields.guidance-fields.a-number-of-epochs"),
                    Texts.of("fields.guidance-fields.until-a-plateau")),
            number(
                    field(
                                    "patience",
                                    Texts.of("fields.guidance-fields.patience"),
                                    Texts.of("fields.guidance-fields.epochs-without-improvement-of"))
                            .in("epochs")
                            .when(PLATEAU),
                    NumberBounds.whole(1, ScheduleFields.MOST_EPOCHS)),
            number(
                            field(
                                            "minimumImprovement",
                                            Texts.of("fields.guidance-fields.least-gain"),
                                            Texts.of("fields.guidance-fields.by-how-much-an"))
                                    .in(Texts.of("fields.guidance-fields.0-to-1"))
                                    .subject(Texts.of("fields.guidance-fields.the-smallest-improvement"))
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
                                            Texts.of("fields.guidance-fields.lambda"),
                                            Texts.of("fields.guidance-fields.weight-of-the-guides"))
                                    .symbol("λ")
                                    .subject(Texts.of("fields.guidance-fields.lambda")),
                            NumberBounds.within(0, 1000))
                    .slider(0, 8, 0.1),
            number(
                            field(
                                            "strength",
                                            Texts.of("fields.guidance-fields.strength"),
                                            Texts.of("fields.guidance-fields.factor-on-the-whole"))
                                    .symbol("g")
                                    .subject(Texts.of("fields.guidance-fields.the-guidance-strength")),
                            NumberBounds.within(0, 1000))
                    .slider(0, 5, 0.1),
            new Field.OfRecord(
                    field(
                                    "warmUp",
                                    Texts.of("fields.guidance-fields.warm-up"),
                                    Texts.of("fields.guidance-fields.when-guidance-begins"))
                            .subject(Texts.of("fields.guidance-fields.the-end-of-the")),
                    WARM_UP,
                    false),
            number(
                            field(
                                            "warmUpEpochs",
                                            Texts.of("fields.guidance-fields.warm-up-epochs"),
                                            Texts.of("fields.guidance-fields.epochs-trained-without-guidance"))
                                    .in("epochs")
                                    .subject(Texts.of("fields.guidance-fields.the-number-of-warm"))
                                    .when(is("warmUp.untilPlateau", false)),
                            NumberBounds.whole(0, ScheduleFields.MOST_EPOCHS))
                    .slider(0, 50, 1),
            choice(
                    field(
                                    "form",
                                    Texts.of("fields.guidance-fields.form"),
                                    Texts.of("fields.guidance-fields.the-guidance-loss-as"))
                            .subject(Texts.of("fields.guidance-fields.the-guidance-form")),
                    GuidanceForm.class,
                    form -> form == GuidanceForm.RELEASED ? Texts.of("fields.guidance-fields.released-code") : "paper"),
            optionalText(field(
                    "fixedGuide",
                    Texts.of("fields.guidance-fields.fixed-guide"),
                    Texts.of("fields.guidance-fields.the-modality-that-guides"))),
            choice(
                    field(
                                    "pairRule",
                                    Texts.of("fields.guidance-fields.pairs"),
                                    Texts.of("fields.guidance-fields.who-guides-whom-among"))
                            .subject(Texts.of("fields.guidance-fields.the-pair-rule")),
                    PairRule.class,
                    rule -> rule == PairRule.ALL_PAIRS
                            ? Texts.of("fields.guidance-fields.every-pair")
                            : Texts.of("fields.guidance-fields.the-strongest")));

    private GuidanceFields() {}
}
