package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sentence above the views that stays until the user has read it. */
final class NoticeBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label text = new Label();

    NoticeBar() {
        getStyleClass().add("notice-bar");
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("notice-close");
        close.setAccessibleText("Close this message");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(e -> clear());
        getChildren().addAll(new FontIcon(Feather.ALERT_CIRCLE), text, close);
        managedProperty().bind(visibleProperty());
        clear();
    }

    /** Says that something went wrong, and what to do. */
    void failure(String sentence) {
        show(sentence, true);
    }

    /** Says something worth knowing. */
    void notice(String sentence) {
        show(sentence, false);
    }

    private void show(String sentence, boolean wrong) {
        text.setText(sentence);
        pseudoClassStateChanged(WRONG, wrong);
        setVisible(!sentence.isEmpty());
    }

    void clear() {
        show("", false);
    }
}
