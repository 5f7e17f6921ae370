package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every window and dialog of the program, walked: each control says what it is, in words, and the keys reach it. */
class AccessibleTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<ViewTab> views(RunSession session, ArmVisibility visibility) {
        return new StandardViews(Runnable::run, Platform::runLater)
                .make(session, visibility, new ScenePulse(), FXCollections.observableHashMap());
    }

    @Test
    void everyControlOfEveryWindowHasAName(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(3));
        Set<String> wrong = new TreeSet<>();
        int views = explorer.window().views().getTabs().size();
        for (int i = 0; i < views; i++) {
            command(robot, "view-" + (i + 1));
            robot.interact(() -> wrong.addAll(NamedControls.faults()));
        }
        for (String dialog : List.of(
                "settings", "shortcuts", "about", "encode", "dials", "import", "palette", "glossary", "lessons")) {
            command(robot, dialog);
            robot.interact(() -> wrong.addAll(NamedControls.faults()));
        }
        command(robot, "palette");
        robot.interact(() -> {
            explorer.warn("A failure.");
            wrong.addAll(NamedControls.faults());
        });
        command(robot, "presentation");
        robot.interact(() -> wrong.addAll(NamedControls.faults()));
        command(robot, "presentation");
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window != stage)
                .toList()
                .forEach(Window::hide));
        assertEquals(Set.of(), wrong, () -> String.join("\n", wrong));
    }

    /** A window that blocks another one makes the toolkit fix its size, and the desktop then un-maximises it. */
    @Test
    void noWindowBlocksTheMainOne(FxRobot robot) {
        List<String> blocking = new ArrayList<>();
        for (String dialog : List.of("settings", "shortcuts", "about", "encode", "dials", "import")) {
            command(robot, dialog);
            robot.interact(() -> others().filter(other -> other.getModality() != Modality.NONE)
                    .forEach(other -> blocking.add(dialog)));
            assertTrue(others().findAny().isPresent(), dialog);
            robot.interact(() -> others().toList().forEach(Stage::close));
        }
        assertEquals(List.of(), blocking);
    }

    private Stream<Stage> others() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != stage && window.isShowing())
                .map(Stage.class::cast);
    }
}
