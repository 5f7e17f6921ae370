package mnl.ui.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.layout.VBox;
import mnl.experiment.LearningRateSpec.Kind;
import mnl.experiment.MonitorSpec;

/** Epochs, batches and optimizer, then how the learning rate changes and when replicas stop. */
final class ScheduleCard extends VBox {
    private static final Term FOLD = new Term(
            "schedule.more",
            "Rate schedule, early stopping",
            "",
            "",
            "how the learning rate changes, when an arm and seed stops, and how often is measured.");
    private static final Term STEP_EPOCHS = new Term(
            "schedule.learningRate.stepEpochs", "Step every", "", "epochs", "epochs between two steps of the rate.");
    private static final Term FACTOR = new Term(
            "schedule.learningRate.factor",
            "Factor",
            "γ",
            "",
            "what the learning rate is multiplied by, above 0 and below 1.");
    private static final Term MINIMUM =
            new Term("schedule.learningRate.minimum", "Smallest rate", "", "", "the rate does not fall below this.");
    private static final Term RATE_PATIENCE = new Term(
            "schedule.learningRate.patience",
            "Rate patience",
            "",
            "epochs",
            "epochs without improvement after which the rate is reduced.");
    private static final Term STOPPING_PATIENCE = new Term(
            "schedule.earlyStopping.patience",
            "Stop patience",
            "",
            "epochs",
            "epochs without improvement after which an arm and seed stops; those of the warm-up do not count.");
    private static final Term MINIMUM_IMPROVEMENT = new Term(
            "schedule.monitor.minimumImprovement",
            "Least gain",
            "",
            "nats or share",
            "by how much the watched figure must exceed the best one so far to count as improved.");
    private static final Term MEASURE_EVERY = new Term(
            "schedule.measureEvery",
            "Measure every",
            "",
            "epochs",
            "epochs between two measurements on the test samples; the first and the last epoch are always measured, "
                    + "and so is the model whenever you pause or stop. Long runs are faster and need less memory with fewer measurements.");

    private final ScheduleSettings settings;
    private final List<FieldGrid> grids;

    ScheduleCard(SetupViewModel model) {
        settings = model.shared().scheduleSettings();
        getStyleClass().add("section-content");
        FieldGrid steps = new FieldGrid(model).number(STEP_EPOCHS, settings.stepEpochs());
        FieldGrid factor = new FieldGrid(model).number(FACTOR, settings.factor());
        FieldGrid minimum = new FieldGrid(model).number(MINIMUM, settings.minimum());
        FieldGrid ratePatience = new FieldGrid(model).number(RATE_PATIENCE, settings.ratePatience());
        FieldGrid stoppingPatience = new FieldGrid(model).number(STOPPING_PATIENCE, settings.stoppingPatience());
        FieldGrid monitor = monitor(model);
        Shown.when(steps, rateIs(Kind.STEP));
        Shown.when(factor, rateIs(Kind.STEP, Kind.REDUCE_ON_PLATEAU));
        Shown.when(minimum, rateIs(Kind.COSINE, Kind.REDUCE_ON_PLATEAU));
        Shown.when(ratePatience, rateIs(Kind.REDUCE_ON_PLATEAU));
        Shown.when(stoppingPatience, settings.stopsEarlyProperty());
        Shown.when(
                monitor,
                Bindings.createBooleanBinding(
                        settings::isMonitoring, settings.rateProperty(), settings.stopsEarlyProperty()));
        FieldGrid training = TrainingCards.training(model);
        List<FieldGrid> folded = List.of(
                rate(model),
                steps,
                factor,
                minimum,
                ratePatience,
                stopping(model),
                stoppingPatience,
                monitor,
                new FieldGrid(model).number(MEASURE_EVERY, settings.measureEvery()));
        grids = Stream.concat(Stream.of(training), folded.stream()).toList();
        getChildren().addAll(training, new Fold(model, FOLD, ScheduleWords.summary(settings), folded));
    }

    List<FieldGrid> grids() {
        return grids;
    }

    private BooleanBinding rateIs(Kind... kinds) {
        Set<Kind> any = Set.of(kinds);
        return Bindings.createBooleanBinding(
                () -> any.contains(settings.rateProperty().get()), settings.rateProperty());
    }

    private FieldGrid rate(SetupViewModel model) {
        return new FieldGrid(model)
                .choice(
                        new Term(
                                "schedule.learningRate.kind",
                                "Rate schedule",
                                "",
                                "",
                                "how the learning rate changes. Steps: times a factor every so many epochs. Cosine: "
                                        + "half a cosine wave, down to the minimum in the last epoch. Plateau: times a "
                                        + "factor when validation no longer improves, for every arm and seed by itself."),
                        settings.rateProperty(),
                        List.of(Kind.values()),
                        ScheduleWords::rate);
    }

    private FieldGrid stopping(SetupViewModel model) {
        return new FieldGrid(model)
                .choice(
                        new Term(
                                "schedule.earlyStopping.enabled",
                                "Early stopping",
                                "",
                                "",
                                "whether an arm and seed stops when validation no longer improves, and goes back to "
                                        + "the weights of its best epoch. The others train on."),
                        settings.stopsEarlyProperty(),
                        List.of(false, true),
                        stops -> stops ? "to the best epoch" : "off");
    }

    private FieldGrid monitor(SetupViewModel model) {
        return new FieldGrid(model)
                .choice(
                        new Term(
                                "schedule.monitor.figure",
                                "Watched",
                                "",
                                "",
                                "what early stopping and the plateau of the rate watch after every epoch, on the "
                                        + "validation samples and never on the test samples."),
                        settings.monitorProperty(),
                        List.of(MonitorSpec.Figure.values()),
                        figure -> figure == MonitorSpec.Figure.LOSS ? "loss CE(F, y)" : "fused accuracy")
                .number(MINIMUM_IMPROVEMENT, settings.minimumImprovement());
    }
}
