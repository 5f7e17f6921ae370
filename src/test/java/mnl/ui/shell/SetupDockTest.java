package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.layout.Region;
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
}
