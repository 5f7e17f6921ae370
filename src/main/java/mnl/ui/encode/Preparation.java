package mnl.ui.encode;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureInput;
import mnl.engine.Pooling;

/** How a sample goes into the network, as it is typed: one set of fields per kind of modality. */
public final class Preparation {
    private static final int IMAGENET_CHANNELS = 3;

    private final StringProperty width = new SimpleStringProperty(this, "width", "");
    private final StringProperty height = new SimpleStringProperty(this, "height", "");
    private final StringProperty channels = new SimpleStringProperty(this, "channels", "1");
    private final BooleanProperty imagenet = new SimpleBooleanProperty(this, "imagenet");
    private final StringProperty seconds = new SimpleStringProperty(this, "seconds", "1");
    private final StringProperty tokenizer = new SimpleStringProperty(this, "tokenizer", "");
    private final StringProperty length = new SimpleStringProperty(this, "length", "128");
    private final ObjectProperty<Pooling> pooling = new SimpleObjectProperty<>(this, "pooling", Pooling.MEAN);

    /** Starts from the dataset's own size of pictures. */
    void suggestFor(EncodableModality modality) {
        if (modality.kind() == EncodableModality.Kind.PICTURES) {
            width.set(Integer.toString(modality.width()));
            height.set(Integer.toString(modality.height()));
        }
    }

    /**
     * What is typed, for a kind of modality.
     *
     * @throws ExtractionRefusal when something typed cannot be
     */
    FeatureInput input(EncodableModality.Kind kind) {
        return switch (kind) {
            case PICTURES ->
                new FeatureInput.Pictures(
                        Typed.whole(width, ExtractionField.SIZE, "224"),
                        Typed.whole(height, ExtractionField.SIZE, "224"),
                        imagenet.get() ? IMAGENET_CHANNELS : Typed.whole(channels, ExtractionField.CHANNELS, "1"),
                        imagenet.get());
            case SOUNDS -> new FeatureInput.Sounds(Typed.decimal(seconds, ExtractionField.SECONDS, "1"));
            case TEXTS ->
                new FeatureInput.Texts(
                        tokenizerFile(), Typed.whole(length, ExtractionField.LENGTH, "128"), pooling.get());
        };
    }

    private Path tokenizerFile() {
        return Typed.path(tokenizer, ExtractionField.TOKENIZER, "Name the tokenizer.json that came with your network.");
    }

    public StringProperty widthProperty() {
        return width;
    }

    public StringProperty heightProperty() {
        return height;
    }

    public StringProperty channelsProperty() {
        return channels;
    }

    public BooleanProperty imagenetProperty() {
        return imagenet;
    }

    public StringProperty secondsProperty() {
        return seconds;
    }

    public StringProperty tokenizerProperty() {
        return tokenizer;
    }

    public StringProperty lengthProperty() {
        return length;
    }

    public ObjectProperty<Pooling> poolingProperty() {
        return pooling;
    }
}
