package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixBlock;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.matrix.MatrixLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HeatmapPaneTest {
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final double[][] VALUES = {{0.7, 0.1, 0.2}, {0.3, 0.6, 0.1}, {0.05, 0.15, 0.8}};

    private final List<MatrixCell> clicked = new ArrayList<>();
    private HeatmapPane heatmap;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        heatmap = new HeatmapPane(Runnable::run);
        heatmap.setFigure(new MatrixFigure(
                "Profiles", "target", "class", NAMES, NAMES, VALUES, new Range(0, 0.3), ColorMap.SEQUENTIAL, true));
        heatmap.setOnCellClicked(clicked::add);
        stage.setScene(new Scene(heatmap, 400, 400));
        stage.show();
    }

    @Test
    void hoverTellsTheCellAndItsValueAlsoOnTheDiagonal(FxRobot robot) throws Exception {
        robot.moveTo(middle(1, 0));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> new MatrixCell(1, 0, 0.3).equals(heatmap.getHoveredCell()));
        robot.moveTo(middle(2, 2));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> new MatrixCell(2, 2, 0.8).equals(heatmap.getHoveredCell()));
    }

    @Test
    void clickAndEnterTellTheCell(FxRobot robot) throws Exception {
        robot.clickOn(middle(0, 1));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clicked.size() == 1);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clicked.size() == 2);
        assertEquals(List.of(new MatrixCell(0, 1, 0.1), new MatrixCell(0, 2, 0.2)), clicked);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> heatmap.getAccessibleText().contains("Row a, column c: 0.2."));
        assertTrue(heatmap.getAccessibleText().contains("largest value 0.3 at row b, column a"));
    }

    @Test
    void aNameThatIsCutIsToldWholeWhereThePointerIs(FxRobot robot) throws Exception {
        List<String> names = List.of("a name of so many letters that no window holds it, ".repeat(9), "b", "c");
        robot.interact(() -> heatmap.setFigure(new MatrixFigure(
                "Profiles", "target", "class", names, NAMES, VALUES, new Range(0, 0.3), ColorMap.SEQUENTIAL, true)));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            var layout = heatmap.painted();
            double x = heatmap.canvas().getLayoutX() + layout.frame().left() - 20;
            double y = heatmap.canvas().getLayoutY() + layout.cellTop(0) + layout.cellHeight() / 2;
            return names.get(0).equals(heatmap.cutNameAt(x, y))
                    && heatmap.cutNameAt(x, y + layout.cellHeight()) == null;
        });
    }

    @Test
    void hoverDoesNotDrawTheMatrixAgain(FxRobot robot) throws Exception {
        robot.moveTo(middle(1, 0));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> heatmap.getHoveredCell() != null);
        MatrixLayout before = heatmap.painted();
        robot.moveTo(middle(0, 2));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> heatmap.getAccessibleText().contains("Row a, column c"));
        assertSame(before, heatmap.painted());
    }

    @Test
    void aDragZoomsIntoABlockAndADoubleClickShowsAll(FxRobot robot) throws Exception {
        robot.drag(middle(1, 1)).dropTo(middle(2, 2));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> heatmap.getBlock() != null);
        assertEquals(new MatrixBlock(1, 1, 2, 2), heatmap.getBlock());
        assertEquals(List.of(), clicked, "a drag opens no samples");
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> heatmap.painted().block().equals(heatmap.getBlock()));
        assertTrue(heatmap.exportedFigure().drawing().csv().startsWith("target \\ class,b,c"));
        robot.clickOn(middle(2, 1));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> clicked.size() == 1);
        assertEquals(new MatrixCell(2, 1, 0.15), clicked.get(0));
        Point2D twice = middle(2, 1);
        // By hand, since on a busy machine the robot's two clicks lie too far apart.
        robot.interact(() -> {
            for (int count = 1; count <= 2; count++) {
                Event.fireEvent(heatmap, mouse(MouseEvent.MOUSE_PRESSED, twice, count));
                Event.fireEvent(heatmap, mouse(MouseEvent.MOUSE_RELEASED, twice, count));
            }
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> heatmap.getBlock() == null);
        assertEquals(1, clicked.size(), "a double click opens no samples");
    }

    @Test
    void keysZoomMoveAndReset(FxRobot robot) {
        robot.interact(() -> heatmap.requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.PLUS);
        robot.interact(() -> assertEquals(new MatrixBlock(0, 0, 2, 2), heatmap.getBlock()));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        robot.interact(() -> assertEquals(new MatrixBlock(1, 0, 2, 2), heatmap.getBlock()));
        assertEquals(new MatrixCell(2, 0, 0.05), heatmap.getHoveredCell());
        robot.push(KeyCode.DOWN);
        assertEquals(new MatrixCell(2, 0, 0.05), heatmap.getHoveredCell());
        robot.push(KeyCode.HOME);
        robot.interact(() -> assertNull(heatmap.getBlock()));
        robot.push(KeyCode.PLUS).push(KeyCode.MINUS);
        robot.interact(() -> assertNull(heatmap.getBlock()));
    }

    private MouseEvent mouse(EventType<MouseEvent> type, Point2D screen, int count) {
        Point2D at = heatmap.screenToLocal(screen);
        boolean down = type.equals(MouseEvent.MOUSE_PRESSED);
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                count,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private Point2D middle(int row, int column) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> heatmap.painted() != null);
        var layout = heatmap.painted();
        return heatmap.localToScreen(
                heatmap.canvas().getLayoutX() + layout.cellLeft(column) + layout.cellWidth() / 2,
                heatmap.canvas().getLayoutY() + layout.cellTop(row) + layout.cellHeight() / 2);
    }
}
