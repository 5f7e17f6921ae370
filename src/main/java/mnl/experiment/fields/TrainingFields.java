package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.OptimizerSpec;
import mnl.experiment.SeedRange;
import mnl.words.Texts;

/** The fields of the optimizer and of the seeds. */
public final class TrainingFields {
    static final double LARGEST_RATE = 100;
    private static final long LARGEST_SEED = 1L << 52;

    /** The optimizer. */
    public static final RecordFields<OptimizerSpec> OPTIMIZER = RecordFields.of(
            OptimizerSpec.class,
            OptimizerSpec.DEFAULT,
            choice(
                    field(
                                    "kind",
                                    Texts.of("fields.training-fields.optimizer"),
                                    Texts.of("fields.training-fields.the-update-rule-of"))
                            .subject(Texts.of("fields.training-fields.the-optimizers-kind")),
                    OptimizerSpec.Kind.class,
                    kind -> switch (kind) {
                        case SGD -> "SGD";
                        case ADAM -> Texts.of("fields.training-fields.adam");
                        case ADAM_W -> "AdamW";
                    }),
            number(
                    field(
                                    "learningRate",
                                    Texts.of("fields.training-fields.learning-rate"),
                                    Texts.of("fields.training-fields.step-size-of-the"))
                            .symbol("η"),
                    NumberBounds.positive(LARGEST_RATE)),
            number(
                    field(
                            "weightDecay",
                            Texts.of("fields.training-fields.weight-decay"),
                            Texts.of("fields.training-fields.pull-of-the-weights")),
                    NumberBounds.within(0, 100)),
            number(
                            field(
                                    "momentum",
                                    Texts.of("fields.training-fields.momentum"),
                                    Texts.of("fields.training-fields.heavy-ball-momentum-of")),
                            NumberBounds.belowOne())
                    .example(0.9));

    /** The seeds. */
    public static final RecordFields<SeedRange> SEEDS = RecordFields.of(
            SeedRange.class,
            SeedRange.DEFAULT,
            number(
                            field(
                                            "count",
                                            Texts.of("fields.training-fields.count"),
                                            Texts.of("fields.training-fields.how-many-times-every"))
                                    .symbol("S")
                                    .in("seeds")
                                    .subject(Texts.of("fields.training-fields.the-number-of-seeds")),
                            NumberBounds.whole(1, SeedRange.MOST))
                    .slider(1, 30, 1),
            number(
                    field(
                            "first",
                            Texts.of("fields.training-fields.first-seed"),
                            Texts.of("fields.training-fields.the-first-of-the")),
                    NumberBounds.whole(0, LARGEST_SEED)));

    private TrainingFields() {}
}
