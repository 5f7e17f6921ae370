package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.ui.style.Filmed;
import mnl.ui.style.Presentable;
import mnl.ui.task.Replay;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The presentation: one picture on the whole screen, and the window as it was before afterwards. */
class PresentationTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<ViewTab> views() {
        return List.of(
                new ViewTab("First", Feather.ACTIVITY, () -> new StackPane(new Label("all of the first"))),
                new ViewTab("Second", Feather.GRID, Pictured::new));
    }

    /** A view with two pictures and a film of five epochs. */
    private static final class Pictured extends VBox implements Presentable, Filmed {
        private final Replay film = new Replay(action -> () -> {});
        private final Label one = new Label("one");
        private final Label two = new Label("two");

        Pictured() {
            getChildren().addAll(one, two);
            film.grow(5);
        }

        @Override
        public Replay film() {
            return film;
        }

        @Override
        public double epoch() {
            return film.indexProperty().get();
        }

        @Override
        public List<Picture> pictures() {
            return List.of(new Picture("One", one, "Look at one.", true), new Picture("Two", two));
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

    @Test
    void aPageSaysWhatItIsOfWhichRunAndEpochAndWhatToSee(FxRobot robot) throws Exception {
        run(robot);
        press(robot, KeyCode.F5, KeyCode.RIGHT);
        assertEquals("Second: One", text(robot, "presentation-title"));
        assertEquals("Blind spot", text(robot, "presentation-run"));
        assertTrue(text(robot, "presentation-page-epoch").startsWith("epoch 4 of "), "that of the film");
        assertEquals("Look at one.", text(robot, "presentation-says"));
        assertTrue(robot.lookup("#presentation-view #arms").query().isVisible());
        press(robot, KeyCode.DOWN);
        assertFalse(robot.lookup("#presentation-says").query().isVisible());
        assertFalse(robot.lookup("#presentation-view #arms").query().isVisible(), "it has no arms' colours");
        press(robot, KeyCode.ESCAPE);
    }

    @Test
    void whatIsHiddenInTheWindowIsHiddenOnTheWholeScreen(FxRobot robot) throws Exception {
        run(robot);
        press(robot, KeyCode.F5, KeyCode.RIGHT);
        Node one = robot.lookup("one").query();
        robot.interact(() -> explorer.window().veil("Answer first."));
        assertEquals("Answer first.", text(robot, "presentation-cover"));
        assertFalse(one.getParent().isVisible());
        assertFalse(robot.lookup("#presentation-says").query().isVisible());
        press(robot, KeyCode.LEFT, KeyCode.RIGHT);
        assertFalse(one.getParent().isVisible(), "in any view");
        robot.interact(() -> explorer.window().veil(""));
        assertTrue(one.getParent().isVisible());
        press(robot, KeyCode.ESCAPE);
    }

    @Test
    void theFilmIsPlayedAndAKeyThatCannotDoAnythingSaysWhy(FxRobot robot) throws Exception {
        run(robot);
        press(robot, KeyCode.F5, KeyCode.RIGHT);
        Replay film = ((Pictured) explorer.window().views().getTabs().get(1).getContent()).film();
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(3, film.indexProperty().get());
        press(robot, KeyCode.K);
        assertTrue(film.playingProperty().get());
        press(robot, KeyCode.R);
        assertTrue(robot.lookup("#presentation-notice").query().isVisible());
        assertEquals(1, engine.runs.size());
        press(robot, KeyCode.LEFT, KeyCode.K);
        assertTrue(text(robot, "presentation-notice").contains("no film"), text(robot, "presentation-notice"));
        press(robot, KeyCode.ESCAPE);
    }

    @Test
    void theLightIsThereBeforeThePointerHasBeen(FxRobot robot) {
        press(robot, KeyCode.F5, KeyCode.L);
        Path light = (Path) ((Pane) robot.lookup("#presentation-spotlight").query())
                .getChildren()
                .get(0);
        Point2D middle =
                new Point2D(stage.getScene().getWidth() / 2, stage.getScene().getHeight() / 2);
        assertFalse(light.contains(middle), "light in the middle of the page");
        assertTrue(light.contains(new Point2D(3, 3)));
        press(robot, KeyCode.ESCAPE);
    }
}
