package mnl.ui.encode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Text fields of the dialog. */
final class Inputs {
    private Inputs() {}

    static TextField text(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    static TextField number(String id, StringProperty value) {
        TextField field = text(id, value);
        field.getStyleClass().add("number-field");
        return field;
    }

    /** A field that takes effect with the Enter key or when it is left, not with every key. */
    static TextField committed(String id, StringProperty value) {
        TextField field = new TextField(value.get());
        field.setId(id);
        value.addListener((o, was, now) -> field.setText(now));
        field.setOnAction(e -> value.set(field.getText()));
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                value.set(field.getText());
            }
        });
        return field;
    }

    /** A field with a button that asks for what to write into it. */
    static Node browsed(TextField field, StringProperty value, String tip, Supplier<Optional<Path>> ask) {
        Button browse = Nodes.tip(new Button(Texts.of("encode.inputs.browse")), tip);
        browse.setId(field.getId() + "-browse");
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(e -> ask.get().ifPresent(path -> value.set(path.toString())));
        HBox.setHgrow(field, Priority.ALWAYS);
        return Nodes.group(field, browse);
    }
}
