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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.export.ExportForm;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.LinePainter;
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
                double at = upper.painted().x().position(x);
                assertTrue(at < box.x() || at > box.x() + box.width(), "over its dots at " + x);
            }
        });
    }

    private ReadoutBox crosshair(double x, double width, double height) {
        CanvasSurface surface = new CanvasSurface(new javafx.scene.canvas.Canvas(width, height).getGraphicsContext2D());
        return box(new CrosshairPainter(surface, upper.theme(), 13), upper.painted(), x, width, height);
    }

    private static ReadoutBox box(
            CrosshairPainter crosshair, LineLayout layout, double x, double width, double height) {
        return crosshair.box(layout, crosshair.marks(layout, x), x, width, height);
    }

    @Test
    void exportsWriteWholeFiles(FxRobot robot, @TempDir Path folder) throws Exception {
        painted();
        List<ExportOutcome> outcomes = new ArrayList<>();
        robot.interact(() -> {
            upper.setOnExported(outcomes::add);
            for (ExportForm form : ExportForm.values()) {
                upper.exports().write(folder.resolve("loss." + form.extension()), form);
            }
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> outcomes.size() == 4);
        assertTrue(outcomes.stream().allMatch(ExportOutcome::isSuccess));
        assertTrue(Files.readString(folder.resolve("loss.svg")).endsWith("</svg>\n"));
        assertEquals(203, Files.readAllLines(folder.resolve("loss.csv")).size());
        var image = javax.imageio.ImageIO.read(folder.resolve("loss.png").toFile());
        assertEquals(1003, image.getWidth(), "85 mm at 300 dots an inch, whatever the window");
        try (var files = Files.list(folder)) {
            assertEquals(4, files.count(), "no temporary file stays");
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInWords(FxRobot robot, @TempDir Path folder) throws Exception {
        painted();
        List<ExportOutcome> outcomes = new ArrayList<>();
        Path nowhere = folder.resolve("missing").resolve("loss.svg");
        robot.interact(() -> {
            upper.setOnExported(outcomes::add);
            upper.exports().write(nowhere, ExportForm.SVG);
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
                figure("Loss: guidance", 1),
                LineFigure.of(now.title(), now.xLabel(), "difference", now.series()),
                now.withYPercent(true),
                now.withYLog(true));
        for (LineFigure other : others) {
            robot.interact(() -> {
                upper.setFigure(now);
                upper.setXViewRange(new Range(20, 60));
                upper.setYViewRange(new Range(3, 4));
                upper.setFigure(figure("Loss", 1.01));
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

    @Test
    void everyCurveIsListedHoweverSmallTheChart(FxRobot robot) throws Exception {
        painted();
        List<Series> many = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            double[] x = {0, 1};
            double[] y = {i, i + 1.25};
            many.add(Series.line("arm number " + i, Palette.BLUE, LineStyle.SOLID, x, y)
                    .withBand(y, y));
        }
        LineFigure figure = LineFigure.of("t", "epoch", "y", many);
        robot.interact(() -> {
            for (double[] size : new double[][] {{900, 500}, {430, 330}, {330, 200}, {320, 150}}) {
                TextsOnly texts = new TextsOnly();
                LineLayout layout = layout(figure, size[0], size[1]);
                ReadoutBox box = box(new CrosshairPainter(texts, upper.theme(), 12), layout, 0.9, size[0], size[1]);
                String at = size[0] + " x " + size[1];
                assertTrue(box.x() + box.width() <= size[0] && box.y() + box.height() <= size[1], at);
                assertTrue(box.columns() * box.rows() >= 32, at);
                assertTrue(box.columns() > 1 || size[1] >= 500, at);
                assertTrue(box.text() >= 9, at);
                for (int i = 0; i < 32; i++) {
                    String value = String.format(Locale.ROOT, "%.3f", i + 1.125);
                    assertTrue(texts.said.stream().anyMatch(value::startsWith), at + ": " + i + " of " + texts.said);
                }
                assertTrue(texts.said.stream().noneMatch(text -> text.contains("more")), at);
            }
        });
    }

    @Test
    void theBoxOfASmallChartStandsBesideItsCrosshair(FxRobot robot) throws Exception {
        painted();
        List<Series> arms = new ArrayList<>();
        for (String name : List.of("none", "ce-only", "all-class", "mnl", "forced")) {
            arms.add(Series.line(name, Palette.BLUE, LineStyle.SOLID, new double[] {0, 1}, new double[] {1.234, 2}));
        }
        LineFigure figure = LineFigure.of("t", "epoch", "y", arms);
        robot.interact(() -> {
            for (double x = 0; x <= 1; x += 0.05) {
                LineLayout layout = layout(figure, 310, 200);
                ReadoutBox box = box(new CrosshairPainter(new TextsOnly(), upper.theme(), 12), layout, x, 310, 200);
                double at = layout.x().position(x);
                assertTrue(at < box.x() || at > box.x() + box.width(), "over its dots at " + x);
            }
        });
    }

    private LineLayout layout(LineFigure figure, double width, double height) {
        return new LinePainter()
                .paint(
                        new TextsOnly(),
                        figure,
                        new FigureOptions(upper.theme(), 12, false, false, Set.of(), null, null, false, 0),
                        width,
                        height);
    }

    @Test
    void whatDoesNotChangeIsNotDrawnAgain(FxRobot robot) throws Exception {
        painted();
        WaitForAsyncUtils.waitForFxEvents();
        long before = upper.redraws();
        robot.interact(() -> {
            upper.setFigure(upper.getFigure());
            upper.requestLayout();
            lower.setFigure(figure("Other", 3));
        });
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> lower.painted().figure().title().equals("Other"));
        assertEquals(before, upper.redraws());
        robot.interact(() -> upper.setVisible(false));
        robot.interact(() -> {
            upper.setFigure(figure("Hidden", 1));
            lower.setFigure(figure("Third", 3));
        });
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> lower.painted().figure().title().equals("Third"));
        assertEquals(before, upper.redraws(), "hidden");
    }
}
