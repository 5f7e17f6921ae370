package mnl.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mnl.experiment.Scenario;
import mnl.lab.store.ScenarioStore;
import mnl.ui.form.Shown;
import mnl.ui.form.Term;
import mnl.ui.setup.model.SetupActions;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Nodes;

/** The choice of a ready experiment, and what to expect of it. */
final class ScenarioCard extends VBox {
    private static final Term SCENARIO = new Term(
            "scenario",
            "Scenario",
            "a ready experiment with a note on what to expect. Choosing one replaces every setting below.");

    /** Height in units of the type size, with the room above and below. */
    private static final double THREE_LINES = 6.3;

    ScenarioCard(SetupViewModel model, SetupActions actions) {
        getStyleClass().add("scenario-card");
        Label title = new Label("Scenario");
        title.getStyleClass().add("section-title");
        ComboBox<Scenario> chooser =
                SCENARIO.on(new ComboBox<>(model.scenarios().all()));
        chooser.setId("scenario");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setPromptText("own settings");
        chooser.setConverter(new Titles());
        chooser.valueProperty().bindBidirectional(model.scenarios().chosenProperty());
        title.setLabelFor(chooser);

        Label commentary = new Label();
        commentary.setId("commentary");
        commentary.getStyleClass().add("commentary");
        commentary.setWrapText(true);
        commentary
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.scenarios().chosenProperty().get() == null
                                ? "Settings of your own, from an opened configuration or dataset folder. Nothing is foretold here: what "
                                        + "helps on these data is for the run to show."
                                : model.scenarios().chosenProperty().get().commentary(),
                        model.scenarios().chosenProperty()));
        Hyperlink more = more(commentary);
        Hyperlink reset = new Hyperlink();
        reset.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Settings changed. Reset to "
                                + (model.scenarios().chosenProperty().get() == null
                                        ? "those that were opened"
                                        : "the scenario"),
                        model.scenarios().chosenProperty()));
        reset.setId("reset-scenario");
        reset.setOnAction(e -> model.reset());
        reset.managedProperty().bind(reset.visibleProperty());
        reset.visibleProperty().bind(model.modifiedProperty());
        getChildren().addAll(title, chooser, commentary, more, reset, delete(model, actions));
    }

    /** Three lines of the commentary are there at once, the rest on a click. */
    private static Hyperlink more(Label commentary) {
        BooleanProperty whole = new SimpleBooleanProperty();
        commentary.setMinHeight(0);
        commentary
                .maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> whole.get()
                                ? Double.MAX_VALUE
                                : THREE_LINES * commentary.getFont().getSize(),
                        whole,
                        commentary.fontProperty()));
        Hyperlink more = new Hyperlink();
        more.setId("commentary-more");
        more.textProperty().bind(Bindings.when(whole).then("less").otherwise("more"));
        more.accessibleTextProperty()
                .bind(Bindings.when(whole).then("Show less of the commentary").otherwise("Show all of the commentary"));
        more.setOnAction(e -> whole.set(!whole.get()));
        return more;
    }

    private static Hyperlink delete(SetupViewModel model, SetupActions actions) {
        Hyperlink delete = Nodes.tip(
                new Hyperlink("Delete this scenario of yours"), "Deletes it from the list and from the workspace");
        delete.setId("delete-scenario");
        delete.setOnAction(e -> actions.deleteScenario()
                .accept(model.scenarios().chosenProperty().get()));
        Shown.when(
                delete,
                model.scenarios().chosenProperty().map(ScenarioStore::isOwn).orElse(false));
        return delete;
    }

    private static final class Titles extends StringConverter<Scenario> {
        @Override
        public String toString(Scenario scenario) {
            return scenario == null ? "" : scenario.title() + (ScenarioStore.isOwn(scenario) ? "  (your own)" : "");
        }

        @Override
        public Scenario fromString(String text) {
            throw new UnsupportedOperationException("Scenarios are not typed.");
        }
    }
}
