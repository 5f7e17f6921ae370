package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.figure.axis.Range;
import mnl.figure.export.ExportForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LineChartPaneTest extends LineChartCase {
    @Start
    void start(Stage stage) {
        show(stage);
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
    void theKeysThatAskForAMenuOpenThatOfAChart(FxRobot robot) throws Exception {
        painted();
        robot.interact(upper::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(upper.contextMenu().isShowing());
        robot.interact(upper.contextMenu()::hide);
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
    void aCopyHasTheSizeOfExportsWhateverTheWindow(FxRobot robot) throws Exception {
        painted();
        Image[] copy = new Image[1];
        robot.interact(() -> {
            Clipboard.getSystemClipboard().clear();
            upper.exports().copy();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            robot.interact(() -> copy[0] = Clipboard.getSystemClipboard().getImage());
            return copy[0] != null;
        });
        assertEquals(1003, copy[0].getWidth(), "85 mm at 300 dots an inch");
        assertEquals(
                "Copied as a picture",
                robot.from(upper).lookup("#chart-notice").queryAs(Label.class).getText());
    }

    @Test
    void fileNamesComeFromTitles() {
        assertEquals("loss-mean-95-band", ChartMenu.fileName("Loss (mean, 95% band)"));
        assertEquals("chart", ChartMenu.fileName(""));
        assertEquals(80, ChartMenu.fileName("音".repeat(300)).length());
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
