package mnl.ui.setup;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The encoder of one modality, with the settings that it reads. */
final class EncoderFields extends VBox {
    private final EncoderSettings encoder;
    private final String path;
    private final FieldGrid chooser;
    private final FieldGrid channels;
    private final FieldGrid layers;

    /**
     * @param form the part of the form that they belong to
     * @param encoder the settings
     * @param path of the encoder in the experiment
     */
    EncoderFields(Form form, EncoderSettings encoder, String path) {
        this.encoder = encoder;
        this.path = path;
        chooser = chooser(form);
        channels = channels(form);
        layers = layers(form);
        form.shownWhen(
                channels, () -> encoder.choiceProperty().get() == EncoderChoice.CONVOLUTION, encoder.choiceProperty());
        form.shownWhen(layers, () -> encoder.choiceProperty().get() != EncoderChoice.LINEAR, encoder.choiceProperty());
        getStyleClass().add("section-content");
        getChildren().addAll(chooser, channels, layers);
    }

    List<FieldGrid> grids() {
        return List.of(chooser, channels, layers);
    }

    private FieldGrid chooser(Form form) {
        Label formula = new Label();
        formula.setWrapText(true);
        formula.getStyleClass().add("quiet");
        formula.setId(term("formula", "", "", "").id());
        form.text(
                formula.textProperty(),
                () -> EncoderWords.sentence(
                        encoder.choiceProperty().get(),
                        encoder.modalityProperty().get()),
                encoder.choiceProperty(),
                encoder.modalityProperty());
        return new FieldGrid(form)
                .choice(
                        term(
                                "kind",
                                "Encoder",
                                "",
                                "what reads this modality's samples [B, D] and gives its logits f^m [B, C]; below is "
                                        + "its formula. On offer is what fits the modality."),
                        encoder.choiceProperty(),
                        encoder.choices(),
                        EncoderWords::shortly)
                .beside(formula);
    }

    private FieldGrid channels(Form form) {
        return new FieldGrid(form)
                .number(
                        term(
                                "channels",
                                "Channels",
                                "maps",
                                "maps of the first 3×3 convolution, c; the second one has 2c. "
                                        + "10c + (18c + 2)c numbers are learned there."),
                        encoder.channels());
    }

    private FieldGrid layers(Form form) {
        return new FieldGrid(form)
                .number(
                        term(
                                "width",
                                "Encoder width",
                                "units",
                                "units in each hidden layer of this modality's classifier, and numbers in an "
                                        + "embedding."),
                        encoder.width())
                .number(
                        term(
                                "depth",
                                "Encoder depth",
                                "hidden layers",
                                "fully connected hidden layers of this modality's classifier. 0: only a linear layer "
                                        + "gives the logits."),
                        encoder.depth());
    }

    private Term term(String field, String label, String unit, String sentence) {
        return new Term(path + "." + field, label, "", unit, sentence);
    }
}
