package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.LessonReader;
import mnl.ui.lessons.LessonsViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The strip of a lesson in the window: where the keys are, what they do, and what is hidden meanwhile. */
class LessonStripTest extends WindowTestBase {
    private static final String FILE = """
            {"id": "mine", "title": "Mine", "minutes": 3, "about": "About it.", "steps": [
              {"text": "Train.", "run": {"scenario": "blind-spot", "settings": {"arms": ["none", "mnl"], "seeds": {"count": 2}}},
               "await": {"event": "RUN_STARTED"},
               "prediction": {"id": "which", "question": "Which?", "outcome": "FIRST_AGAINST_SECOND",
                 "quantity": "FUSED_ACCURACY", "arms": ["mnl", "none"]}},
              {"text": "End.", "await": {"event": "RUN_ENDED"}, "reveal": "which"}]}
            """;

    @Start
    void start(Stage primary) {
        open();
    }

    @BeforeEach
    void take(FxRobot robot) {
        robot.interact(() -> {
            model().setAsking(true);
            model().open(new Course(new LessonReader().read(FILE)));
            model().restart();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private LessonsViewModel model() {
        return explorer.lessons().model();
    }

    private Node owner() {
        return stage.getScene().getFocusOwner();
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theMarkedButtonHasTheKeysAndEnterPressesIt(FxRobot robot) throws Exception {
        Button train = robot.lookup("#lesson-train").queryButton();
        assertEquals(train, owner());
        push(robot, KeyCode.ENTER);
        until(() -> engine.runs.size() == 1);
        until(() -> !train.isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("lesson-step-next", owner().getId(), "what is asked for now");
    }

    @Test
    void f6ReachesTheStripAndEscapeLeavesItWithThePlaceKept(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.window().focusView());
        for (int i = 0; i < 5 && !owner().getStyleClass().contains("foot"); i++) {
            push(robot, KeyCode.F6);
        }
        assertTrue(owner().getStyleClass().contains("foot"));
        assertTrue(owner().getPseudoClassStates().toString().contains("reached"), "outlined");
        push(robot, KeyCode.ENTER);
        until(() -> engine.runs.size() == 1);
        robot.interact(model()::next);
        push(robot, KeyCode.ESCAPE);
        assertFalse(robot.lookup("#lesson").query().isVisible());
        assertEquals(1, model().progressProperty().get().lessons().get("mine").step());
    }

    @Test
    void onAWholeScreenTheStripIsAsLargeAsTheRestAndHasTheKeys(FxRobot robot) {
        double type = robot.lookup("#lesson-place").queryLabeled().getFont().getSize();
        push(robot, KeyCode.F5);
        assertEquals(1.6, robot.lookup("#lesson-place").queryLabeled().getFont().getSize() / type, 0.06);
        assertEquals("lesson-train", owner().getId());
        push(robot, KeyCode.ESCAPE);
        assertTrue(robot.lookup("#lesson").query().isVisible(), "Escape left the presentation only");
        assertEquals(
                type, robot.lookup("#lesson-place").queryLabeled().getFont().getSize());
    }
}
