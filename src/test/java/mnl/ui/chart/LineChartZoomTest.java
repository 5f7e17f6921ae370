package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import mnl.figure.axis.Range;
import mnl.figure.line.LineFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LineChartZoomTest extends LineChartCase {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void dragZoomsBothChartsAndDoubleClickResets(FxRobot robot) throws Exception {
        painted();
        robot.moveTo(sceneX(upper, 20), middleY(upper));
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(sceneX(upper, 40), middleY(upper));
        robot.moveTo(sceneX(upper, 60), middleY(upper));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getXViewRange() != null);
        assertEquals(20, lower.getXViewRange().min(), 1);
        assertEquals(60, lower.getXViewRange().max(), 1);
        assertNull(upper.getYViewRange(), "a flat drag leaves the vertical axis alone");
        robot.doubleClickOn(sceneX(upper, 40), middleY(upper), org.testfx.robot.Motion.DIRECT, MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getXViewRange() == null);
        assertNull(lower.getXViewRange());
    }

    private void drag(FxRobot robot, LineChartPane chart, double from, double to) {
        robot.moveTo(sceneX(chart, from), middleY(chart) - 30);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(sceneX(chart, (from + to) / 2), middleY(chart));
        robot.moveTo(sceneX(chart, to), middleY(chart) + 30);
        robot.release(MouseButton.PRIMARY);
    }

    private void zoomed(FxRobot robot) throws Exception {
        painted();
        drag(robot, upper, 20, 60);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getYViewRange() != null);
    }

    @Test
    void aResetOfALinkedChartFreesTheVerticalZoomOfAllOfThem(FxRobot robot) throws Exception {
        zoomed(robot);
        robot.interact(lower::resetZoom);
        assertNull(upper.getXViewRange());
        assertNull(upper.getYViewRange(), "it would cut the curves or leave nothing of them");
    }

    @Test
    void aZoomChosenInALinkedChartFreesTheVerticalZoom(FxRobot robot) throws Exception {
        zoomed(robot);
        robot.interact(() -> lower.setXViewRange(new Range(80, 90)));
        assertNull(upper.getYViewRange());
        assertEquals(new Range(80, 90), upper.getXViewRange());
    }

    @Test
    void theVerticalZoomIsFreedWhenTheAxisShowsSomethingElse(FxRobot robot) throws Exception {
        painted();
        LineFigure now = upper.getFigure();
        List<LineFigure> others = List.of(
                LineFigure.of(now.title(), now.xLabel(), "difference", now.series()),
                now.withYPercent(true),
                now.withYLog(true));
        for (LineFigure other : others) {
            robot.interact(() -> {
                upper.setFigure(now);
                upper.setXViewRange(new Range(20, 60));
                upper.setYViewRange(new Range(3, 4));
                upper.setFigure(figure("Loss, while training, epochs 3 to 5", 1.01));
                assertEquals(new Range(3, 4), upper.getYViewRange(), "more of the same keeps it");
                upper.setFigure(other);
                assertNull(upper.getYViewRange(), other.toString());
                assertEquals(new Range(20, 60), upper.getXViewRange());
            });
        }
        robot.interact(() -> {
            upper.setYViewRange(new Range(3, 4));
            upper.setYLog(true);
            assertNull(upper.getYViewRange());
            upper.setFigure(LineFigure.of("Loss", "radius", "value", now.series()));
            assertNull(upper.getXViewRange(), "epochs are no radii");
        });
    }
}
