package mnl.ui.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.experiment.NoiseKind;
import mnl.figure.axis.Range;
import mnl.ui.chart.BarChartPane;
import mnl.ui.chart.LineChartPane;
import mnl.ui.feed.Feed;
import mnl.ui.task.SoundPlayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoiseViewTest {
    private Feed feed;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        feed = new Feed();
        NoiseViewModel model = new NoiseViewModel(feed.session, feed.visibility, Runnable::run, Runnable::run, () -> 0);
        model.showingProperty().set(true);
        stage.setScene(new Scene(new NoiseView(model, Runnable::run, Runnable::run), 1200, 760));
        stage.show();
    }

    private void trained(FxRobot robot) {
        robot.interact(() -> {
            feed.start().epochs(3);
            feed.run.state(RunState.FINISHED);
            feed.pulse.beat();
        });
    }

    private static double[] firstBars(FxRobot robot) {
        return robot.lookup("#accuracies")
                .queryAs(BarChartPane.class)
                .getFigure()
                .bars()
                .get(0)
                .values();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @Test
    void movedSliderEvaluatesAtThatSeverityAndTheBarsChange(FxRobot robot) {
        trained(robot);
        assertEquals(.51 - .06, firstBars(robot)[0], 1e-6);
        Slider slider = robot.lookup("#severity-audio").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(8));
        assertTrue(feed.run.asked.stream()
                .anyMatch(a -> a.request().noise().get(1).severity() == 8
                        && a.request().noise().get(1).kind() == NoiseKind.SOUND_WHITE));
        assertEquals(.51 - .16, firstBars(robot)[0], 1e-6);
        assertEquals("−12 dB SNR", text(robot, "level-audio"));
        assertEquals("8", robot.lookup("#number-audio").queryAs(TextField.class).getText());
    }

    @Test
    void typedSeverityIsTheSameAsADraggedOne(FxRobot robot) {
        trained(robot);
        TextField field = robot.lookup("#number-image").queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText("6.5");
        });
        robot.push(KeyCode.ENTER);
        assertEquals(6.5, robot.lookup("#severity-image").queryAs(Slider.class).getValue());
        robot.interact(() -> field.setText("loud"));
        robot.push(KeyCode.ENTER);
        assertEquals("6.5", field.getText());
        Label problem = robot.lookup("#number-problem-image").queryAs(Label.class);
        assertEquals("Type a number from 0 to 10: the severity is still 6.5.", problem.getText());
        assertTrue(problem.isVisible() && problem.isManaged());
        robot.interact(() -> field.appendText("e"));
        assertFalse(problem.isManaged(), "something else is typed");
        robot.push(KeyCode.ENTER);
        assertTrue(problem.isManaged());
        robot.interact(() -> field.setText("99"));
        robot.push(KeyCode.ENTER);
        assertEquals(10, robot.lookup("#severity-image").queryAs(Slider.class).getValue());
        assertFalse(problem.isManaged());
    }

    @Test
    void cleanAndResetMoveEveryDial(FxRobot robot) {
        trained(robot);
        robot.interact(() -> robot.lookup("#clean-noise").queryAs(Button.class).fire());
        assertEquals("clean", text(robot, "level-audio"));
        robot.interact(() -> robot.lookup("#reset-noise").queryAs(Button.class).fire());
        assertEquals(3, robot.lookup("#severity-audio").queryAs(Slider.class).getValue());
    }

    @Test
    void numbersShowPairedDifferences(FxRobot robot) {
        trained(robot);
        Node table = robot.lookup("#differences").query();
        assertTrue(table.isVisible(), "there is room for both");
        List<String> texts = robot.from(table).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertTrue(texts.contains("+22.0 ± 5.0"), texts.toString());
        robot.interact(() -> feed.visibility.toggle("mnl"));
        assertFalse(robot.from(table).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList()
                .contains("MNL"));
    }

    @Test
    void curveIsThereAndShowsAModalityAlone(FxRobot robot) {
        trained(robot);
        robot.interact(
                () -> robot.lookup("#show-curve").queryAs(ToggleButton.class).fire());
        LineChartPane chart = robot.lookup("#noise-curve").queryAs(LineChartPane.class);
        assertEquals(11, chart.getFigure().series().get(0).size());
        @SuppressWarnings("unchecked")
        ComboBox<String> modality = robot.lookup("#curve-modality").queryAs(ComboBox.class);
        robot.interact(() -> modality.setValue("audio"));
        assertEquals(
                "Accuracy (fused) under white noise on audio, after 2 epochs",
                chart.getFigure().title());
        assertEquals(3, chart.getCrosshairX(), "where the dial stands");
    }

    @Test
    void nextSampleIsShown(FxRobot robot) {
        trained(robot);
        assertEquals("class zero, 1 of 5", text(robot, "sample-name"));
        robot.interact(() -> robot.lookup("#next-sample").queryAs(Button.class).fire());
        assertEquals("class one, 2 of 5", text(robot, "sample-name"));
        robot.interact(() -> {
            robot.lookup("#previous-sample").queryAs(Button.class).fire();
            robot.lookup("#previous-sample").queryAs(Button.class).fire();
        });
        assertEquals("class zero, 5 of 5", text(robot, "sample-name"));
    }

    @Test
    void withoutASoundDeviceTheButtonSaysSo(FxRobot robot) throws InterruptedException, ExecutionException {
        trained(robot);
        boolean device = new SoundPlayer(Runnable::run).isAvailable().get();
        Button play = robot.lookup("#play-audio").queryAs(Button.class);
        assertEquals(!device, play.isDisabled());
        assertEquals(!device, play.getTooltip().getText().contains("no sound device"));
    }

    @Test
    void everyControlHasATooltip(FxRobot robot) {
        trained(robot);
        for (String id : List.of(
                "severity-image",
                "number-image",
                "kind-image",
                "clean-noise",
                "reset-noise",
                "draw-curve",
                "cancel-curve",
                "curve-modality",
                "curve-column",
                "next-sample",
                "previous-sample",
                "save-audio")) {
            Control control = robot.lookup("#" + id).queryAs(Control.class);
            assertTrue(control.getTooltip() != null && control.getAccessibleText() != null, id);
        }
    }

    @Test
    void savedSoundIsAWaveFile(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        java.nio.file.Path file = folder.resolve("a.wav");
        mnl.data.Signal.Sound sound = new mnl.data.Signal.Sound(8000, new float[] {0, .5f, -.5f});
        new SoundPlayer(Runnable::run).save(sound, file).get(1, TimeUnit.MINUTES);
        byte[] bytes = java.nio.file.Files.readAllBytes(file);
        assertArrayEquals(new byte[] {'R', 'I', 'F', 'F'}, java.util.Arrays.copyOf(bytes, 4));
        assertEquals(44 + 6, bytes.length);
        try (var left = java.nio.file.Files.list(folder)) {
            assertEquals(1, left.count(), "nothing half-written stays");
        }
    }

    private static void zoom(FxRobot robot, LineChartPane chart) {
        robot.interact(() -> {
            chart.setXViewRange(new Range(0, 5));
            chart.setYViewRange(new Range(0.2, 0.4));
        });
    }

    @Test
    void aZoomStaysWhileTheCurveGrowsAndIsFreedWhenItIsOfSomethingElse(FxRobot robot) {
        trained(robot);
        LineChartPane chart = robot.lookup("#noise-curve").queryAs(LineChartPane.class);
        robot.interact(() -> {
            feed.run.answering = false;
            robot.lookup("#draw-curve").queryAs(Button.class).fire();
        });
        zoom(robot, chart);
        for (int point = 0; point < 3; point++) {
            robot.interact(() -> feed.run.answer(feed.run.asked.get(feed.run.asked.size() - 1)));
            assertEquals(point + 1, chart.getFigure().series().get(0).size());
            assertEquals(new Range(0.2, 0.4), chart.getYViewRange(), "point " + point);
        }
        robot.interact(() -> robot.lookup("#curve-column")
                .queryAs(ComboBox.class)
                .getSelectionModel()
                .select(1));
        assertNull(chart.getYViewRange(), "accuracies of a modality alone");
        assertFalse(chart.getFigure().series().get(0).style().isSolid(), "a modality is not drawn as fused values are");
    }

    @Test
    void aNewRunIsShownWhole(FxRobot robot) {
        trained(robot);
        LineChartPane curve = robot.lookup("#noise-curve").queryAs(LineChartPane.class);
        LineChartPane ucom = robot.lookup("#ucom-0").queryAs(LineChartPane.class);
        zoom(robot, curve);
        zoom(robot, ucom);
        trained(robot);
        for (LineChartPane chart : List.of(curve, ucom)) {
            assertNull(chart.getYViewRange(), chart.getId());
            assertNull(chart.getXViewRange(), chart.getId());
        }
    }
}
