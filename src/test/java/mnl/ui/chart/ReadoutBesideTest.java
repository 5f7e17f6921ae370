package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import mnl.figure.axis.Frame;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The values of a crosshair stand beside the chart that is read, over the others and the panels of the window. */
@ExtendWith(ApplicationExtension.class)
class ReadoutBesideTest {
    private LineChartPane first;
    private LineChartPane second;
    private BorderPane root;

    @Start
    void start(Stage stage) {
        first = new LineChartPane(Runnable::run);
        second = new LineChartPane(Runnable::run);
        second.crosshairXProperty().bindBidirectional(first.crosshairXProperty());
        for (LineChartPane chart : List.of(first, second)) {
            chart.setFigure(figure(10, ""));
            chart.setPrefSize(340, 260);
        }
        root = new BorderPane(new HBox(first, second));
        root.setLeft(panel(120));
        root.setRight(panel(240));
        stage.setFullScreen(false);
        stage.setMaximized(false);
        stage.setScene(new Scene(root, 1040, 500));
        stage.sizeToScene();
        stage.show();
    }

    private static Region panel(double width) {
        Region panel = new Region();
        panel.setPrefWidth(width);
        return panel;
    }

    private static LineFigure figure(int curves, String longer) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < curves; i++) {
            double[] x = {0, 1, 2};
            double[] y = {i, i + 1, i};
            series.add(Series.line("arm " + i + longer, Palette.BLUE, LineStyle.SOLID, x, y));
        }
        return LineFigure.of("t", "epoch", "value", series);
    }

    private static void point(FxRobot robot, LineChartPane chart, double x) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> chart.painted() != null);
        Frame frame = chart.painted().frame();
        robot.moveTo(chart.localToScreen(
                chart.canvas().getLayoutX() + chart.painted().x().position(x),
                chart.canvas().getLayoutY() + (frame.top() + frame.bottom()) / 2));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> chart.getCrosshairX() == x);
    }

    private static ReadoutBox shown(LineChartPane chart) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> chart.readoutBeside() != null);
        return chart.readoutBeside();
    }

    private static void apart(ReadoutBox box, LineChartPane chart) {
        Bounds place = chart.localToScene(chart.getLayoutBounds());
        assertTrue(
                !place.intersects(box.x(), box.y(), box.width(), box.height()), "over the chart it speaks of: " + box);
    }

    private void inside(ReadoutBox box) {
        assertTrue(box.x() >= 0 && box.x() + box.width() <= root.getWidth(), "left the window: " + box);
        assertTrue(box.y() >= 0 && box.y() + box.height() <= root.getHeight(), "left the window: " + box);
    }

    @Test
    void itIsBesideTheChartThatIsReadAndNoOtherSpeaks(FxRobot robot) throws Exception {
        point(robot, first, 1);
        ReadoutBox box = shown(first);
        apart(box, first);
        inside(box);
        assertEquals(10, box.rows() * box.columns());
        assertNull(second.readoutBeside());
        point(robot, second, 1);
        box = shown(second);
        apart(box, second);
        apart(box, first);
        inside(box);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> first.readoutBeside() == null);
        int children = root.getChildren().size();
        robot.moveTo(root.localToScreen(900, 480));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> second.readoutBeside() == null);
        assertEquals(children - 1, root.getChildren().size(), "it leaves the window, too");
    }

    @Test
    void manyLongNamesFindRoomToo(FxRobot robot) throws Exception {
        robot.interact(
                () -> first.setFigure(figure(96, " whose name is longer than all the room that there is beside it")));
        point(robot, first, 1);
        ReadoutBox box = shown(first);
        apart(box, first);
        inside(box);
        assertTrue(box.rows() * box.columns() >= 96, box.toString());
    }

    @Test
    void keysReadAsThePointerDoesUntilTheFocusGoes(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> first.painted() != null);
        robot.moveTo(root.localToScreen(900, 480));
        robot.interact(first::requestFocus);
        robot.push(KeyCode.LEFT);
        apart(shown(first), first);
        robot.interact(second::requestFocus);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> first.readoutBeside() == null);
        assertNotNull(first.painted());
    }

    @Test
    void itGoesWithTheViewThatIsLeftByAKey(FxRobot robot) throws Exception {
        point(robot, first, 1);
        shown(first);
        robot.interact(() -> first.getParent().setVisible(false));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> first.readoutBeside() == null);
        assertTrue(Double.isNaN(first.getCrosshairX()), "and is not there when the view comes back");
    }

    @Test
    void aboveAChartThatIsAsWideAsTheWindow(FxRobot robot) throws Exception {
        robot.interact(() -> {
            root.setLeft(null);
            root.setRight(null);
            Region bars = panel(240);
            bars.setPrefHeight(200);
            root.setTop(bars);
            root.setCenter(first);
        });
        point(robot, first, 1);
        ReadoutBox box = shown(first);
        apart(box, first);
        inside(box);
    }

    @Test
    void aChartThatFillsItsWindowHasItsBoxOverIt(FxRobot robot) throws Exception {
        robot.interact(() -> {
            root.setLeft(null);
            root.setRight(null);
            root.setCenter(first);
        });
        point(robot, first, 1);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(first.readoutBeside());
    }
}
