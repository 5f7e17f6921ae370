package mnl.ui.setup;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mnl.experiment.NoiseKind;

/** One modality: whether it takes part, its encoder, its weight in the loss and its noise. */
final class ModalityCard extends VBox {
    private final ModalitySettings modality;
    private final String path;
    private final EncoderFields encoder;
    private final FieldGrid loss;
    private final FieldGrid training;
    private final FieldGrid evaluation;

    ModalityCard(Form form, ModalitySettings modality, String path) {
        this.modality = modality;
        this.path = path;
        encoder = new EncoderFields(form, modality.encoder(), path + ".encoder");
        loss = new FieldGrid(form);
        training = new FieldGrid(form);
        evaluation = new FieldGrid(form);
        getStyleClass().add("modality-card");

        Term takesPart = new Term(
                path + ".enabled", modality.name(), "", "", "whether this modality takes part in training and fusion.");
        ToggleSwitch enabled = takesPart.on(new ToggleSwitch(modality.name()));
        enabled.setId(takesPart.id());
        enabled.getStyleClass().add("modality-switch");
        form.both(enabled.selectedProperty(), modality.enabledProperty());

        VBox rest = new VBox(encoder, lossRow(), noiseRows());
        rest.getStyleClass().add("section-content");
        form.shownWhen(rest, modality.enabledProperty()::get, modality.enabledProperty());
        getChildren().addAll(enabled, rest);
    }

    List<FieldGrid> grids() {
        return Stream.concat(encoder.grids().stream(), Stream.of(loss, training, evaluation))
                .toList();
    }

    private Node lossRow() {
        return loss.slider(
                new Term(
                        path + ".lossWeight",
                        "Loss weight",
                        "w",
                        "",
                        "weight w_m of this modality's own cross-entropy CE(f^m, y) in the total loss. "
                                + "0: only the fused loss trains it."),
                modality.lossWeight(),
                new SliderRange(0, 2, 0.1));
    }

    private Node noiseRows() {
        Node kinds = noise(
                training,
                modality.trainingNoise(),
                "Training noise",
                path + ".trainingNoise",
                "noise put into this modality's training samples, drawn once per sample and seed.");
        CheckBox same = new CheckBox("Same noise in the test");
        new Term(
                        path + ".sameNoise",
                        "Same noise in the test",
                        "",
                        "",
                        "whether the test samples get the training noise. Switch it off to train on one noise and to "
                                + "test on another.")
                .on(same);
        same.setId(path.replaceAll("[.\\[\\]]+", "-") + "-sameNoise");
        training.form().both(same.selectedProperty(), modality.sameNoiseProperty());
        Node others = noise(
                evaluation,
                modality.evaluationNoise(),
                "Test noise",
                path + ".evaluationNoise",
                "noise put into this modality's validation and test samples during the run. The noise lab replaces it.");
        training.form().shownWhen(others, () -> !modality.sameNoiseProperty().get(), modality.sameNoiseProperty());
        VBox all = new VBox(kinds, same, others);
        all.getStyleClass().add("section-content");
        return all;
    }

    private Node noise(FieldGrid kind, NoiseSettings noise, String label, String at, String sentence) {
        kind.choice(
                new Term(at + ".kind", label, "", "", sentence),
                noise.kindProperty(),
                modality.noiseKinds(),
                NoiseKind::label);
        FieldGrid amount = new FieldGrid(kind.form())
                .slider(
                        new Term(
                                at + ".severity",
                                "Severity",
                                "",
                                "0 to 10",
                                "how strong the noise is, on one scale for every kind; beside it the kind's own unit."),
                        noise.severity(),
                        SliderRange.SEVERITY);
        Label level = new Label();
        level.getStyleClass().addAll("quiet", "noise-level");
        level.setId(at.replaceAll("[.\\[\\]]+", "-") + "-level");
        kind.form().text(level.textProperty(), noise.levelProperty()::get, noise.levelProperty());
        amount.beside(level);
        FieldGrid share = new FieldGrid(kind.form())
                .slider(
                        new Term(
                                at + ".share",
                                "Share",
                                "",
                                "0 to 1",
                                "probability with which a sample gets the noise at all. 1: every sample."),
                        noise.share(),
                        SliderRange.SHARE);
        kind.paths().addAll(amount.paths());
        kind.paths().addAll(share.paths());
        kind.form().shownWhen(amount, () -> noise.kindProperty().get().isGraded(), noise.kindProperty());
        kind.form().shownWhen(share, () -> noise.kindProperty().get() != NoiseKind.NONE, noise.kindProperty());
        VBox rows = new VBox(kind, amount, share);
        rows.getStyleClass().add("section-content");
        return rows;
    }
}
