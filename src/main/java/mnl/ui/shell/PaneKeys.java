package mnl.ui.shell;

import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of the window go. They stay in the pane that was clicked, and not with a button that was: there the next Space
 * would press it again. Arrow keys move inside a control and never on to the next one, where they would change what nobody
 * looks at; Tab and F6 move on.
 */
final class PaneKeys {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final Set<KeyCode> ARROWS = Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT);

    private final List<Node> panes;
    private @Nullable ButtonBase pressed;
    private @Nullable Node went;

    /** @param panes in the order in which F6 goes round them */
    PaneKeys(List<Node> panes) {
        this.panes = panes;
    }

    void follow(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> press(scene, e.getTarget()));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> release());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> arrow(scene, e));
        scene.focusOwnerProperty()
                .addListener((o, was, now) ->
                        panes.forEach(pane -> pane.pseudoClassStateChanged(REACHED, pane == now && pane == went)));
    }

    /** Takes the keys to another pane that shows; -1 for the one before. */
    void go(int step) {
        Scene scene = panes.get(0).getScene();
        Node from = paneOf(scene.getFocusOwner());
        int at = from == null ? -1 : panes.indexOf(from);
        for (int i = 1; i <= panes.size(); i++) {
            Node pane = panes.get(Math.floorMod(at < 0 && step < 0 ? -i : at + i * step, panes.size()));
            if (pane.getScene() == scene && shows(pane)) {
                went = pane;
                pane.requestFocus();
                pane.pseudoClassStateChanged(REACHED, true);
                return;
            }
        }
    }

    private static boolean shows(Node pane) {
        for (Node at = pane; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(Scene scene, EventTarget target) {
        release();
        went = null;
        if (!(target instanceof Node node) || isTypedIn(node, scene.getFocusOwner())) {
            return;
        }
        Node pane = paneOf(node);
        if (pane != null && !pane.getStyleClass().contains("main-toolbar")) {
            pane.requestFocus();
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ButtonBase button && button.isFocusTraversable()) {
                pressed = button;
                button.setFocusTraversable(false);
                return;
            }
        }
    }

    private void release() {
        if (pressed != null) {
            pressed.setFocusTraversable(true);
            pressed = null;
        }
    }

    private static boolean isTypedIn(Node node, @Nullable Node owner) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == owner) {
                return at instanceof TextInputControl;
            }
        }
        return false;
    }

    private @Nullable Node paneOf(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (panes.contains(at)) {
                return at;
            }
        }
        return null;
    }

    private void arrow(Scene scene, KeyEvent event) {
        if (!ARROWS.contains(event.getCode())
                || event.isShiftDown()
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return;
        }
        Node owner = scene.getFocusOwner();
        boolean upOrDown = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (owner instanceof ComboBoxBase<?> box && !box.isShowing()) {
            if (upOrDown) {
                box.show();
            }
            event.consume();
        } else if (owner == null || panes.contains(owner) || owner == scene.getRoot() || isPlainButton(owner)) {
            event.consume();
        }
    }

    private static boolean isPlainButton(Node node) {
        boolean ofGroup = node instanceof ToggleButton toggle && toggle.getToggleGroup() != null;
        return node instanceof ButtonBase
                && !ofGroup
                && !(node instanceof RadioButton)
                && !(node instanceof MenuButton);
    }
}
