package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.ui.story.StoryView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A presentation takes the picture that has the Story's view, and puts it back. */
class MaximisedStoryTest extends ViewsOnRunCase {
    @Start
    void start(Stage primary) {
        open(primary);
    }

    private static boolean isInside(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theMaximisedPictureIsPresentedAndNotTheWholeView(FxRobot robot) throws Exception {
        trained(robot);
        show(robot, "Story");
        robot.interact(() -> ((javafx.scene.control.ToggleButton)
                        robot.lookup("#story-maximise-survival").query())
                .fire());
        robot.push(KeyCode.F5);
        until(() -> robot.lookup("#presentation-view").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        Node picture = robot.lookup("#story-survival").query();
        assertTrue(isInside(picture, "presentation-view"));
        assertTrue(robot.lookup("#story-margins").tryQuery().isEmpty());
        robot.push(KeyCode.F5);
        until(() -> robot.lookup("#presentation-view").tryQuery().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isInside(picture, "story") && picture.getScene() != null);
        robot.interact(() -> ((javafx.scene.control.ToggleButton)
                        robot.lookup("#story-maximise-survival").query())
                .fire());
        assertEquals(1, robot.lookup("#story-margins").queryAll().size());
        assertTrue(robot.lookup("#story").query() instanceof StoryView);
    }
}
