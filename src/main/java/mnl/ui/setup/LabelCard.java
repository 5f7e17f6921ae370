package mnl.ui.setup;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mnl.experiment.LabelSpec.ClassWeights;
import mnl.experiment.LabelSpec.LabelNoise;

/** What is done to the training labels: class weights and label noise. */
final class LabelCard extends VBox {
    private final FieldGrid weighting;
    private final FieldGrid given;
    private final FieldGrid noise;
    private final FieldGrid share;

    LabelCard(SetupViewModel model) {
        LabelSettings settings = model.shared().labels();
        getStyleClass().add("section-content");
        weighting = new FieldGrid(model)
                .choice(
                        new Term(
                                "labels.classWeights",
                                "Class weights",
                                "",
                                "",
                                "weight of every sample's terms in the loss by its class; means become "
                                        + "Σ w_y l / Σ w_y. It applies to the fused and unimodal cross-entropies, "
                                        + "TMC's losses and the guidance term, not to what QMF and PDF add for their "
                                        + "confidences. Balanced: w_c = n / (C n_c)."),
                        settings.classWeightsProperty(),
                        List.of(ClassWeights.values()),
                        kind -> switch (kind) {
                            case NONE -> "none, all alike";
                            case BALANCED -> "balanced";
                            case GIVEN -> "given";
                        });
        given = new FieldGrid(model).row(weightsTerm(), weights(settings));
        noise = new FieldGrid(model)
                .choice(
                        new Term(
                                "labels.noise",
                                "Label noise",
                                "",
                                "",
                                "wrong labels in the training samples. Uniform: any other class; pair: the next class. Drawn once per seed and alike in all arms; "
                                        + "validation and test labels stay true."),
                        settings.noiseProperty(),
                        List.of(LabelNoise.values()),
                        kind -> switch (kind) {
                            case NONE -> "none";
                            case UNIFORM -> "uniform, any other";
                            case PAIR -> "pair, the next one";
                        });
        share = new FieldGrid(model)
                .slider(
                        new Term(
                                "labels.noiseShare",
                                "Share",
                                "",
                                "0 to 1",
                                "probability with which a training sample gets a wrong label."),
                        settings.noiseShare(),
                        SliderRange.SHARE);
        Shown.when(given, settings.classWeightsProperty().isEqualTo(ClassWeights.GIVEN));
        Shown.when(
                share,
                Bindings.createBooleanBinding(
                        () -> settings.noiseProperty().get() != LabelNoise.NONE, settings.noiseProperty()));
        getChildren().addAll(weighting, given, noise, share);
    }

    List<FieldGrid> grids() {
        return List.of(weighting, given, noise, share);
    }

    private static Term weightsTerm() {
        return new Term(
                LabelSettings.WEIGHTS,
                "Weights",
                "w_c",
                "",
                "one weight above 0 for each class, in the order of the classes, with spaces between.");
    }

    private static TextField weights(LabelSettings settings) {
        TextField field = weightsTerm().on(new TextField());
        field.setId(weightsTerm().id());
        field.textProperty().bindBidirectional(settings.weights().textProperty());
        return field;
    }
}
