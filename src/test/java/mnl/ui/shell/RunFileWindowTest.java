package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import mnl.lab.archive.RunArchive;
import mnl.lab.archive.SharedRun;
import mnl.lab.export.RunFormat;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A run that came as one file in the window, and runs on their way out of it. */
class RunFileWindowTest extends WindowTestBase {
    @TempDir
    static Path elsewhere;

    private Path run;
    private Path file;

    @Start
    void start(Stage primary) {
        RunRecorder recorder = new RunStore(new Workspace(elsewhere)).begin(RunFixture.ORIGIN);
        recorder.prepared(RunFixture.LAYOUT);
        recorder.append(RunFixture.measurement(0), null);
        recorder.append(RunFixture.measurement(2), null);
        run = recorder.complete(RunStatus.FINISHED);
        RunArchive archive = new RunArchive(run);
        file = elsewhere.resolve(archive.fileName());
        archive.write(file, Optional.empty(), false);
        open();
    }

    private void show(FxRobot robot) throws Exception {
        dialogs.chosen = file;
        command(robot, "open-run");
        until(() -> explorer.session().measurementsProperty().get() == 2);
    }

    private static String notice(FxRobot robot) {
        return robot.lookup("#notice").queryAs(Labeled.class).getText();
    }

    @Test
    void itIsShownWithoutATraceAndKeptWhenThatIsSaid(FxRobot robot) throws Exception {
        assertFalse(robot.lookup("#keep-run").<Node>query().isVisible());
        show(robot);
        Path unpacked = explorer.session().storedProperty().get().folder();
        until(() -> text(robot, "status-saved").endsWith(", not kept"));
        assertTrue(notice(robot).contains(file.toString()), notice(robot));
        assertFalse(Files.exists(workspace.resolve("runs")), "nothing is written before it is kept");
        assertFalse(robot.lookup("#longer").<Node>query().isVisible(), "it is only looked at");
        until(() -> robot.lookup("#keep-run").<Node>query().isVisible());
        fire(robot, "keep-run");
        Path kept = workspace.resolve("runs").resolve(run.getFileName());
        until(() -> explorer.session().storedProperty().get().folder().equals(kept));
        RunStore.check(kept);
        assertTrue(notice(robot).contains(kept.toString()), notice(robot));
        until(() -> !robot.lookup("#keep-run").<Node>query().isVisible());
        until(() -> text(robot, "status-saved").startsWith("Shown from runs/"));
        until(() -> !Files.exists(unpacked));
    }

    @Test
    void aFileThatIsNoRunChangesNothing(FxRobot robot) throws Exception {
        dialogs.chosen = Files.writeString(elsewhere.resolve("broken.mnlrun"), "no zip");
        command(robot, "open-run");
        until(() -> notice(robot).contains("broken.mnlrun"));
        assertEquals(null, explorer.session().storedProperty().get());
        assertFalse(robot.lookup("#keep-run").<Node>query().isVisible());
    }

    @Test
    void theRunOnShowIsExported(FxRobot robot) throws Exception {
        assertFalse(explorer.commands().get("export-run").enabled().get(), "there is no run yet");
        show(robot);
        Path out = Files.createDirectories(elsewhere.resolve("out"));
        dialogs.chosen = out;
        dialogs.export = new RunExportChoice(Set.of(RunFormat.CSV, RunFormat.JSON), true, false);
        command(robot, "export-run");
        Path folder = out.resolve(run.getFileName() + "-export");
        until(() -> notice(robot).contains("exported to"));
        assertTrue(Files.exists(folder.resolve("export.csv")));
        assertTrue(Files.exists(folder.resolve("export.json")));
        SharedRun.open(out.resolve(run.getFileName() + ".mnlrun")).close();
        assertEquals(
                "Show folder",
                robot.lookup("#notice-action").queryAs(Labeled.class).getText());
        Files.writeString(folder.resolve("export.csv"), "mine");
        dialogs.export = new RunExportChoice(Set.of(RunFormat.CSV), false, false);
        command(robot, "export-run");
        until(() ->
                robot.lookup("#notice-action").queryAs(Labeled.class).getText().equals("Replace"));
        assertEquals("mine", Files.readString(folder.resolve("export.csv")));
        robot.interact(
                () -> robot.lookup("#notice-action").queryAs(Hyperlink.class).fire());
        until(() -> notice(robot).contains("exported to"));
        assertTrue(Files.size(folder.resolve("export.csv")) > 100);
    }
}
