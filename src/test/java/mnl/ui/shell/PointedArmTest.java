package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.ui.chart.LineChartPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever points at an arm in the panel sees it stand out in every chart. */
class PointedArmTest extends ViewsOnRunCase {
    @Start
    void start(Stage primary) {
        open();
    }

    private String standsOut() {
        return Objects.requireNonNull(visibility).highlightedProperty().get();
    }

    private static long redraws(FxRobot robot) {
        return robot.lookup("#chart-accuracy").queryAs(LineChartPane.class).redraws();
    }

    @Test
    void pointerAndKeysLetAnArmStandOutAndLeaveNothingBehind(FxRobot robot) throws Exception {
        trained(robot);
        show(robot, "Live");
        WaitForAsyncUtils.waitForFxEvents();
        System.gc();
        long before = redraws(robot);
        robot.moveTo("#accuracy-mnl");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("mnl", standsOut());
        until(() -> redraws(robot) == before + 1);
        robot.moveTo("#accuracy-none");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("none", standsOut());
        robot.moveTo("#chart-accuracy");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", standsOut());
        robot.interact(() -> robot.lookup("#visible-none").query().requestFocus());
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(!standsOut().isEmpty() && !standsOut().equals("none"), standsOut());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("none", standsOut());
        robot.interact(() -> robot.lookup("#chart-accuracy").query().requestFocus());
        assertEquals("", standsOut());
    }
}
