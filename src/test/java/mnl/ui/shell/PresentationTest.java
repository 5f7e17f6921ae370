package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.ui.style.Presentable;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The presentation: one picture on the whole screen, and the window as it was before afterwards. */
class PresentationTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open(primary);
    }

    @Override
    List<ViewTab> views() {
        return List.of(
                new ViewTab("First", Feather.ACTIVITY, () -> new StackPane(new Label("all of the first"))),
                new ViewTab("Second", Feather.GRID, Pictured::new));
    }

    /** A view with two pictures. */
    private static final class Pictured extends VBox implements Presentable {
        private final Label one = new Label("one");
        private final Label two = new Label("two");

        Pictured() {
            getChildren().addAll(one, two);
        }

        @Override
        public List<Picture> pictures() {
            return List.of(new Picture("One", one), new Picture("Two", two));
        }
    }

    private void press(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static double explainedIn(FxRobot robot) {
        return robot.lookup("#explain .math-words")
                .queryAs(Text.class)
                .getFont()
                .getSize();
    }

    private static String shown(FxRobot robot) {
        return text(robot, "presentation-shown");
    }

    @Test
    void leavingItLeavesTheWindowAsItWas(FxRobot robot) throws Exception {
        Region setup = (Region) robot.lookup(".setup").query();
        double width = setup.getWidth();
        double type = explainedIn(robot);
        press(robot, KeyCode.F5);
        until(stage::isFullScreen);
        assertTrue(robot.lookup("#presentation-view").tryQuery().isPresent());
        Label title = robot.lookup("#presentation-title").queryAs(Label.class);
        assertTrue(title.getFont().getSize() > 1.5 * type, title.getFont().toString());
        press(robot, KeyCode.F5);
        until(() -> !stage.isFullScreen()
                && robot.lookup("#presentation-view").tryQuery().isEmpty());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width, setup.getWidth(), 0.5);
        assertEquals(type, explainedIn(robot));
    }

    @Test
    void keysThatNobodyHasAreObeyedOnce(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.window().focusView());
        press(robot, KeyCode.F5);
        until(() -> robot.lookup("#presentation-view").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#presentation-view").tryQuery().isPresent(), "not left by the same key");
        press(robot, KeyCode.ESCAPE);
    }

    @Test
    void keysGoThroughViewsAndPictures(FxRobot robot) throws Exception {
        run(robot);
        press(robot, KeyCode.F5);
        assertEquals("First", shown(robot));
        press(robot, KeyCode.PAGE_DOWN);
        assertEquals("Second: One  1 of 2", shown(robot));
        press(robot, KeyCode.DOWN);
        assertEquals("Second: Two  2 of 2", shown(robot));
        press(robot, KeyCode.DIGIT1);
        assertEquals("Second: One  1 of 2", shown(robot));
        press(robot, KeyCode.LEFT);
        assertEquals("First", shown(robot));
        press(robot, KeyCode.LEFT, KeyCode.F5);
        TabPane tabs = explorer.window().views();
        assertEquals(1, tabs.getSelectionModel().getSelectedIndex());
        Parent second = (Parent) tabs.getTabs().get(1).getContent();
        assertEquals(
                List.of("one", "two"),
                second.getChildrenUnmodifiable().stream()
                        .map(n -> ((Label) n).getText())
                        .toList(),
                "every picture is back in its place");
        Parent first = (Parent) tabs.getTabs().get(0).getContent();
        assertEquals(
                "all of the first", ((Label) first.getChildrenUnmodifiable().get(0)).getText());
    }

    @Test
    void aSpeakerBlanksDrawsAndPauses(FxRobot robot) throws Exception {
        run(robot);
        press(robot, KeyCode.F5);
        Node blank = robot.lookup("#presentation-blank").query();
        press(robot, KeyCode.B);
        assertTrue(blank.isVisible());
        press(robot, KeyCode.B);
        assertFalse(blank.isVisible());
        assertTrue(robot.lookup("#presentation-pen").query().isMouseTransparent());
        press(robot, KeyCode.P);
        assertFalse(robot.lookup("#presentation-pen").query().isMouseTransparent());
        press(robot, KeyCode.L);
        assertTrue(robot.lookup("#presentation-spotlight").query().isVisible());
        Node strip = robot.lookup("#presentation-strip").query();
        assertFalse(strip.isVisible());
        Node page = robot.lookup("#presentation-view").query();
        robot.moveTo(page).moveBy(5, 5);
        assertTrue(strip.isVisible());
        press(robot, KeyCode.SPACE);
        until(() -> state() == RunState.PAUSED);
        press(robot, KeyCode.ESCAPE);
        assertEquals(1, engine.runs.size(), "B took no step");
    }
}
