package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.engine.RunState;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every view and every window, with a run in them, by Tab alone: each control has a name, is reached, is seen while it has the
 * keys, and is left again.
 */
class FocusWalkTest extends EngineWindow {
    private final Set<String> wrong = new TreeSet<>();

    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(shortened(new Schedule(2, 64), new SeedRange(5, 2)));
    }

    @Test
    void tabReachesEverythingShowsWhereItIsAndNeverStays(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        until(() -> robot.lookup("#seeds-first").tryQuery().isPresent());
        walk(robot, "start page");
        fire(robot, "start-idea");
        until(() -> state() == RunState.FINISHED);
        for (String view : explorer.commands().all().stream()
                .map(Command::id)
                .filter(id -> id.startsWith("view-"))
                .toList()) {
            command(robot, view);
            WaitForAsyncUtils.waitForFxEvents();
            walk(robot, view);
        }
        command(robot, "setup-panel");
        walk(robot, "setup");
        command(robot, "lesson-imbalance");
        walk(robot, "lesson");
        command(robot, "lesson-leave");
        for (String dialog :
                List.of("settings", "shortcuts", "about", "encode", "dials", "import", "glossary", "lessons")) {
            command(robot, dialog);
            WaitForAsyncUtils.waitForFxEvents();
            walkOthers(robot, dialog);
        }
        command(robot, "dials");
        robot.interact(() -> robot.lookup("#dials-save").queryAs(Button.class).fire());
        walkOthers(robot, "save as scenario");
        command(robot, "presentation");
        walk(robot, "presentation");
        command(robot, "presentation");
        assertEquals(Set.of(), wrong, () -> String.join("\n", wrong));
    }

    private void walk(FxRobot robot, String what) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            take(what, NamedControls.faults());
            take(what, FocusWalk.faults(stage.getScene()));
        });
    }

    private void walkOthers(FxRobot robot, String what) {
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(List.of(), others(), what);
        robot.interact(() -> {
            take(what, NamedControls.faults());
            others().forEach(other -> take(what, FocusWalk.faults(other.getScene())));
        });
        robot.interact(() -> others().forEach(Stage::close));
    }

    private void take(String where, Set<String> faults) {
        faults.forEach(fault -> wrong.add(where + ": " + fault));
    }

    private List<Stage> others() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != stage && window.isShowing())
                .map(Stage.class::cast)
                .toList();
    }
}
