package mnl.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** "What am I looking at?": one sentence on what is under the pointer, or has the keyboard focus. */
final class ExplainStrip extends HBox {
    private static final String NOTHING = "Point at anything to read what it is.";

    private final MathText sentence = new MathText(NOTHING);

    ExplainStrip() {
        getStyleClass().add("explain-strip");
        sentence.setId("explain");
        sentence.setMaxHeight(Double.MAX_VALUE);
        sentence.getStyleClass().add("explain-sentence");
        getChildren().addAll(new FontIcon(Feather.HELP_CIRCLE), sentence);
    }

    /** Follows the pointer and the keyboard focus of a scene. */
    void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> {
            if (e.getTarget() instanceof Node node) {
                show(node);
            }
        });
        scene.focusOwnerProperty().addListener((o, was, now) -> show(now));
    }

    private void show(Node node) {
        String text = Explain.of(node).orElse(NOTHING);
        if (!text.equals(sentence.sourceProperty().get())) {
            sentence.sourceProperty().set(text);
        }
    }
}
