package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import mnl.analysis.run.RunLayout;
import mnl.ui.style.Nodes;
import mnl.ui.style.NumberSpinners;
import mnl.words.Texts;

/** Chooses the noise that the arms are compared under. */
final class NoiseBar extends HBox {
    private final ResultsViewModel model;
    private final ComboBox<NoiseChoice.Level> level = new ComboBox<>();
    private final ComboBox<String> modality = new ComboBox<>();
    private final Spinner<Double> severity =
            NumberSpinners.keepingValue(new Spinner<>(0.0, 10.0, NoiseChoice.OWN.severity(), 1.0));
    private boolean filling;

    NoiseBar(ResultsViewModel model) {
        this.model = model;
        level.setId("results-noise");
        level.getItems().setAll(NoiseChoice.Level.values());
        Nodes.tip(level, Texts.of("results.noise-bar.noise-on-the-test"));
        modality.setId("results-noise-modality");
        Nodes.tip(modality, Texts.of("results.noise-bar.the-modality-under-noise"));
        severity.setId("results-severity");
        severity.setEditable(true);
        severity.setPrefWidth(80);
        Nodes.tip(severity, Texts.of("results.noise-bar.severity-of-the-noise"));
        HBox chosen = Nodes.group(modality, Nodes.labelled(Texts.of("results.noise-bar.severity"), severity));
        chosen.visibleProperty().bind(level.valueProperty().isEqualTo(NoiseChoice.Level.CHOSEN));
        chosen.managedProperty().bind(chosen.visibleProperty());
        getChildren().addAll(Nodes.labelled(Texts.of("results.noise-bar.noise"), level), chosen);
        getStyleClass().add("view-group");
        level.valueProperty().addListener((o, old, now) -> tell());
        modality.valueProperty().addListener((o, old, now) -> tell());
        severity.valueProperty().addListener((o, old, now) -> tell());
        model.noiseProperty().addListener((o, old, now) -> show(now));
        model.layoutProperty().addListener((o, old, now) -> fill(now));
        fill(model.layoutProperty().get());
    }

    private void fill(RunLayout layout) {
        if (layout != null) {
            filling = true;
            List<String> items = new ArrayList<>(List.of(Texts.of("results.noise-bar.every-modality")));
            items.addAll(layout.modalities());
            if (!modality.getItems().equals(items)) {
                modality.getItems().setAll(items);
            }
            filling = false;
            show(model.noiseProperty().get());
        }
    }

    private void show(NoiseChoice choice) {
        filling = true;
        level.setValue(choice.level());
        modality.getSelectionModel().select(choice.modality() + 1);
        severity.getValueFactory().setValue(choice.severity());
        filling = false;
    }

    private void tell() {
        if (!filling && level.getValue() != null && severity.getValue() != null) {
            model.noiseProperty()
                    .set(new NoiseChoice(
                            level.getValue(),
                            Math.max(0, modality.getSelectionModel().getSelectedIndex()) - 1,
                            severity.getValue()));
        }
    }
}
