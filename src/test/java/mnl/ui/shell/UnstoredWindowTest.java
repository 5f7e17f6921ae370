package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import mnl.engine.RunState;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window with a run that could not be stored. */
class UnstoredWindowTest extends WindowTestBase {
    @TempDir
    Path elsewhere;

    @Start
    void start(Stage primary) throws IOException {
        Path runs = workspace.resolve("runs");
        if (!Files.exists(runs)) {
            Files.createFile(runs);
        }
        open();
    }

    /** Trains to the end on a workspace in which no run can be made. */
    private void trained(FxRobot robot) throws Exception {
        robot.interact(() -> epochs(robot).setText("1"));
        until(() -> explorer.setup().experimentProperty().get().schedule().epochs() == 1);
        run(robot);
        engine.last().train(1);
        until(() -> state() == RunState.FINISHED);
        until(() -> text(robot, "status-saved").equals("Not saved"));
    }

    private void closeAsTheDesktopDoes(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void closingAsksWhatBecomesOfIt(FxRobot robot) throws Exception {
        trained(robot);
        robot.interact(explorer::quit);
        assertEquals(List.of(1), dialogs.losing);
        assertTrue(stage.isShowing(), "cancelled");
        dialogs.unstored = Dialogs.Unstored.SAVE;
        closeAsTheDesktopDoes(robot);
        assertEquals(List.of(1, 1), dialogs.losing);
        assertTrue(stage.isShowing(), "no folder was chosen");
        dialogs.chosen = Files.createFile(elsewhere.resolve("file"));
        closeAsTheDesktopDoes(robot);
        assertTrue(stage.isShowing(), "nor can it be saved there");
        assertTrue(text(robot, "notice").contains(dialogs.chosen.toString()), text(robot, "notice"));
        dialogs.chosen = Files.createDirectory(elsewhere.resolve("saved"));
        closeAsTheDesktopDoes(robot);
        until(() -> !stage.isShowing());
        List<StoredRun> saved = RunStore.list(dialogs.chosen);
        assertEquals(1, saved.size());
        assertEquals(RunStatus.FINISHED, saved.get(0).info().status());
        assertEquals(List.of(), explorer.saveInRefuge());
    }

    @Test
    void closedWithoutSavingItIsGone(FxRobot robot) throws Exception {
        trained(robot);
        dialogs.unstored = Dialogs.Unstored.DISCARD;
        closeAsTheDesktopDoes(robot);
        assertFalse(stage.isShowing());
        assertEquals(List.of(), explorer.saveInRefuge());
    }

    @Test
    void whereNobodyCanBeAskedItGoesToTheHomeFolder(FxRobot robot) throws Exception {
        trained(robot);
        String home = System.getProperty("user.home");
        System.setProperty("user.home", elsewhere.toString());
        try {
            List<String> said = explorer.saveInRefuge();
            List<StoredRun> saved = RunStore.list(elsewhere.resolve("mnl-explorer/runs"));
            assertEquals(1, saved.size(), said.toString());
            assertEquals(1, said.size());
            assertTrue(
                    said.get(0)
                            .endsWith("could not be saved there; it is in "
                                    + saved.get(0).folder() + "."),
                    said.get(0));
        } finally {
            System.setProperty("user.home", home);
        }
    }
}
