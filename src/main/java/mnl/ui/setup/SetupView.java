package mnl.ui.setup;

import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.FieldSection;
import mnl.ui.form.FormPart;
import mnl.ui.form.MessageLabel;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.arms.GuidanceCard;
import mnl.ui.setup.data.DataCard;
import mnl.ui.setup.fusion.FusionCard;
import mnl.ui.setup.history.HistoryButtons;
import mnl.ui.setup.modality.ModalityCards;
import mnl.ui.setup.model.ArmSettings;
import mnl.ui.setup.model.ModalitySettings;
import mnl.ui.setup.model.SetupActions;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/**
 * The panel in which an experiment is set up: the scenario, then the sections of its fields. One that needs no layout of its own
 * has a row for each field.
 */
public final class SetupView extends BorderPane {
    private final SetupViewModel model;
    private final VBox modalities = new VBox();
    private final ModalityCards cards;
    private final Label elsewhere = new Label();
    private final SetupActions actions;
    private final FormPart form;

    /** A panel that is there at once. */
    public SetupView(SetupViewModel model) {
        this(model, Runnable::run, SetupActions.NONE);
    }

    /**
     * @param model the experiment
     * @param later fills in one section after the other, when the window has time
     * @param actions what the window does for the setup
     */
    public SetupView(SetupViewModel model, Executor later, SetupActions actions) {
        this.model = model;
        this.actions = actions;
        form = model.form();
        cards = new ModalityCards(form, model.experimentProperty());
        getStyleClass().add("setup");
        modalities.getStyleClass().add("modality-cards");
        VBox all = new VBox();
        VBox sections = new VBox(new ScenarioCard(model, actions), elsewhere(), all);
        sections.getStyleClass().add("setup-sections");
        for (FieldSection each : ExperimentFields.SECTIONS) {
            Section section = new Section(model, each);
            all.getChildren().add(section);
            later.execute(() -> {
                section.setContent(content(each));
                showElsewhere();
            });
        }
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("setup-scroll");
        setTop(head());
        setCenter(scroll);
        model.problems().addListener((ListChangeListener<Problem>) c -> showElsewhere());
    }

    /** Stays above whatever is scrolled to. */
    private Node head() {
        Label title = new Label(Texts.of("setup.setup-view.setup"));
        title.getStyleClass().add("section-title");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(title, between, new HistoryButtons(model.history(), actions));
        head.getStyleClass().add("setup-head");
        return head;
    }

    private Node content(FieldSection section) {
        return switch (section.id()) {
            case "data" -> new DataCard(model, actions);
            case "modalities" -> modalitySection();
            case "fusion" -> new FusionCard(form, model.fusion(), model.experimentProperty());
            case "guidance" -> new GuidanceCard(model);
            case "training" -> new TrainingCard(model);
            default -> rows(section);
        };
    }

    private VBox rows(FieldSection section) {
        VBox rows = new VBox();
        section.fields().forEach(field -> rows.getChildren()
                .add(RecordRows.inside(form, model.settings(), field.name(), model.experimentProperty())
                        .rest()));
        return rows;
    }

    private Node modalitySection() {
        Term taking = Term.of("modalities", ExperimentFields.at("modalities").facts());
        model.modalities().addListener((ListChangeListener<ModalitySettings>) c -> showModalities());
        showModalities();
        return new VBox(new MessageLabel(form, taking, wrong -> {}), modalities);
    }

    private void showModalities() {
        cards.show(model.modalities());
        modalities.getChildren().setAll(cards.all());
    }

    private Label elsewhere() {
        elsewhere.setId("other-problems");
        elsewhere.getStyleClass().add("field-message");
        elsewhere.setWrapText(true);
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        return elsewhere;
    }

    /** Problems of fields that have no control here still have to be readable somewhere. */
    private void showElsewhere() {
        String text = model.messages().unheard(model.problems()).stream()
                .filter(p -> !p.path().startsWith(ArmSettings.PATH))
                .map(Problem::message)
                .collect(Collectors.joining("\n"));
        elsewhere.setText(text);
        elsewhere.setVisible(!text.isEmpty());
    }
}
