package mnl.robot;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** Mouse and keys of the toolkit's own robot; belongs to the FX thread, what it does arrives there afterwards. */
final class Hands {
    private static final double EDGE = 0.15;

    private final Robot robot;
    private final Dice dice;

    Hands(Dice dice) {
        this.dice = dice;
        robot = new Robot();
    }

    /** Scrolls to a node that lies outside of what its panes show. */
    void reveal(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane && pane.getContent() != null) {
                double whole = pane.getContent().getLayoutBounds().getHeight();
                double seen = pane.getViewportBounds().getHeight();
                if (whole > seen) {
                    Bounds inside = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                    double top = (inside.getCenterY() - seen / 2) / (whole - seen);
                    pane.setVvalue(Math.max(0, Math.min(1, top)));
                }
            }
        }
    }

    /** A point within a node, on the screen; null where it has none. */
    private Point2D point(Node node) {
        if (node.getScene() == null || node.getScene().getWindow() == null) {
            return null;
        }
        Bounds bounds = node.getBoundsInLocal();
        double x = EDGE + (1 - 2 * EDGE) * dice.share();
        double y = EDGE + (1 - 2 * EDGE) * dice.share();
        return node.localToScreen(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    void click(Node node, MouseButton button, int times) {
        Point2D at = point(node);
        if (at != null) {
            robot.mouseMove(at);
            for (int i = 0; i < times; i++) {
                robot.mousePress(button);
                robot.mouseRelease(button);
            }
        }
    }

    void move(Node node) {
        Point2D at = point(node);
        if (at != null) {
            robot.mouseMove(at);
        }
    }

    /** From one point within a node to another. */
    void drag(Node node) {
        Point2D from = point(node);
        Point2D to = point(node);
        if (from != null && to != null) {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.midpoint(to));
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
        }
    }

    /** From a node sideways, as one moves a divider. */
    void pull(Node node, double by) {
        Point2D from = point(node);
        if (from != null) {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.add(by, 0));
            robot.mouseRelease(MouseButton.PRIMARY);
        }
    }

    void wheel(Node node, int by) {
        move(node);
        robot.mouseWheel(by);
    }

    /** Presses keys together, modifiers first. */
    void keys(List<KeyCode> keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.size() - 1; i >= 0; i--) {
            robot.keyRelease(keys.get(i));
        }
    }

    /** Puts text in place of what is there: at once, as by pasting, or letter by letter. */
    void type(TextInputControl field, String text, boolean atOnce) {
        field.requestFocus();
        field.selectAll();
        if (atOnce) {
            field.replaceSelection(text);
            return;
        }
        field.deleteText(field.getSelection());
        text.codePoints().limit(40).forEach(letter -> {
            String written = Character.toString(letter);
            field.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, written, written, KeyCode.UNDEFINED, false, false, false, false));
        });
    }
}
