package mnl.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mnl.experiment.Scenario;
import mnl.lab.store.ScenarioStore;
import mnl.ui.form.Shown;
import mnl.ui.form.Term;
import mnl.ui.setup.model.SetupActions;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** The choice of a ready experiment, and what to expect of it. */
final class ScenarioCard extends VBox {
    private static final Term SCENARIO = new Term(
            "scenario",
            Texts.of("setup.scenario-card.scenario"),
            Texts.of("setup.scenario-card.a-ready-experiment-with"));

    /** Height in units of the type size, with the room above and below. */
    private static final double THREE_LINES = 6.3;

    ScenarioCard(SetupViewModel model, SetupActions actions) {
        getStyleClass().add("scenario-card");
        Label title = new Label(Texts.of("setup.scenario-card.scenario"));
        title.getStyleClass().add("section-title");
        ComboBox<Scenario> chooser =
                SCENARIO.on(new ComboBox<>(model.scenarios().all()));
        chooser.setId("scenario");
        chooser.setMaxWidth(Double.MAX_VALUE);
        Titles titles = new Titles(model);
        chooser.setConverter(titles);
        chooser.setButtonCell(new Chosen(titles));
        model.openedProperty().addListener((o, was, now) -> chooser.setButtonCell(new Chosen(titles)));
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
                                ? Texts.of("setup.scenario-card.settings-of-your-own")
                                : model.scenarios().chosenProperty().get().commentary(),
                        model.scenarios().chosenProperty()));
        Hyperlink more = more(commentary);
        Hyperlink reset = new Hyperlink();
        reset.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.scenarios().chosenProperty().get() == null
                                ? Texts.of("setup.scenario-card.settings-changed-reset-to")
                                : Texts.of("setup.scenario-card.settings-changed-reset-to-the"),
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
        more.textProperty()
                .bind(Bindings.when(whole)
                        .then(Texts.of("setup.scenario-card.less"))
                        .otherwise(Texts.of("setup.scenario-card.more")));
        more.accessibleTextProperty()
                .bind(Bindings.when(whole)
                        .then(Texts.of("setup.scenario-card.show-less-of-the"))
                        .otherwise(Texts.of("setup.scenario-card.show-all-of-the")));
        more.setOnAction(e -> whole.set(!whole.get()));
        return more;
    }

    private static Hyperlink delete(SetupViewModel model, SetupActions actions) {
        Hyperlink delete = Nodes.tip(
                new Hyperlink(Texts.of("setup.scenario-card.delete-this-scenario-of")),
                Texts.of("setup.scenario-card.deletes-it-from-the"));
        delete.setId("delete-scenario");
        delete.setOnAction(e -> actions.deleteScenario()
                .accept(model.scenarios().chosenProperty().get()));
        Shown.when(
                delete,
                model.scenarios().chosenProperty().map(ScenarioStore::isOwn).orElse(false));
        return delete;
    }

    /** What the closed box says, also where no scenario is chosen. */
    private static final class Chosen extends ListCell<Scenario> {
        private final Titles titles;

        Chosen(Titles titles) {
            this.titles = titles;
        }

        @Override
        protected void updateItem(Scenario scenario, boolean empty) {
            super.updateItem(scenario, empty);
            setText(titles.toString(scenario));
        }
    }

    private static final class Titles extends StringConverter<Scenario> {
        private final SetupViewModel model;

        Titles(SetupViewModel model) {
            this.model = model;
        }

        @Override
        public String toString(Scenario scenario) {
            if (scenario == null) {
                String opened = model.openedProperty().get();
                return opened.isEmpty() ? Texts.of("setup.scenario-card.own-settings") : opened;
            }
            return (ScenarioStore.isOwn(scenario)
                    ? Texts.of("setup.scenario-card.your-own", scenario.title())
                    : scenario.title());
        }

        @Override
        public Scenario fromString(String text) {
            throw new UnsupportedOperationException("Scenarios are not typed.");
        }
    }
}
