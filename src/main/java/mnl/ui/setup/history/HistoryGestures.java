package mnl.ui.setup.history;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import mnl.ui.setup.model.SetupViewModel;

/**
 * Undo and redo by their keys in a window that edits the setup, and what is dragged there as one change. A text field of the setup
 * takes back by itself what the setup does not hold yet; what it holds goes back as a whole. Text fields that are none of the setup
 * keep the keys to themselves.
 */
public final class HistoryGestures {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");
    private static final Object LOOSE = HistoryGestures.class;

    private final Scene scene;
    private final SetupViewModel setup;
    private final Node fields;

    private HistoryGestures(Scene scene, SetupViewModel setup, Node fields) {
        this.scene = scene;
        this.setup = setup;
        this.fields = fields;
    }

    /**
     * Makes a window undo and redo.
     *
     * @param fields what holds the fields of the setup in it
     */
    public static void follow(Scene scene, SetupViewModel setup, Node fields) {
        HistoryGestures gestures = new HistoryGestures(scene, setup, fields);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> setup.history().hold());
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> setup.history().release());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, gestures::pressed);
    }

    /** Marks a field whose text becomes a setting only later, such as when Enter is pressed. */
    public static void takesLater(TextInputControl field) {
        field.getProperties().put(LOOSE, true);
    }

    private void pressed(KeyEvent event) {
        boolean undo = UNDO.match(event);
        boolean redo = REDO.match(event) || REDO_TOO.match(event);
        if (!undo && !redo) {
            return;
        }
        if (scene.getFocusOwner() instanceof TextInputControl field) {
            if (!isOfSetup(field)) {
                return;
            }
            if (isLoose(field)) {
                retype(field, undo);
                event.consume();
                return;
            }
        }
        if (undo) {
            setup.history().undo();
        } else {
            setup.history().redo();
        }
        event.consume();
    }

    private void retype(TextInputControl field, boolean undo) {
        if (undo && field.isUndoable()) {
            setup.history().retrace(field::undo);
        } else if (!undo && field.isRedoable()) {
            field.redo();
        }
    }

    private boolean isLoose(TextInputControl field) {
        boolean later = field.getProperties().containsKey(LOOSE) && (field.isUndoable() || field.isRedoable());
        return later || setup.isUnreadable(field.getText());
    }

    private boolean isOfSetup(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == fields) {
                return true;
            }
        }
        return false;
    }
}
