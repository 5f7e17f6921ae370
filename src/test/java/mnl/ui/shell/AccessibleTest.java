package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
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
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every window and dialog of the program, walked: each control says what it is, in words, and the keys reach it. */
class AccessibleTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open(primary);
    }

    @Override
    List<ViewTab> views(RunSession session, ArmVisibility visibility) {
        return new StandardViews(Runnable::run, Platform::runLater, new ScenePulse()).make(session, visibility);
    }

    @Test
    void everyControlOfEveryWindowHasAName(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(3));
        Set<String> wrong = new TreeSet<>();
        int views = explorer.window().views().getTabs().size();
        for (int i = 0; i < views; i++) {
            command(robot, "view-" + (i + 1));
            robot.interact(() -> wrong.addAll(faults()));
        }
        for (String dialog : List.of(
                "settings", "shortcuts", "about", "encode", "dials", "import", "palette", "glossary", "lessons")) {
            command(robot, dialog);
            robot.interact(() -> wrong.addAll(faults()));
        }
        command(robot, "palette");
        robot.interact(() -> {
            explorer.warn("A failure.");
            wrong.addAll(faults());
        });
        command(robot, "presentation");
        robot.interact(() -> wrong.addAll(faults()));
        command(robot, "presentation");
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window != stage)
                .toList()
                .forEach(Window::hide));
        assertEquals(Set.of(), wrong, () -> String.join("\n", wrong));
    }

    /** A window that blocks another one makes the toolkit fix its size, and the desktop then un-maximises it. */
    @Test
    void noWindowBlocksTheMainOne(FxRobot robot) {
        List<String> blocking = new ArrayList<>();
        for (String dialog : List.of("settings", "shortcuts", "about", "encode", "dials", "import")) {
            command(robot, dialog);
            robot.interact(() -> others().filter(other -> other.getModality() != Modality.NONE)
                    .forEach(other -> blocking.add(dialog)));
            assertTrue(others().findAny().isPresent(), dialog);
            robot.interact(() -> others().toList().forEach(Stage::close));
        }
        assertEquals(List.of(), blocking);
    }

    private Stream<Stage> others() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != stage && window.isShowing())
                .map(Stage.class::cast);
    }

    private static Set<String> faults() {
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
