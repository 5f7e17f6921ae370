package mnl.robot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a user could act on at this moment; belongs to the FX thread. */
final class Scenery {
    private final Map<Target.Kind, List<Target>> targets = new EnumMap<>(Target.Kind.class);

    private Scenery() {}

    /** Everything that can be reached now. */
    static Scenery now() {
        Scenery scenery = new Scenery();
        List<Window> reachable = reachable();
        for (Window window : reachable) {
            if (window.getScene() != null && window.getScene().getRoot() != null) {
                scenery.look(window.getScene().getRoot());
            }
        }
        return scenery;
    }

    /** Windows that show, in the order in which they were opened. */
    static List<Window> windows() {
        return Window.getWindows().stream().filter(Window::isShowing).toList();
    }

    /** Behind a modal window nothing can be reached but what it opened itself. */
    static List<Window> reachable() {
        List<Window> showing = windows();
        Window modal = null;
        for (Window window : showing) {
            if (window instanceof Stage stage && stage.getModality() != Modality.NONE) {
                modal = window;
            }
        }
        if (modal == null) {
            return showing;
        }
        Window front = modal;
        return showing.stream().filter(window -> belongsTo(window, front)).toList();
    }

    private static boolean belongsTo(Window window, Window front) {
        for (Window each = window; each != null; each = owner(each)) {
            if (each == front) {
                return true;
            }
        }
        return false;
    }

    private static Window owner(Window window) {
        if (window instanceof Stage stage) {
            return stage.getOwner();
        }
        return window instanceof PopupWindow popup ? popup.getOwnerWindow() : null;
    }

    private void look(Node node) {
        if (!node.isVisible() || node.isDisabled() || node.isMouseTransparent()) {
            return;
        }
        Target.Kind kind = kind(node);
        if (kind != null) {
            targets.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Target(kind, node));
        }
        boolean whole = kind == Target.Kind.TEXT || kind == Target.Kind.BUTTON || kind == Target.Kind.COMBO;
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private static Target.Kind kind(Node node) {
        if (node instanceof TextInputControl) {
            return Target.Kind.TEXT;
        } else if (node instanceof ButtonBase) {
            return Target.Kind.BUTTON;
        } else if (node instanceof ComboBoxBase || node instanceof ChoiceBox) {
            return Target.Kind.COMBO;
        } else if (node instanceof Slider) {
            return Target.Kind.SLIDER;
        } else if (node instanceof Cell<?> cell) {
            return cell.isEmpty() ? null : Target.Kind.CELL;
        } else if (node instanceof ScrollPane || node instanceof ListView || node instanceof TableView) {
            return Target.Kind.SCROLL;
        }
        return styled(node);
    }

    private static Target.Kind styled(Node node) {
        List<String> classes = node.getStyleClass();
        if (classes.contains("menu-item")) {
            return Target.Kind.MENU;
        } else if (classes.contains("tab")) {
            return Target.Kind.TAB;
        } else if (classes.contains("column-header")) {
            return Target.Kind.HEADER;
        } else if (classes.contains("split-pane-divider")) {
            return Target.Kind.DIVIDER;
        }
        boolean listens = node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null
                || node.getOnMouseMoved() != null
                || node.getOnContextMenuRequested() != null;
        return node instanceof Canvas || listens ? Target.Kind.AREA : null;
    }

    /** One of them: first the kind, then which. */
    Optional<Target> choose(Dice dice) {
        double sum = targets.keySet().stream().mapToDouble(Target.Kind::weight).sum();
        double at = dice.share() * sum;
        for (Map.Entry<Target.Kind, List<Target>> each : targets.entrySet()) {
            at -= each.getKey().weight();
            if (at < 0) {
                return Optional.of(dice.of(each.getValue()));
            }
        }
        return Optional.empty();
    }
}
