package mnl.ui.importing;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import mnl.ui.style.Nodes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The controls of the import's pages. */
final class Controls {
    private Controls() {}

    /** A field for a text. */
    static TextField field(String id, StringProperty text, String prompt, String tip) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(text);
        field.setMaxWidth(Double.MAX_VALUE);
        return Nodes.tip(field, tip);
    }

    /** A choice of one of several values. */
    static <T> ComboBox<T> choice(
            String id, ObjectProperty<T> value, List<T> values, Function<T, String> title, String tip) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : title.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        box.valueProperty().bindBidirectional(value);
        box.setMaxWidth(Double.MAX_VALUE);
        return Nodes.tip(box, tip);
    }

    /** A button with an icon and a text. */
    static Button button(String id, String text, Ikon icon, String tip, Runnable action) {
        Button button = new Button(text, icon == null ? null : new FontIcon(icon));
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setOnAction(e -> action.run());
        return Nodes.tip(button, tip);
    }

    /** A sentence about what is wrong; takes no room while there is none. */
    static Label problem(String id, ObservableStringValue sentence) {
        Label label = sentence(id, sentence);
        label.getStyleClass().add("view-problem");
        return label;
    }

    /** A sentence that takes no room while there is none. */
    static Label sentence(String id, ObservableStringValue sentence) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.textProperty().bind(sentence);
        label.visibleProperty().bind(Bindings.isNotEmpty(label.textProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A headline inside a page. */
    static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("section-title");
        return label;
    }
}
