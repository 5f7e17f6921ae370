package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The setup gives its room to the views when a run starts. */
class SetupDockTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open(primary);
    }

    private SetupDock dock() {
        return explorer.window().dock();
    }

    @Test
    void itClosesToARailWhenARunStartsAndOpensAsADrawerWhereRoomIsShort(FxRobot robot) throws Exception {
        assertTrue(dock().isDocked());
        run(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(dock().isDocked());
        Region rail = (Region) robot.lookup(".setup-rail").query();
        assertEquals(44, rail.getWidth(), 0.5);
        Node drawer = robot.lookup(".setup-drawer").query();
        assertFalse(drawer.isVisible());
        robot.clickOn("#setup-rail");
        assertTrue(drawer.isVisible());
        robot.clickOn(
                explorer.window().views().getSelectionModel().getSelectedItem().getContent());
        assertFalse(drawer.isVisible(), "a click beside it closes it");
    }

    @Test
    void openedAgainItIsAsWideAsBefore(FxRobot robot) {
        Region setup = side(360);
        Region arms = side(240);
        robot.interact(() -> {
            SplitPane split = new SplitPane(new StackPane(), arms);
            SetupDock alone = new SetupDock(setup, split);
            SplitPane.setResizableWithParent(setup, false);
            SplitPane.setResizableWithParent(arms, false);
            Scene scene = new Scene(alone, 1440, 900);
            settle(scene);
            split.setDividerPositions(0.25, 0.8);
            settle(scene);
            double wide = setup.getWidth();
            double right = arms.getWidth();
            assertEquals(360, wide, 8);
            for (int i = 0; i < 3; i++) {
                alone.setOpen(false);
                settle(scene);
                assertEquals(right, arms.getWidth(), 2, "closed");
                alone.setOpen(true);
                settle(scene);
                assertEquals(wide, setup.getWidth(), 2, "opened again");
                assertEquals(right, arms.getWidth(), 2, "opened again");
            }
            alone.setOpen(false);
            settle(scene);
            split.getItems().remove(arms);
            settle(scene);
            alone.setOpen(true);
            settle(scene);
            assertEquals(wide, setup.getWidth(), 2, "without the arms");
        });
    }

    private static Region side(double wide) {
        Region side = new Region();
        side.setPrefWidth(wide);
        return side;
    }

    private static void settle(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
