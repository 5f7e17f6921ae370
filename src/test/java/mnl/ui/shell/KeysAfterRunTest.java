package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mnl.engine.RunState;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The keys never stay on something that is gone, and never come to what would end a run. */
class KeysAfterRunTest extends WindowTestBase {
    private TextField inView;

    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<ViewTab> views() {
        return List.of(
                new ViewTab("First", Feather.ACTIVITY, StackPane::new),
                new ViewTab("Second", Feather.GRID, this::withField));
    }

    private StackPane withField() {
        inView = new TextField();
        return new StackPane(inView);
    }

    private Node owner() {
        Scene scene = stage.getScene();
        return scene.getFocusOwner();
    }

    @Test
    void spacePausesAfterRunWasPressedByKeyOrFromASettingAndStopsNothing(FxRobot robot) throws Exception {
        robot.interact(() -> robot.lookup("#run").query().requestFocus());
        robot.push(KeyCode.ENTER);
        until(() -> state() == RunState.TRAINING);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.SPACE);
        until(() -> state() == RunState.PAUSED);
        fire(robot, "stop");
        until(() -> state().isOver());
        robot.interact(() -> explorer.window().dock().setOpen(true));
        robot.interact(() -> epochs(robot).requestFocus());
        run(robot);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.SPACE);
        until(() -> state() == RunState.PAUSED);
    }

    @Test
    void aViewThatIsLeftLeavesTheKeys(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> explorer.window().views().show(1));
        until(() -> inView != null && inView.getScene() != null);
        robot.interact(() -> inView.requestFocus());
        assertEquals(inView, owner());
        robot.interact(() -> explorer.window().views().show(0));
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(owner() == inView, "the keys stay behind in a view that nobody sees");
    }
}
