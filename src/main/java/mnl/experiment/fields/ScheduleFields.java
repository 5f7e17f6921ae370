package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.any;
import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Facts.field;
import static mnl.experiment.fields.Field.choice;
import static mnl.experiment.fields.Field.flag;
import static mnl.experiment.fields.Field.number;

import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.LearningRateSpec.Kind;
import mnl.experiment.MonitorSpec;
import mnl.experiment.Schedule;

/** The fields of the schedule. */
public final class ScheduleFields {
    static final int MOST_EPOCHS = 10_000;

    private static final RecordFields<LearningRateSpec> LEARNING_RATE = RecordFields.of(
            LearningRateSpec.class,
            LearningRateSpec.CONSTANT,
            choice(
                    field(
                                    "kind",
                                    "Rate schedule",
                                    "how the learning rate changes. Steps: times a factor every so many epochs. Cosine: "
                                            + "half a cosine wave, down to the minimum in the last epoch. Plateau: times a "
                                            + "factor when validation no longer improves, for every arm and seed by itself.")
                            .subject("The learning-rate schedule"),
                    Kind.class,
                    ScheduleFields::words),
            number(
                    field("stepEpochs", "Step every", "epochs between two steps of the rate.")
                            .in("epochs")
                            .subject("The number of epochs between steps")
                            .when(is("kind", Kind.STEP)),
                    NumberBounds.whole(1, MOST_EPOCHS)),
            number(
                    field("factor", "Factor", "what the learning rate is multiplied by, above 0 and below 1.")
                            .symbol("γ")
                            .subject("The factor of the learning rate")
                            .when(is("kind", Kind.STEP, Kind.REDUCE_ON_PLATEAU)),
                    NumberBounds.insideUnit()),
            number(
                            field("minimum", "Smallest rate", "the rate does not fall below this.")
                                    .subject("The smallest learning rate")
                                    .when(is("kind", Kind.COSINE, Kind.REDUCE_ON_PLATEAU)),
                            NumberBounds.within(0, TrainingFields.LARGEST_RATE))
                    .limit(Limit.atMost("optimizer.learningRate", "the learning rate that it starts from")),
            number(
                    field("patience", "Rate patience", "epochs without improvement after which the rate is reduced.")
                            .in("epochs")
                            .subject("The patience")
                            .when(is("kind", Kind.REDUCE_ON_PLATEAU)),
                    NumberBounds.whole(1, MOST_EPOCHS)));

    private static final RecordFields<EarlyStoppingSpec> EARLY_STOPPING = RecordFields.of(
            EarlyStoppingSpec.class,
            EarlyStoppingSpec.NONE,
            flag(
                    field(
                            "enabled",
                            "Early stopping",
                            "whether an arm and seed stops when validation no longer improves, and goes back to "
                                    + "the weights of its best epoch. The others train on."),
                    "off",
                    "to the best epoch"),
            number(
                    field(
                                    "patience",
                                    "Stop patience",
                                    "epochs without improvement after which an arm and seed stops; those of the warm-up do not count.")
                            .in("epochs")
                            .subject("The patience")
                            .when(is("enabled", true)),
                    NumberBounds.whole(1, MOST_EPOCHS)));

    private static final Condition MONITORED = new Condition.Root(
            any(is("schedule.earlyStopping.enabled", true), is("schedule.learningRate.kind", Kind.REDUCE_ON_PLATEAU)));

    private static final RecordFields<MonitorSpec> MONITOR = RecordFields.of(
            MonitorSpec.class,
            MonitorSpec.LOSS,
            choice(
                    field(
                                    "figure",
                                    "Watched",
                                    "what early stopping and the plateau of the rate watch after every epoch, on the "
                                            + "validation samples and never on the test samples.")
                            .subject("The monitored figure")
                            .when(MONITORED),
                    MonitorSpec.Figure.class,
                    figure -> figure == MonitorSpec.Figure.LOSS ? "loss CE(F, y)" : "fused accuracy"),
            number(
                            field(
                                            "minimumImprovement",
                                            "Least gain",
                                            "by how much the watched figure must exceed the best one so far to count as improved.")
                                    .in("nats or share")
                                    .subject("The smallest improvement")
                                    .when(MONITORED),
                            NumberBounds.within(0, 100))
                    .example(0.01));

    /** The schedule. */
    public static final RecordFields<Schedule> SCHEDULE = RecordFields.of(
            Schedule.class,
            Schedule.DEFAULT,
            number(
                            field("epochs", "Epochs", "passes over the training samples.")
                                    .in("passes")
                                    .subject("The number of epochs"),
                            NumberBounds.whole(1, MOST_EPOCHS))
                    .slider(10, 400, 10),
            number(
                    field(
                                    "batchSize",
                                    "Batch size",
                                    "samples per step; the last, smaller batch of an epoch is trained on too.")
                            .symbol("B")
                            .in("samples"),
                    NumberBounds.whole(1, 65_536)),
            new Field.OfRecord(
                    field("learningRate", "Rate schedule", "how the learning rate changes.")
                            .subject("The learning-rate schedule"),
                    LEARNING_RATE,
                    false),
            new Field.OfRecord(
                    field("earlyStopping", "Early stopping", "when an arm and seed stops.")
                            .subject("Early stopping"),
                    EARLY_STOPPING,
                    false),
            new Field.OfRecord(
                    field("monitor", "Watched", "what the rules of plateaus watch.")
                            .subject("The monitored figure"),
                    MONITOR,
                    false),
            number(
                    field(
                                    "measureEvery",
                                    "Measure every",
                                    "epochs between two measurements on the test samples; the first and the last epoch are always measured, "
                                            + "and so is the model whenever you pause or stop. Long runs are faster and need less memory with fewer measurements.")
                            .in("epochs")
                            .subject("The number of epochs between measurements"),
                    NumberBounds.whole(1, MOST_EPOCHS)));

    private ScheduleFields() {}

    /** What a user calls a rule for the rate. */
    public static String words(Kind kind) {
        return switch (kind) {
            case CONSTANT -> "constant";
            case STEP -> "steps";
            case COSINE -> "cosine";
            case REDUCE_ON_PLATEAU -> "reduce on plateau";
        };
    }
}
