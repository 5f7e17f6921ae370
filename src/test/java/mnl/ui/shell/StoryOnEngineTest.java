package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.survive.SurviveFigure;
import mnl.ui.chart.DrawingPane;
import mnl.ui.chart.PointsPane;
import mnl.ui.task.Motion;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** "See the idea" in the window with its own views, over the real training engine. */
class StoryOnEngineTest extends EngineWindow {
    private static final int EPOCHS = 3;

    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(shortened(new Schedule(EPOCHS, 64), new SeedRange(5, 2)));
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

    @Test
    void oneClickRunsTheIdeaItsPointsMoveAndThreePicturesTellOfIt(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        robot.interact(() -> Motion.reduceIn(explorer.window().root(), new SimpleBooleanProperty(true)));
        pace(robot, Pace.ONE_EPOCH_A_SECOND);
        fire(robot, "start-idea");
        until(() -> map(robot) != null);
        float[] first = points(robot);
        until(() -> !Arrays.equals(first, points(robot)));
        pace(robot, Pace.FULL);
        until(() -> state() == RunState.FINISHED);
        until(() -> text(robot, "story-epoch-text").equals("epoch " + EPOCHS + " / " + EPOCHS));
        DrawingPane survival = robot.lookup("#story-picture-survival").queryAs(DrawingPane.class);
        until(() -> {
            SurviveFigure figure = (SurviveFigure) survival.getFigure();
            return Double.isFinite(figure.shares().rows().get(0).low());
        });
        assertEquals(
                List.of("Forced", "MNL"),
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

    @Test
    void aPresentedPictureStaysOnTheScreenWhateverHappensToThePageBelow(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        fire(robot, "start-idea");
        until(() -> state() == RunState.FINISHED && map(robot) != null);
        command(robot, "presentation");
        until(() -> isPresented(robot, "story-margins"));
        for (String below : List.of("setup-panel", "setup-panel")) {
            command(robot, below);
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(isPresented(robot, "story-margins"), "the page below has another width");
        }
        robot.interact(() -> robot.lookup("#story-maximise-margins")
                .queryAs(ToggleButton.class)
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isPresented(robot, "story-margins"), "it has the whole page below");
        robot.push(KeyCode.DOWN);
        assertTrue(isPresented(robot, "story-teaching"), "a picture that has no place on the page below");
        command(robot, "presentation");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isSeen(robot, "story-margins"));
        robot.interact(() -> robot.lookup("#story-maximise-margins")
                .queryAs(ToggleButton.class)
                .fire());
        WaitForAsyncUtils.waitForFxEvents();
        for (String picture : List.of("margins", "teaching", "survival")) {
            assertTrue(isSeen(robot, "story-" + picture), picture);
        }
    }

    @Test
    void aRunThatStartsInAPresentationIsSeenThere(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        fire(robot, "start-idea");
        until(() -> state() == RunState.FINISHED && map(robot) != null);
        command(robot, "presentation");
        until(() -> isPresented(robot, "story-margins"));
        pace(robot, Pace.ONE_EPOCH_A_SECOND);
        robot.push(KeyCode.R);
        until(() -> state() == RunState.TRAINING
                && explorer.session().measurementsProperty().get() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isPresented(robot, "story-margins"), "while it trains");
        pace(robot, Pace.FULL);
        until(() -> state() == RunState.FINISHED);
        command(robot, "presentation");
    }

    private static boolean isPresented(FxRobot robot, String id) {
        return robot.lookup("#presentation-view #" + id).tryQuery().isPresent() && isSeen(robot, id);
    }

    private static boolean isSeen(FxRobot robot, String id) {
        return robot.lookup("#" + id)
                .tryQuery()
                .filter(node -> node.getLayoutBounds().getHeight() > 100)
                .isPresent();
    }
}
