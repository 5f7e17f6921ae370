package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.OptimizerSpec;
import mnl.experiment.SeedRange;

/** The fields of the optimizer and of the seeds. */
public final class TrainingFields {
    static final double LARGEST_RATE = 100;
    private static final long LARGEST_SEED = 1L << 52;

    /** The optimizer. */
    public static final RecordFields<OptimizerSpec> OPTIMIZER = RecordFields.of(
            OptimizerSpec.class,
            OptimizerSpec.DEFAULT,
            choice(
                    field("kind", "Optimizer", "the update rule of every arm and seed.")
                            .subject("The optimizer's kind"),
                    OptimizerSpec.Kind.class,
                    kind -> switch (kind) {
                        case SGD -> "SGD";
                        case ADAM -> "Adam";
                        case ADAM_W -> "AdamW";
                    }),
            number(
                    field("learningRate", "Learning rate", "step size of the optimizer.")
                            .symbol("η"),
                    NumberBounds.positive(LARGEST_RATE)),
            number(
                    field("weightDecay", "Weight decay", "pull of the weights towards 0; 0 switches it off."),
                    NumberBounds.within(0, 100)),
            number(
                            field("momentum", "Momentum", "heavy-ball momentum of SGD; Adam and AdamW do not read it."),
                            NumberBounds.belowOne())
                    .example(0.9));

    /** The seeds. */
    public static final RecordFields<SeedRange> SEEDS = RecordFields.of(
            SeedRange.class,
            SeedRange.DEFAULT,
            number(
                            field(
                                            "count",
                                            "Count",
                                            "how many times every arm is trained. Bands and intervals are over the seeds; all arms "
                                                    + "share each seed's weights, batches and noise.")
                                    .symbol("S")
                                    .in("seeds")
                                    .subject("The number of seeds"),
                            NumberBounds.whole(1, SeedRange.MOST))
                    .slider(1, 30, 1),
            number(
                    field(
                            "first",
                            "First seed",
                            "the first of the consecutive seeds. The same seeds give the same run."),
                    NumberBounds.whole(0, LARGEST_SEED)));

    private TrainingFields() {}
}
