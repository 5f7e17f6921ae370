package mnl.ui.setup;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
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
     * @param model for the messages
     * @param encoder the settings
     * @param path of the encoder in the experiment
     */
    EncoderFields(SetupViewModel model, EncoderSettings encoder, String path) {
        this.encoder = encoder;
        this.path = path;
        chooser = chooser(model);
        channels = channels(model);
        layers = layers(model);
        shown(channels, encoder.choiceProperty().isEqualTo(EncoderChoice.CONVOLUTION));
        shown(layers, encoder.choiceProperty().isNotEqualTo(EncoderChoice.LINEAR));
        getStyleClass().add("section-content");
        getChildren().addAll(chooser, channels, layers);
    }

    List<FieldGrid> grids() {
        return List.of(chooser, channels, layers);
    }

    private FieldGrid chooser(SetupViewModel model) {
        Label formula = new Label();
        formula.setWrapText(true);
        formula.getStyleClass().add("quiet");
        formula.setId(term("formula", "", "", "").id());
        formula.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> EncoderWords.sentence(
                                encoder.choiceProperty().get(),
                                encoder.modalityProperty().get()),
                        encoder.choiceProperty(),
                        encoder.modalityProperty()));
        return new FieldGrid(model)
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

    private FieldGrid channels(SetupViewModel model) {
        return new FieldGrid(model)
                .number(
                        term(
                                "channels",
                                "Channels",
                                "maps",
                                "maps of the first 3×3 convolution, c; the second one has 2c. "
                                        + "10c + (18c + 2)c numbers are learned there."),
                        encoder.channels());
    }

    private FieldGrid layers(SetupViewModel model) {
        return new FieldGrid(model)
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

    private static void shown(Node node, ObservableValue<Boolean> when) {
        node.managedProperty().bind(node.visibleProperty());
        node.visibleProperty().bind(when);
    }
}
