package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.survive.SurviveFigure;
import mnl.ui.chart.DrawingPane;
import mnl.ui.chart.PointsPane;
import mnl.ui.task.Motion;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "See the idea" in the window with its own views, over the real training engine. */
@ExtendWith(ApplicationExtension.class)
class StoryOnEngineTest {
    private static final int EPOCHS = 3;

    @TempDir
    static Path workspace;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private BatchedTrainingEngine engine;
    private Explorer explorer;

    @Start
    void start(Stage stage) {
        Scenario whole = Scenarios.byDefault();
        Scenario brief = new Scenario(
                whole.name(),
                whole.title(),
                whole.commentary(),
                whole.experiment().withSchedule(new Schedule(EPOCHS, 64)).withSeeds(new SeedRange(5, 2)));
        ScenePulse pulse = new ScenePulse();
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                List.of(brief),
                DataSources::open,
                (settings, listener) -> engine = new BatchedTrainingEngine(settings, listener),
                new StandardViews(background, Platform::runLater, pulse),
                background,
                Platform::runLater,
                pulse);
        explorer = new Explorer(
                stage, parts, new SettingsFile.Loaded(Settings.DEFAULT, ""), look -> new WindowDialogs(stage, look));
        explorer.show();
    }

    @AfterEach
    void close(FxRobot robot) throws InterruptedException {
        robot.interact(explorer::close);
        assertTrue(engine.awaitClosed(Duration.ofSeconds(30)));
        background.shutdown();
        assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
    }

    private static QuadrantFigure map(FxRobot robot) {
        return robot.lookup("#story-picture-margins")
                .tryQueryAs(PointsPane.class)
                .map(pane -> (QuadrantFigure) pane.getFigure())
                .orElse(null);
    }

    private static float[] points(FxRobot robot) {
        return map(robot).panels().get(0).x().clone();
    }

    @SuppressWarnings("unchecked")
    private static void pace(FxRobot robot, Pace pace) {
        ComboBox<Pace> choice = robot.lookup("#pace").queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(pace));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    @Test
    void oneClickRunsTheIdeaItsPointsMoveAndThreePicturesTellOfIt(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        robot.interact(() -> Motion.reduceIn(explorer.window().root(), new SimpleBooleanProperty(true)));
        pace(robot, Pace.ONE_EPOCH_A_SECOND);
        robot.interact(() -> robot.lookup("#start-idea").queryAs(Button.class).fire());
        until(() -> map(robot) != null);
        float[] first = points(robot);
        until(() -> !Arrays.equals(first, points(robot)));
        pace(robot, Pace.FULL);
        until(() -> explorer.session().stateProperty().get() == RunState.FINISHED);
        until(() -> text(robot, "story-epoch-text").equals("epoch " + EPOCHS + " / " + EPOCHS));
        DrawingPane survival = robot.lookup("#story-picture-survival").queryAs(DrawingPane.class);
        until(() -> {
            SurviveFigure figure = (SurviveFigure) survival.getFigure();
            return Double.isFinite(figure.shares().rows().get(0).low());
        });
        assertEquals(
                List.of("forced", "mnl"),
                map(robot).panels().stream().map(QuadrantFigure.Panel::name).toList());
        for (String picture : List.of("margins", "teaching", "survival")) {
            assertFalse(text(robot, "story-sentence-" + picture).isBlank(), picture);
            assertFalse(robot.lookup("#story-picture-" + picture)
                    .query()
                    .getAccessibleText()
                    .isBlank());
        }
        float[] last = points(robot);
        Slider epochs = robot.lookup("#story-epoch").queryAs(Slider.class);
        robot.interact(() -> epochs.setValue(0));
        until(() -> Arrays.equals(first, points(robot)) || !Arrays.equals(last, points(robot)));
        assertEquals("epoch 0 / " + EPOCHS, text(robot, "story-epoch-text"));
        robot.interact(epochs::requestFocus);
        robot.type(KeyCode.END);
        until(() -> Arrays.equals(last, points(robot)));
        assertEquals("epoch " + EPOCHS + " / " + EPOCHS, text(robot, "story-epoch-text"));
    }
}
