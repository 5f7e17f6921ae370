package mnl.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is said above the views, and stays until the user has read it. */
final class NoticeBar extends HBox implements Notices {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** Of many things, so many are said at first. */
    private static final int FEW = 3;

    /** What is higher, in units of the type, scrolls: the views keep their room. */
    private static final double HIGHEST = 11;

    private final Label text = new Label();
    private final ScrollPane scroll = new ScrollPane(text) {
        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(HIGHEST * text.getFont().getSize(), text.prefHeight(width));
        }
    };
    private final Hyperlink offer = new Hyperlink();

    NoticeBar() {
        getStyleClass().add("notice-bar");
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setId("notice-scroll");
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("notice-close");
        Nodes.tip(close, Texts.of("shell.notice-bar.close-this-message"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(e -> clear());
        offer.setId("notice-action");
        offer.managedProperty().bind(offer.visibleProperty());
        offer.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(Feather.ALERT_CIRCLE), scroll, offer, close);
        managedProperty().bind(visibleProperty());
        clear();
    }

    @Override
    public void failure(String sentence) {
        show(sentence, true);
    }

    @Override
    public void also(String sentence) {
        if (isVisible()) {
            text.setText(text.getText() + "\n" + sentence);
            pseudoClassStateChanged(WRONG, true);
        } else {
            failure(sentence);
        }
    }

    @Override
    public void notice(String sentence) {
        show(sentence, false);
    }

    @Override
    public void each(List<String> sentences) {
        int more = sentences.size() - FEW;
        if (more > 1) {
            String first = lines(sentences.subList(0, FEW));
            show(first, false);
            offer(Texts.of("shell.notice-bar.more", more), first, () -> {
                show(lines(sentences), false);
                scroll.setFocusTraversable(true);
            });
        } else if (!sentences.isEmpty()) {
            notice(lines(sentences));
        }
    }

    private static String lines(List<String> sentences) {
        return String.join("\n", sentences);
    }

    @Override
    public void offering(String sentence, String action, Runnable run) {
        show(sentence, true);
        offer(action, sentence, run);
    }

    @Override
    public void notice(String sentence, String action, Runnable run) {
        show(sentence, false);
        offer(action, sentence, run);
    }

    @Override
    public void instead(String before, String sentence, String action, Runnable run) {
        if (isVisible() && text.getText().equals(before)) {
            notice(sentence, action, run);
        }
    }

    @Override
    public void undoable(String sentence, Runnable undo) {
        notice(sentence, Texts.of("shell.notice-bar.undo"), undo);
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
        scroll.setFocusTraversable(false);
        scroll.setVvalue(0);
        text.setText(sentence);
        pseudoClassStateChanged(WRONG, wrong);
        setVisible(!sentence.isEmpty());
    }

    void clear() {
        show("", false);
    }
}
