package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
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
        open();
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
    void closedItLeavesTheKeysToTheViewsAndNotToItsRail(FxRobot robot) throws Exception {
        robot.interact(() -> {
            dock().setup().lookup(".text-field").requestFocus();
            dock().setOpen(false);
            settle(stage.getScene());
        });
        AtomicInteger frames = new AtomicInteger();
        robot.interact(() -> stage.getScene().addPostLayoutPulseListener(frames::incrementAndGet));
        until(() -> {
            Platform.requestNextPulse();
            return frames.get() > 2;
        });
        Node owner = stage.getScene().getFocusOwner();
        assertFalse(owner != null && "setup-rail".equals(owner.getId()), "a space would open it again");
    }

    @Test
    void openedAgainItIsAsWideAsBefore(FxRobot robot) {
        Region setup = side(360);
        Region arms = side(240);
        robot.interact(() -> {
            SetupDock alone = new SetupDock(setup, new StackPane(), arms);
            Scene scene = new Scene(alone, 1440, 900);
            settle(scene);
            alone.setDividers(0.25, 0.8);
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
            alone.toggleArms();
            settle(scene);
            assertFalse(arms.isVisible());
            alone.setOpen(true);
            settle(scene);
            assertEquals(wide, setup.getWidth(), 2, "without the arms");
            alone.toggleArms();
            settle(scene);
            assertTrue(arms.isVisible());
            assertEquals(wide, setup.getWidth(), 2, "beside the arms");
            assertEquals(1440, arms.getLayoutX() + arms.getWidth(), 0.5);
        });
    }

    /** A node that changes its parent is styled anew with all that it holds, which takes longer than many frames. */
    @Test
    void thePanelsKeepTheirParentsWhereverTheyAre(FxRobot robot) {
        Region setup = side(300);
        Region arms = side(240);
        robot.interact(() -> {
            SetupDock alone = new SetupDock(setup, new StackPane(), arms);
            Scene scene = new Scene(alone, 1440, 900);
            settle(scene);
            List<Object> moves = new ArrayList<>();
            Stream.of(setup, arms).forEach(each -> each.parentProperty().addListener((o, was, now) -> moves.add(each)));
            alone.setOpen(false);
            settle(scene);
            assertFalse(setup.isVisible());
            alone.resize(1200, 800);
            alone.layout();
            alone.setOpen(true);
            alone.layout();
            assertTrue(alone.isDrawn());
            assertTrue(setup.isVisible());
            assertEquals(0, setup.getLayoutX());
            assertEquals(800, setup.getHeight());
            alone.setOpen(false);
            alone.resize(1440, 900);
            alone.setOpen(true);
            alone.toggleArms();
            alone.toggleArms();
            settle(scene);
            assertTrue(alone.isDocked());
            assertEquals(List.of(), moves);
        });
    }

    @Test
    void aDividerThatIsMovedMovesThePanelsBesideIt(FxRobot robot) {
        Region setup = side(300);
        Region arms = side(240);
        robot.interact(() -> {
            SetupDock alone = new SetupDock(setup, new StackPane(), arms);
            Scene scene = new Scene(alone, 1440, 900);
            settle(scene);
            alone.setDividers(0.3, 0.7);
            scene.getRoot().layout();
            assertEquals(0.3 * 1440, setup.getWidth(), 8);
            assertEquals(0.7 * 1440, arms.getLayoutX(), 8);
            assertEquals(1440, arms.getLayoutX() + arms.getWidth(), 0.5);
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
