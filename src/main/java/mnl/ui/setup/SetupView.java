package mnl.ui.setup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import mnl.experiment.Problem;

/** The panel in which an experiment is set up: scenario, data, modalities, fusion, guidance, training, seeds. */
public final class SetupView extends BorderPane {
    private final SetupViewModel model;
    private final VBox modalities = new VBox();
    private final Label elsewhere = new Label();
    private final Set<String> fixedPaths = new HashSet<>();
    private final Set<String> modalityPaths = new HashSet<>();

    public SetupView(SetupViewModel model) {
        this.model = model;
        getStyleClass().add("setup");
        VBox sections = new VBox(new ScenarioCard(model), elsewhere(), sections());
        sections.getStyleClass().add("setup-sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("setup-scroll");
        setCenter(scroll);
        model.modalities().addListener((ListChangeListener<ModalitySettings>) c -> showModalities());
        model.problems().addListener((ListChangeListener<Problem>) c -> showElsewhere());
        showModalities();
        showElsewhere();
    }

    private VBox sections() {
        DataCard data = new DataCard(model);
        FieldGrid fusion = TrainingCards.fusion(model);
        GuidanceCard guidance = new GuidanceCard(model);
        FieldGrid training = TrainingCards.training(model);
        FieldGrid seeds = TrainingCards.seeds(model);
        List.of(data.grid(), fusion, training, seeds).forEach(grid -> fixedPaths.addAll(grid.paths()));
        guidance.grids().forEach(grid -> fixedPaths.addAll(grid.paths()));
        modalities.getStyleClass().add("modality-cards");
        Term taking = new Term("modalities", "Modalities", "", "", "which modalities take part.");
        fixedPaths.add(taking.path());
        VBox modalitySection = new VBox(new MessageLabel(model, taking, wrong -> {}), modalities);
        return new VBox(
                new Section(model, SetupSection.DATA, data),
                new Section(model, SetupSection.MODALITIES, modalitySection),
                new Section(model, SetupSection.FUSION, fusion),
                new Section(model, SetupSection.GUIDANCE, guidance),
                new Section(model, SetupSection.TRAINING, training),
                new Section(model, SetupSection.SEEDS, seeds));
    }

    private void showModalities() {
        modalityPaths.clear();
        modalities.getChildren().clear();
        for (int m = 0; m < model.modalities().size(); m++) {
            ModalityCard card = new ModalityCard(model, model.modalities().get(m), "modalities[" + m + "]");
            for (FieldGrid grid : card.grids()) {
                modalityPaths.addAll(grid.paths());
            }
            modalities.getChildren().add(card);
        }
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
        String text = model.problems().stream()
                .filter(p -> !fixedPaths.contains(p.path()) && !modalityPaths.contains(p.path()))
                .map(Problem::message)
                .collect(Collectors.joining("\n"));
        elsewhere.setText(text);
        elsewhere.setVisible(!text.isEmpty());
    }
}
