package mnl.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import mnl.ui.style.Nodes;
import mnl.ui.style.Sentences;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** "What am I looking at?": two sentences on what is under the pointer, or has the keyboard focus, and more behind them. */
final class ExplainStrip extends HBox {
    private static final String NOTHING = Texts.of("shell.explain-strip.point-at-anything-to");
    private static final int SHOWN = 2;

    /** A pointer on its way elsewhere, such as to the link here, explains nothing. */
    private static final Duration REST = Duration.millis(120);

    private final MathText sentence = new MathText(NOTHING);
    private final Hyperlink more = Nodes.tip(
            new Hyperlink(Texts.of("shell.explain-strip.more")),
            Texts.of("shell.explain-strip.the-whole-explanation-with"));
    private final PauseTransition rest = new PauseTransition(REST);
    private String explained = "";
    private @Nullable Node pointed;
    private @Nullable Node holder;
    private final MapChangeListener<Object, Object> changed = change -> say();

    ExplainStrip() {
        getStyleClass().add("explain-strip");
        sentence.setId("explain");
        sentence.setMinHeight(0);
        sentence.setMaxHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("explain-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        more.setId("explain-more");
        more.setMinWidth(USE_PREF_SIZE);
        more.setVisible(false);
        rest.setOnFinished(e -> show(pointed));
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(widthProperty());
        inside.heightProperty().bind(heightProperty());
        setClip(inside);
        getChildren().addAll(new FontIcon(Feather.HELP_CIRCLE), sentence, more);
    }

    /** Follows the pointer and the keyboard focus of a scene. */
    void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> {
            if (e.getTarget() instanceof Node node && !isMine(node)) {
                pointed = node;
                rest.playFromStart();
            } else {
                rest.stop();
            }
        });
        scene.focusOwnerProperty().addListener((o, was, now) -> {
            if (now == null || !isMine(now)) {
                show(now);
            }
        });
    }

    private boolean isMine(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /** What the link does. */
    void onMore(Runnable action) {
        more.setOnAction(e -> action.run());
    }

    /** The whole of what is explained just now; empty where nothing is. */
    String explained() {
        return explained;
    }

    private void show(@Nullable Node node) {
        if (holder != null) {
            holder.getProperties().removeListener(changed);
        }
        holder = node == null ? null : Explain.holder(node).orElse(null);
        if (holder != null) {
            holder.getProperties().addListener(changed);
        }
        say();
    }

    /** Numbers in a sentence are those of the moment. */
    private void say() {
        explained = holder == null ? "" : Explain.of(holder).orElse("");
        String text = explained.isEmpty() ? NOTHING : Sentences.first(explained, SHOWN);
        if (!text.equals(sentence.sourceProperty().get())) {
            sentence.sourceProperty().set(text);
        }
        more.setVisible(!explained.isEmpty());
    }
}
