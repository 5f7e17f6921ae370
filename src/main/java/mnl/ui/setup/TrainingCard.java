package mnl.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import mnl.experiment.LearningRateSpec.Kind;
import mnl.experiment.Schedule;
import mnl.experiment.fields.ScheduleFields;
import mnl.ui.form.Fold;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** Epochs, batches and optimizer, then, folded, how the learning rate changes and when replicas stop. */
final class TrainingCard extends VBox {
    private static final Term MORE = new Term(
            "schedule.more",
            Texts.of("setup.training-card.rate-schedule-early-stopping"),
            Texts.of("setup.training-card.how-the-learning-rate"));
    private static final String[] ALWAYS_SHOWN = {"epochs", "batchSize"};

    TrainingCard(SetupViewModel model) {
        FormPart form = model.form();
        getStyleClass().add("section-content");
        RecordRows more = rows(form, model, "schedule").without(ALWAYS_SHOWN).rest();
        getChildren()
                .addAll(
                        rows(form, model, "schedule").rows(ALWAYS_SHOWN),
                        rows(form, model, "optimizer").rest(),
                        new Fold(form, MORE, summary(model), more));
    }

    private static RecordRows rows(FormPart form, SetupViewModel model, String record) {
        return RecordRows.inside(form, model.settings(), record, model.experimentProperty());
    }

    /** "constant rate, no early stopping, measured every epoch". */
    private static ObservableValue<String> summary(SetupViewModel model) {
        return Bindings.createStringBinding(
                () -> words(model.experimentProperty().get().schedule()), model.experimentProperty());
    }

    private static String words(Schedule schedule) {
        Kind kind = schedule.learningRate().kind();
        String rate = kind == Kind.REDUCE_ON_PLATEAU
                ? Texts.of("setup.training-card.rate-reduced-on-plateau")
                : Texts.of("setup.training-card.rate", ScheduleFields.words(kind));
        String stopping = schedule.earlyStopping().enabled()
                ? Texts.of(
                        "setup.training-card.early-stopping-patience",
                        schedule.earlyStopping().patience())
                : Texts.of("setup.training-card.no-early-stopping");
        int every = schedule.measureEvery();
        return every == 1
                ? Texts.of("setup.training-card.measured-every-epoch", rate, stopping)
                : Texts.of("setup.training-card.measured-every-epochs", rate, stopping, every);
    }
}
