package mnl.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/** Whether each control says what it is, in words. */
public final class NamedControls {
    private NamedControls() {}

    /** What is wrong in all windows that show; on the FX thread. */
    public static Set<String> faults() {
        Set<String> wrong = new HashSet<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null && window.isShowing()) {
                Parent root = window.getScene().getRoot();
                Set<Node> labelled = new HashSet<>();
                collectLabelled(root, labelled);
                walk(root, labelled, wrong, "");
            }
        }
        return wrong;
    }

    private static void collectLabelled(Node node, Set<Node> labelled) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            labelled.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectLabelled(child, labelled));
        }
    }

    private static void walk(Node node, Set<Node> labelled, Set<String> wrong, String path) {
        String here = path + " > " + node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId());
        if (node instanceof Control control && control.isVisible() && isOperated(control)) {
            if (!isNamed(control, labelled)) {
                wrong.add("no name: " + tail(here) + " " + control.getStyleClass());
            }
            boolean icon = control instanceof ButtonBase button && text(button).isBlank();
            if (icon && control.getTooltip() == null) {
                wrong.add("no tooltip: " + tail(here) + " " + control.getStyleClass());
            }
        }
        boolean whole = node instanceof Spinner || node instanceof ComboBoxBase || node instanceof Slider;
        if (node instanceof Parent parent && !whole) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, labelled, wrong, here));
        }
    }

    private static String tail(String path) {
        String[] parts = path.split(" > ", -1);
        return String.join(
                " > ",
                IntStream.range(Math.max(0, parts.length - 5), parts.length)
                        .mapToObj(i -> parts[i])
                        .toList());
    }

    private static boolean isOperated(Control control) {
        return control instanceof ButtonBase
                || control instanceof TextInputControl
                || control instanceof ComboBoxBase
                || control instanceof Slider
                || control instanceof Spinner
                || control instanceof ListView
                || control instanceof TableView
                || control instanceof ProgressBar;
    }

    private static boolean isNamed(Control control, Set<Node> labelled) {
        boolean said = control.getAccessibleText() != null
                && !control.getAccessibleText().isBlank();
        return said
                || labelled.contains(control)
                || (control instanceof Labeled labeled && !text(labeled).isBlank());
    }

    private static String text(Labeled labeled) {
        return labeled.getText() == null ? "" : labeled.getText();
    }
}
