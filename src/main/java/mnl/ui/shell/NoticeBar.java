package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One sentence above the views that stays until the user has read it. */
final class NoticeBar extends HBox implements Notices {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label text = new Label();
    private final Hyperlink offer = new Hyperlink();

    NoticeBar() {
        getStyleClass().add("notice-bar");
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        // All of it is read, however many lines that takes: the views give way.
        text.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("notice-close");
        Nodes.tip(close, Texts.of("shell.notice-bar.close-this-message"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(e -> clear());
        offer.setId("notice-action");
        offer.managedProperty().bind(offer.visibleProperty());
        offer.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(Feather.ALERT_CIRCLE), text, offer, close);
        managedProperty().bind(visibleProperty());
        clear();
    }

    @Override
    public void failure(String sentence) {
        show(sentence, true);
    }

    @Override
    public void notice(String sentence) {
        show(sentence, false);
    }

    @Override
    public void offering(String sentence, String action, Runnable run) {
        show(sentence, true);
        offer(action, sentence, run);
    }

    @Override
    public void undoable(String sentence, Runnable undo) {
        show(sentence, false);
        offer(Texts.of("shell.notice-bar.undo"), sentence, undo);
    }

    private void offer(String action, String sentence, Runnable run) {
        offer.setText(action);
        offer.setAccessibleText(action + ": " + sentence);
        offer.setVisible(true);
        offer.setOnAction(e -> {
            clear();
            run.run();
        });
    }

    private void show(String sentence, boolean wrong) {
        offer.setVisible(false);
        text.setText(sentence);
        pseudoClassStateChanged(WRONG, wrong);
        setVisible(!sentence.isEmpty());
    }

    void clear() {
        show("", false);
    }
}
