package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tab goes through every view: each control once, none left out, and whoever has the keys is seen. */
class TabWalkTest extends ViewsOnRunCase {
    @Start
    void start(Stage primary) {
        open(primary);
    }

    private static final int MOST = 120;

    /** What can have the keys, in the order of the scene graph. */
    private static void collect(Node node, Set<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static boolean isInside(Node node, Node view) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == view) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId();
    }

    private static boolean looksTheSame(WritableImage a, WritableImage b) {
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return false;
        }
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<String> walk(FxRobot robot, String title) throws Exception {
        show(robot, title);
        WaitForAsyncUtils.waitForFxEvents();
        Node view =
                explorer.window().views().getSelectionModel().getSelectedItem().getContent();
        Set<Node> wanted = new LinkedHashSet<>();
        robot.interact(() -> collect(view, wanted));
        List<String> faults = new ArrayList<>();
        List<Node> seen = new ArrayList<>();
        WritableImage[] without = new WritableImage[1];
        robot.interact(() -> {
            view.getScene().getRoot().requestFocus();
            wanted.iterator().next().requestFocus();
        });
        Node owner = view.getScene().getFocusOwner();
        while (isInside(owner, view) && seen.size() < MOST) {
            seen.add(owner);
            Node now = owner;
            WritableImage[] with = new WritableImage[1];
            robot.interact(() -> with[0] = now.snapshot(new SnapshotParameters(), null));
            robot.push(KeyCode.TAB);
            robot.interact(() -> without[0] = now.snapshot(new SnapshotParameters(), null));
            if (seen.size() > 1 && looksTheSame(with[0], without[0])) {
                faults.add(title + ": " + name(now) + " does not show that it has the keys");
            }
            owner = view.getScene().getFocusOwner();
        }
        Set<Node> once = new HashSet<>(seen);
        if (once.size() < seen.size()) {
            faults.add(title + ": some are reached twice");
        }
        wanted.stream()
                .filter(node -> !once.contains(node))
                .forEach(node -> faults.add(title + ": Tab passes " + name(node)));
        return faults;
    }

    @Test
    void tabReachesEveryControlOfEveryViewOnceAndItIsSeen(FxRobot robot) throws Exception {
        trained(robot);
        List<String> faults = new ArrayList<>();
        for (javafx.scene.control.Tab tab : explorer.window().views().getTabs()) {
            faults.addAll(walk(robot, tab.getText()));
        }
        assertEquals(List.of(), faults, String.join("\n", faults));
    }
}
