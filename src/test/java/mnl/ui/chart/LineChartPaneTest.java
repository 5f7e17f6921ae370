package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LineChartPaneTest {
    private LineChartPane upper;
    private LineChartPane lower;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        upper = new LineChartPane(Runnable::run);
        lower = new LineChartPane(Runnable::run);
        upper.setFigure(figure("Loss", 1));
        lower.setFigure(figure("Accuracy", 2));
        lower.crosshairXProperty().bindBidirectional(upper.crosshairXProperty());
        lower.xViewRangeProperty().bindBidirectional(upper.xViewRangeProperty());
        upper.setPrefSize(700, 320);
        lower.setPrefSize(700, 320);
        stage.setScene(new Scene(new VBox(upper, lower), 700, 640));
        stage.show();
    }

    private static LineFigure figure(String title, double factor) {
        double[] x = new double[101];
        double[] y = new double[101];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = factor * Math.sqrt(i);
        }
        return LineFigure.of(
                title,
                "epoch",
                "value",
                List.of(
                        Series.line("none", Palette.GREY, LineStyle.SOLID, x, y),
                        Series.line("MNL", Palette.BLUE, LineStyle.DASHED, x, x)));
    }

    private void painted() throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.painted() != null && lower.painted() != null);
    }

    private static double sceneX(LineChartPane chart, double x) {
        double position = chart.painted().x().position(x);
        return chart.localToScreen(chart.canvas().getLayoutX() + position, 0).getX();
    }

    private static double middleY(LineChartPane chart) {
        Frame frame = chart.painted().frame();
        return chart.localToScreen(0, chart.canvas().getLayoutY() + (frame.top() + frame.bottom()) / 2)
                .getY();
    }

    @Test
    void hoveringOneChartMovesTheCrosshairOfBoth(FxRobot robot) throws Exception {
        painted();
        robot.moveTo(sceneX(upper, 40.2), middleY(upper));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getCrosshairX() == 40);
        assertEquals(40, lower.getCrosshairX());
        robot.moveTo(sceneX(lower, 80), middleY(lower));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getCrosshairX() == 80);
        robot.interact(() -> lower.setCrosshairX(Double.NaN));
        assertTrue(Double.isNaN(upper.getCrosshairX()));
    }

    @Test
    void arrowKeysStepFromPointToPoint(FxRobot robot) throws Exception {
        painted();
        robot.interact(() -> {
            upper.requestFocus();
            upper.setCrosshairX(40);
        });
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getCrosshairX() == 41);
        robot.push(KeyCode.LEFT);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> upper.getCrosshairX() == 40);
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

    @Test
    void legendButtonHidesItsCurve(FxRobot robot) throws Exception {
        painted();
        ToggleButton button = robot.from(upper)
                .lookup((ToggleButton entry) -> entry.getText().equals("none"))
                .query();
        assertTrue(button.isSelected());
        robot.interact(button::fire);
        assertTrue(upper.hiddenSeries().contains("none"));
        assertFalse(button.isSelected());
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> upper.painted().figure().series().size() == 1);
        robot.interact(() -> upper.hiddenSeries().clear());
        assertTrue(button.isSelected());
    }

    @Test
    void logAxisTakesPositiveValuesOnly(FxRobot robot) throws Exception {
        painted();
        robot.interact(() -> upper.setYLog(true));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> upper.painted().y().log());
        assertTrue(upper.painted().y().range().min() > 0);
    }

    @Test
    void readoutStaysInsideTheCanvas(FxRobot robot) throws Exception {
        painted();
        robot.interact(() -> {
            for (double x = 0; x <= 100; x++) {
                ReadoutBox box = crosshair(x, 700, 200);
                assertTrue(box.x() >= 0 && box.x() + box.width() <= 700, "x at " + x);
                assertTrue(box.y() >= 0 && box.y() + box.height() <= 200, "y at " + x);
            }
        });
    }

    private ReadoutBox crosshair(double x, double width, double height) {
        CanvasSurface surface = new CanvasSurface(new javafx.scene.canvas.Canvas(width, height).getGraphicsContext2D());
        return new CrosshairPainter(surface, upper.theme(), 13).paint(upper.painted(), x, width, height);
    }

    @Test
    void exportsWriteWholeFiles(FxRobot robot, @TempDir Path folder) throws Exception {
        painted();
        List<ExportOutcome> outcomes = new ArrayList<>();
        robot.interact(() -> {
            upper.setOnExported(outcomes::add);
            for (String extension : List.of("png", "svg", "csv")) {
                upper.exports().write(folder.resolve("loss." + extension), extension);
            }
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> outcomes.size() == 3);
        assertTrue(outcomes.stream().allMatch(ExportOutcome::isSuccess));
        assertTrue(Files.readString(folder.resolve("loss.svg")).endsWith("</svg>\n"));
        assertEquals(203, Files.readAllLines(folder.resolve("loss.csv")).size());
        var image = javax.imageio.ImageIO.read(folder.resolve("loss.png").toFile());
        assertEquals(2 * (int) upper.getWidth(), image.getWidth());
        try (var files = Files.list(folder)) {
            assertEquals(3, files.count(), "no temporary file stays");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInWords(FxRobot robot, @TempDir Path folder) throws Exception {
        painted();
        List<ExportOutcome> outcomes = new ArrayList<>();
        Path nowhere = folder.resolve("missing").resolve("loss.svg");
        robot.interact(() -> {
            upper.setOnExported(outcomes::add);
            upper.exports().write(nowhere, "svg");
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> outcomes.size() == 1);
        assertNotNull(outcomes.get(0).problem());
        assertTrue(outcomes.get(0).problem().contains("choose a folder"));
    }

    @Test
    void fileNamesComeFromTitles() {
        assertEquals("loss-mean-95-band", ChartMenu.fileName("Loss (mean, 95% band)"));
        assertEquals("chart", ChartMenu.fileName(""));
    }

    @Test
    void hiddenChartsDoNotDraw(FxRobot robot) throws Exception {
        painted();
        robot.interact(() -> {
            upper.setVisible(false);
            upper.setFigure(figure("Later", 3));
            lower.setFigure(figure("Later", 3));
        });
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> lower.painted().figure().title().equals("Later"));
        assertEquals("Loss", upper.painted().figure().title());
        robot.interact(() -> upper.setVisible(true));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> upper.painted().figure().title().equals("Later"));
    }

    @Test
    void accessibleTextTellsTheLastValues(FxRobot robot) throws Exception {
        painted();
        assertEquals("Loss, value: epoch from 0 to 100, last values: none 10; MNL 100.", upper.getAccessibleText());
        robot.interact(() -> {
            upper.setEmptyText("Press Run.");
            upper.setFigure(null);
        });
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> upper.getAccessibleText().contains("Press Run."));
        assertEquals(new Range(0, 100), lower.painted().x().range());
    }
}
