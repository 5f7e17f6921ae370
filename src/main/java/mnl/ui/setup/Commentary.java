package mnl.ui.setup;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import mnl.ui.style.Nodes;
import mnl.ui.style.Sentences;
import mnl.ui.style.formula.MathText;

/** What to expect of a scenario: two sentences, and the rest when asked for. */
final class Commentary extends VBox {
    private static final int SHOWN = 2;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final MathText shown = new MathText();
    private final Hyperlink more = Nodes.tip(new Hyperlink(), "All of the note, or its beginning");
    private boolean whole;

    Commentary() {
        getStyleClass().add("commentary");
        shown.setId("commentary");
        more.setId("commentary-more");
        more.setOnAction(e -> {
            whole = !whole;
            show();
        });
        getChildren().addAll(shown, more);
        text.addListener((o, was, now) -> {
            whole = false;
            show();
        });
    }

    private void show() {
        String beginning = Sentences.first(text.get(), SHOWN);
        boolean longer = beginning.length() < text.get().length();
        shown.sourceProperty().set(whole ? text.get() : beginning);
        more.setText(whole ? "less" : "more");
        more.setVisible(longer);
        more.setManaged(longer);
    }

    /** All of the note. */
    StringProperty textProperty() {
        return text;
    }
}
