package mnl.ui.setup.modality;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import mnl.ui.form.FormPart;
import mnl.ui.form.RecordRows;
import mnl.ui.form.Term;
import mnl.ui.setup.model.ModalitySettings;
import mnl.words.Texts;

/** One modality: whether it takes part, its encoder, its weight in the loss and its noise. */
final class ModalityCard extends VBox {
    private static final String[] APART = {"name", "enabled", "encoder", "trainingNoise", "evaluationNoise"};

    private static final double MOST_NAME = 160;

    private final FormPart form;
    private final ModalitySettings modality;
    private final String path;
    private final RecordRows rows;

    /**
     * @param form the part of the form that it belongs to
     * @param modality what it shows
     * @param path of the modality in the experiment
     * @param experiment what conditions on the experiment are about
     */
    ModalityCard(FormPart form, ModalitySettings modality, String path, ObservableValue<? extends Record> experiment) {
        this.form = form;
        this.modality = modality;
        this.path = path;
        rows = new RecordRows(form, modality.fields(), path + ".", experiment);
        getStyleClass().add("modality-card");

        Term takesPart = rows.term("enabled").called(modality.name());
        ToggleSwitch enabled = takesPart.on(new ToggleSwitch(modality.name()) {
            /** A long name gives way, so that the panel keeps its width. */
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(MOST_NAME, super.computeMinWidth(height));
            }
        });
        enabled.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        enabled.setId(takesPart.id());
        enabled.getStyleClass().add("modality-switch");
        form.both(enabled.selectedProperty(), modality.enabledProperty());

        VBox rest = new VBox(
                new EncoderRows(form, modality.encoder(), path + ".encoder.", experiment),
                rows.without(APART).rest(),
                noise(experiment));
        rest.getStyleClass().add("section-content");
        form.shownWhen(rest, modality.enabledProperty()::get, modality.enabledProperty());
        getChildren().addAll(enabled, rest);
    }

    private VBox noise(ObservableValue<? extends Record> experiment) {
        NoiseRows training = new NoiseRows(
                form, modality.trainingNoise(), rows.term("trainingNoise"), modality.noiseKinds(), experiment);
        NoiseRows evaluation = new NoiseRows(
                form, modality.evaluationNoise(), rows.term("evaluationNoise"), modality.noiseKinds(), experiment);
        Term same = new Term(
                path + ".sameNoise",
                Texts.of("setup.modality-card.same-noise-in-the"),
                Texts.of("setup.modality-card.whether-the-test-samples"));
        CheckBox box = same.on(new CheckBox(same.label()));
        box.setId(same.id());
        form.both(box.selectedProperty(), modality.sameNoiseProperty());
        form.shownWhen(evaluation, () -> !modality.sameNoiseProperty().get(), modality.sameNoiseProperty());
        VBox all = new VBox(training, box, evaluation);
        all.getStyleClass().add("section-content");
        return all;
    }
}
