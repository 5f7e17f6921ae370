package mnl.ui.present;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What shows, the run and the speaker's tools, at the lower edge for as long as the pointer moves. */
final class SpeakerStrip extends HBox {
    private static final Duration STAY = Duration.seconds(3);

    private final Label shown = new Label();
    private final PauseTransition leaving = new PauseTransition(STAY);

    /** @param run controls of the run */
    SpeakerStrip(Node run) {
        setId("presentation-strip");
        getStyleClass().add("speaker-strip");
        shown.setId("presentation-shown");
        shown.setMinWidth(0);
        setMinWidth(0);
        getChildren().addAll(shown, run, Nodes.spacer());
        setMaxHeight(Region.USE_PREF_SIZE);
        setVisible(false);
        leaving.setOnFinished(e -> {
            if (isHover()) {
                leaving.playFromStart();
            } else {
                hide();
            }
        });
    }

    void button(String id, Ikon icon, String tip, Runnable action) {
        Button button = Nodes.icon(new Button(), icon, tip);
        button.setId("presentation-" + id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        getChildren().add(button);
    }

    void toggle(String id, Ikon icon, String tip, BooleanProperty on) {
        ToggleButton button = Nodes.icon(new ToggleButton(), icon, tip);
        button.setId("presentation-" + id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setFocusTraversable(false);
        button.selectedProperty().bindBidirectional(on);
        getChildren().add(button);
    }

    /** The tools that a speaker looks for at the end. */
    void leaveButton(Runnable leave) {
        button(
                Texts.of("present.speaker-strip.leave"),
                Feather.MINIMIZE,
                Texts.of("present.speaker-strip.leave-the-presentation-escape"),
                leave);
    }

    void say(String text) {
        shown.setText(text);
    }

    /** Shows, until the pointer has rested for a while. */
    void wake() {
        setVisible(true);
        if (getParent() != null) {
            getParent().setCursor(Cursor.DEFAULT);
        }
        leaving.playFromStart();
    }

    void hide() {
        leaving.stop();
        setVisible(false);
        if (getParent() != null) {
            getParent().setCursor(Cursor.NONE);
        }
    }
}
