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
import mnl.words.Texts;

/** The fields of the schedule. */
public final class ScheduleFields {
    public static final int MOST_EPOCHS = 10_000;

    private static final RecordFields<LearningRateSpec> LEARNING_RATE = RecordFields.of(
            LearningRateSpec.class,
            LearningRateSpec.CONSTANT,
            choice(
                    field(
                                    "kind",
                                    Texts.of("fields.schedule-fields.rate-schedule"),
                                    Texts.of("fields.schedule-fields.how-the-learning-rate"))
                            .subject(Texts.of("fields.schedule-fields.the-learning-rate-schedule")),
                    Kind.class,
                    ScheduleFields::words),
            number(
                    field(
                                    "stepEpochs",
                                    Texts.of("fields.schedule-fields.step-every"),
                                    Texts.of("fields.schedule-fields.epochs-between-two-steps"))
                            .in("epochs")
                            .subject(Texts.of("fields.schedule-fields.the-number-of-epochs"))
                            .when(is("kind", Kind.STEP)),
                    NumberBounds.whole(1, MOST_EPOCHS)),
            number(
                    field(
                                    "factor",
                                    Texts.of("fields.schedule-fields.factor"),
                                    Texts.of("fields.schedule-fields.what-the-learning-rate"))
                            .symbol("γ")
                            .subject(Texts.of("fields.schedule-fields.the-factor-of-the"))
                            .when(is("kind", Kind.STEP, Kind.REDUCE_ON_PLATEAU)),
                    NumberBounds.insideUnit()),
            number(
                            field(
                                            "minimum",
                                            Texts.of("fields.schedule-fields.smallest-rate"),
                                            Texts.of("fields.schedule-fields.the-rate-does-not"))
                                    .subject(Texts.of("fields.schedule-fields.the-smallest-learning-rate"))
                                    .when(is("kind", Kind.COSINE, Kind.REDUCE_ON_PLATEAU)),
                            NumberBounds.within(0, TrainingFields.LARGEST_RATE))
                    .limit(Limit.atMost(
                            "optimizer.learningRate", Texts.of("fields.schedule-fields.the-learning-rate-that"))),
            number(
                    field(
                                    "patience",
                                    Texts.of("fields.schedule-fields.rate-patience"),
                                    Texts.of("fields.schedule-fields.epochs-without-improvement-after"))
                            .in("epochs")
                            .subject(Texts.of("fields.schedule-fields.the-patience"))
                            .when(is("kind", Kind.REDUCE_ON_PLATEAU)),
                    NumberBounds.whole(1, MOST_EPOCHS)));

    private static final RecordFields<EarlyStoppingSpec> EARLY_STOPPING = RecordFields.of(
            EarlyStoppingSpec.class,
            EarlyStoppingSpec.NONE,
            flag(
                    field(
                            "enabled",
                            Texts.of("fields.schedule-fields.early-stopping"),
                            Texts.of("fields.schedule-fields.whether-an-arm-and")),
                    "off",
                    Texts.of("fields.schedule-fields.to-the-best-epoch")),
            number(
                    field(
                                    "patience",
                                    Texts.of("fields.schedule-fields.stop-patience"),
                                    Texts.of("fields.schedule-fields.epochs-without-improvement-after-which"))
                            .in("epochs")
                            .subject(Texts.of("fields.schedule-fields.the-patience"))
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
                                    Texts.of("fields.schedule-fields.watched"),
                                    Texts.of("fields.schedule-fields.what-early-stopping-and"))
                            .subject(Texts.of("fields.schedule-fields.the-monitored-figure"))
                            .when(MONITORED),
                    MonitorSpec.Figure.class,
                    figure -> figure == MonitorSpec.Figure.LOSS
                            ? Texts.of("fields.schedule-fields.loss-ce-f-y")
                            : Texts.of("fields.schedule-fields.fused-accuracy")),
            number(
                            field(
                                            "minimumImprovement",
                                            Texts.of("fields.schedule-fields.least-gain"),
                                            Texts.of("fields.schedule-fields.by-how-much-the"))
                                    .in(Texts.of("fields.schedule-fields.nats-or-share"))
                                    .subject(Texts.of("fields.schedule-fields.the-smallest-improvement"))
                                    .when(MONITORED),
                            NumberBounds.within(0, 100))
                    .example(0.01));

    /** The schedule. */
    public static final RecordFields<Schedule> SCHEDULE = RecordFields.of(
            Schedule.class,
            Schedule.DEFAULT,
            number(
                            field(
                                            "epochs",
                                            Texts.of("fields.schedule-fields.epochs"),
                                            Texts.of("fields.schedule-fields.passes-over-the-training"))
                                    .in("passes")
                                    .subject(Texts.of("fields.schedule-fields.the-number-of-epochs-2")),
                            NumberBounds.whole(1, MOST_EPOCHS))
                    .slider(10, 400, 10),
            number(
                    field(
                                    "batchSize",
                                    Texts.of("fields.schedule-fields.batch-size"),
                                    Texts.of("fields.schedule-fields.samples-per-step-the"))
                            .symbol("B")
                            .in("samples"),
                    NumberBounds.whole(1, 65_536)),
            new Field.OfRecord(
                    field(
                                    "learningRate",
                                    Texts.of("fields.schedule-fields.rate-schedule"),
                                    Texts.of("fields.schedule-fields.how-the-learning-rate-changes"))
                            .subject(Texts.of("fields.schedule-fields.the-learning-rate-schedule")),
                    LEARNING_RATE,
                    false),
            new Field.OfRecord(
                    field(
                                    "earlyStopping",
                                    Texts.of("fields.schedule-fields.early-stopping"),
                                    Texts.of("fields.schedule-fields.when-an-arm-and"))
                            .subject(Texts.of("fields.schedule-fields.early-stopping")),
                    EARLY_STOPPING,
                    false),
            new Field.OfRecord(
                    field(
                                    "monitor",
                                    Texts.of("fields.schedule-fields.watched"),
                                    Texts.of("fields.schedule-fields.what-the-rules-of"))
                            .subject(Texts.of("fields.schedule-fields.the-monitored-figure")),
                    MONITOR,
                    false),
            number(
                    field(
                                    "measureEvery",
                                    Texts.of("fields.schedule-fields.measure-every"),
                                    Texts.of("fields.schedule-fields.epochs-between-two-measurements"))
                            .in("epochs")
                            .subject(Texts.of("fields.schedule-fields.the-number-of-epochs-between")),
                    NumberBounds.whole(1, MOST_EPOCHS)));

    private ScheduleFields() {}

    /** What a user calls a rule for the rate. */
    public static String words(Kind kind) {
        return switch (kind) {
            case CONSTANT -> "constant";
            case STEP -> "steps";
            case COSINE -> "cosine";
            case REDUCE_ON_PLATEAU -> Texts.of("fields.schedule-fields.reduce-on-plateau");
        };
    }
}
