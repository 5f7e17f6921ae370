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
import mnl.words.Texts;

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
        Nodes.tip(height, Texts.of("encode.preparation-pane.height-that-the-network"));
        TextField channels = Inputs.number("encode-channels", preparation.channelsProperty());
        channels.disableProperty().bind(preparation.imagenetProperty());
        CheckBox imagenet = Nodes.tip(
                new CheckBox(Texts.of("encode.preparation-pane.as-trained-on-imagenet")),
                Texts.of("encode.preparation-pane.three-channels-each-shifted"));
        imagenet.setId("encode-imagenet");
        imagenet.selectedProperty().bindBidirectional(preparation.imagenetProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.SIZE,
                        Texts.of("encode.preparation-pane.width-height"),
                        width,
                        Nodes.group(
                                width, new Label("×"), height, new Label(Texts.of("encode.preparation-pane.pixels"))),
                        Texts.of("encode.preparation-pane.width-that-the-network"))
                .row(
                        ExtractionField.CHANNELS,
                        Texts.of("encode.preparation-pane.channels"),
                        channels,
                        Nodes.group(channels, imagenet),
                        Texts.of("encode.preparation-pane.the-grey-picture-levels"));
    }

    private Node sounds() {
        TextField seconds = Inputs.number("encode-seconds", preparation.secondsProperty());
        return new FieldRows(model)
                .row(
                        ExtractionField.SECONDS,
                        Texts.of("encode.preparation-pane.length"),
                        seconds,
                        Nodes.group(seconds, new Label(Texts.of("encode.preparation-pane.seconds"))),
                        Texts.of("encode.preparation-pane.every-wave-is-cut"));
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
                        Texts.of("encode.preparation-pane.tokenizer"),
                        tokenizer,
                        Inputs.browsed(
                                tokenizer,
                                preparation.tokenizerProperty(),
                                Texts.of("encode.preparation-pane.choose-the-networks-tokenizer"),
                                () -> choosers.file(
                                        Texts.of("encode.preparation-pane.tokenizer"),
                                        Texts.of("encode.preparation-pane.tokenizer"),
                                        "json")),
                        Texts.of("encode.preparation-pane.the-tokenizer-json-that"))
                .row(
                        ExtractionField.LENGTH,
                        Texts.of("encode.preparation-pane.tokens-l"),
                        length,
                        Nodes.group(length, new Label(Texts.of("encode.preparation-pane.per-text"))),
                        Texts.of("encode.preparation-pane.tokens-per-text-longer"))
                .plain(
                        Texts.of("encode.preparation-pane.pooling"),
                        pooling,
                        pooling,
                        Texts.of("encode.preparation-pane.how-one-vector-per"));
    }

    private static final class PoolingWords extends StringConverter<Pooling> {
        @Override
        public String toString(Pooling pooling) {
            return pooling == Pooling.FIRST
                    ? Texts.of("encode.preparation-pane.first-tokens-vector")
                    : Texts.of("encode.preparation-pane.mean-over-the-tokens");
        }

        @Override
        public Pooling fromString(String text) {
            throw new UnsupportedOperationException("Choices are not typed.");
        }
    }
}
