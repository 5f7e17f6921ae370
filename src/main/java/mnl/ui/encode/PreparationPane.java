package mnl.ui.encode;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.engine.Pooling;
import mnl.ui.style.Nodes;

/** How a sample goes in: the fields of the kind of modality that is chosen, and no others. */
final class PreparationPane extends StackPane {
    private final EncodeViewModel model;
    private final Preparation preparation;

    PreparationPane(EncodeViewModel model, Choosers choosers) {
        this.model = model;
        preparation = model.fields().preparation();
        getChildren()
                .addAll(
                        shownFor(EncodableModality.Kind.PICTURES, pictures()),
                        shownFor(EncodableModality.Kind.SOUNDS, sounds()),
                        shownFor(EncodableModality.Kind.TEXTS, texts(choosers)));
        managedProperty().bind(model.fields().modalityProperty().isNotNull());
    }

    private Node shownFor(EncodableModality.Kind kind, Node fields) {
        fields.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.fields().modalityProperty().get() != null
                                && model.fields().modalityProperty().get().kind() == kind,
                        model.fields().modalityProperty()));
        return fields;
    }

    private Node pictures() {
        TextField width = Inputs.number("encode-width", preparation.widthProperty());
        TextField height = Inputs.number("encode-height", preparation.heightProperty());
        Nodes.tip(height, "Height that the network takes, in pixels");
        TextField channels = Inputs.number("encode-channels", preparation.channelsProperty());
        channels.disableProperty().bind(preparation.imagenetProperty());
        CheckBox imagenet = Nodes.tip(
                new CheckBox("as trained on ImageNet"),
                "Three channels, each shifted and scaled by ImageNet's mean and standard deviation");
        imagenet.setId("encode-imagenet");
        imagenet.selectedProperty().bindBidirectional(preparation.imagenetProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.SIZE,
                        "Width × height",
                        width,
                        Nodes.group(width, new Label("×"), height, new Label("pixels")),
                        "Width that the network takes, in pixels; pictures are scaled to it")
                .row(
                        ExtractionField.CHANNELS,
                        "Channels",
                        channels,
                        Nodes.group(channels, imagenet),
                        "The grey picture, levels from 0 to 1, goes in as this many equal channels");
    }

    private Node sounds() {
        TextField seconds = Inputs.number("encode-seconds", preparation.secondsProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.SECONDS,
                        "Length",
                        seconds,
                        Nodes.group(seconds, new Label("seconds")),
                        "Every wave is cut to this length or followed by silence, at the dataset's sample rate");
    }

    private Node texts(Choosers choosers) {
        TextField tokenizer = Inputs.text("encode-tokenizer", preparation.tokenizerProperty());
        TextField length = Inputs.number("encode-length", preparation.lengthProperty());
        ComboBox<Pooling> pooling = new ComboBox<>(FXCollections.observableArrayList(Pooling.values()));
        pooling.setId("encode-pooling");
        pooling.setConverter(new PoolingWords());
        pooling.valueProperty().bindBidirectional(preparation.poolingProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.TOKENIZER,
                        "Tokenizer",
                        tokenizer,
                        Inputs.browsed(
                                tokenizer,
                                preparation.tokenizerProperty(),
                                "Choose the network's tokenizer.json",
                                () -> choosers.file("Tokenizer", "Tokenizer", "json")),
                        "The tokenizer.json that came with the network")
                .row(
                        ExtractionField.LENGTH,
                        "Tokens  L",
                        length,
                        Nodes.group(length, new Label("per text")),
                        "Tokens per text; longer texts are cut there, shorter ones padded")
                .plain("Pooling", pooling, pooling, "How one vector per token becomes one per text");
    }

    private static final class PoolingWords extends StringConverter<Pooling> {
        @Override
        public String toString(Pooling pooling) {
            return pooling == Pooling.FIRST ? "first token's vector" : "mean over the tokens";
        }

        @Override
        public Pooling fromString(String text) {
            throw new UnsupportedOperationException("Choices are not typed.");
        }
    }
}
