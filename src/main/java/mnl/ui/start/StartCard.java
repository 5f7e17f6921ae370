package mnl.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mnl.ui.task.Explain;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** One way to begin: what it is called, what it is, its picture, and its buttons. */
final class StartCard extends VBox {
    /** A lower picture shows nothing, in pixels. */
    private static final double LEAST_PICTURE = 44;

    private final Label words;

    /**
     * @param picture takes the room that is left
     * @param buttons below it
     */
    StartCard(String id, Ikon icon, String title, String text, Region picture, Node... buttons) {
        Label head = new Label(title, new FontIcon(icon));
        head.getStyleClass().add("start-title");
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(picture, Priority.ALWAYS);
        picture.heightProperty().addListener((o, was, now) -> picture.setVisible(now.doubleValue() > LEAST_PICTURE));
        getChildren().addAll(head, words, picture);
        getChildren().addAll(buttons);
        setId(id);
        getStyleClass().add("start-card");
        setMinWidth(0);
        Explain.set(this, text);
    }

    /** Size of its type. */
    double em() {
        return words.getFont().getSize();
    }
}
