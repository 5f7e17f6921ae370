package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The keys stay where the user put them, and change nothing that nobody looks at. */
class PaneKeysTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void arrowsAfterAClickIntoAViewChangeNothing(FxRobot robot) {
        Experiment before = explorer.setup().experimentProperty().get();
        robot.interact(() -> robot.lookup("#scenario").query().requestFocus());
        clickIntoTheView(robot);
        for (KeyCode arrow : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN)) {
            robot.push(arrow);
        }
        assertEquals(before, explorer.setup().experimentProperty().get());
        assertEquals(
                0,
                explorer.window().views().getSelectionModel().getSelectedIndex(),
                "the click left the view to itself");
    }

    @Test
    void spacePausesAfterAnArmWasClicked(FxRobot robot) throws Exception {
        run(robot);
        Node eye = robot.lookup("#visible-none").query();
        robot.clickOn(eye).clickOn(eye);
        robot.push(KeyCode.SPACE);
        until(() -> state() == RunState.PAUSED);
        assertTrue(robot.lookup("#arm-row-none").query().getPseudoClassStates().stream()
                .noneMatch(p -> p.getPseudoClassName().equals("left-out")));
    }

    @Test
    void aClosedChoiceOpensBeforeItChanges(FxRobot robot) {
        ComboBox<Scenario> scenarios = robot.lookup("#scenario").queryComboBox();
        Scenario before = scenarios.getValue();
        robot.interact(scenarios::requestFocus);
        robot.push(KeyCode.DOWN);
        assertEquals(before, scenarios.getValue());
        assertTrue(scenarios.isShowing());
        robot.interact(scenarios::hide);
    }

    @Test
    void f6GoesRoundThePanesAndBack(FxRobot robot) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.F6);
            seen.add(pane(robot));
        }
        assertEquals(List.of("main-toolbar", "setup", "centre", "arms", "main-toolbar"), seen);
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertEquals("arms", pane(robot));
    }

    @Test
    void aLetterThatNobodyElseHasAUseForIsTheViewsWhereverTheKeysAre(FxRobot robot) throws Exception {
        run(robot);
        List<KeyCode> came = new ArrayList<>();
        robot.interact(() -> {
            explorer.window().views().front().addEventFilter(KeyEvent.KEY_PRESSED, e -> came.add(e.getCode()));
            explorer.window().dock().setOpen(true);
            robot.lookup("#visible-none").query().requestFocus();
        });
        robot.push(KeyCode.P);
        assertEquals(List.of(KeyCode.P), came);
        robot.interact(() -> epochs(robot).requestFocus());
        robot.push(KeyCode.P);
        assertEquals(List.of(KeyCode.P), came, "a field is typed in");
    }

    /** The style class of the pane that has the keys, which shows it. */
    private String pane(FxRobot robot) {
        Node owner = stage.getScene().getFocusOwner();
        assertNotNull(owner);
        assertTrue(
                owner.getPseudoClassStates().stream()
                        .anyMatch(p -> p.getPseudoClassName().equals("reached")),
                owner.toString());
        return owner.getStyleClass().get(owner.getStyleClass().size() - 1);
    }

    private void clickIntoTheView(FxRobot robot) {
        robot.clickOn(
                explorer.window().views().getSelectionModel().getSelectedItem().getContent());
    }
}
