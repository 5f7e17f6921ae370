package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.MovedData;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.SmallDataset;
import mnl.lab.store.Workspace;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A stored run whose dataset folder was moved asks where it is, and is shown whole from there from then on. */
class MissingDataTest extends WindowTestBase {
    @TempDir
    static Path folder;

    private Path elsewhere;
    private Path run;
    private Path before;
    private Path now;
    private Path other;
    private String fingerprint;

    @Start
    void start(Stage primary) throws IOException {
        Files.deleteIfExists(new Workspace(workspace).movedData());
        elsewhere = Files.createTempDirectory(folder, "data");
        before = SmallDataset.write(elsewhere.resolve("before"), 5);
        other = SmallDataset.write(elsewhere.resolve("other"), 4);
        fingerprint = SmallDataset.origin(before).dataFingerprint();
        RunRecorder recorder = new RunStore(new Workspace(workspace)).begin(SmallDataset.origin(before));
        recorder.prepared(RunFixture.LAYOUT);
        recorder.append(RunFixture.measurement(0), null);
        recorder.append(RunFixture.measurement(2), null);
        run = recorder.complete(RunStatus.FINISHED);
        now = elsewhere.resolve("now");
        Files.move(before, now);
        open();
    }

    private RunSession session() {
        return explorer.session();
    }

    private boolean enabled(String command) {
        return explorer.commands().get(command).enabled().get();
    }

    private static void answer(FxRobot robot, Hyperlink link) {
        robot.interact(link::fire);
    }

    private Hyperlink offer(FxRobot robot) {
        return robot.lookup("#notice-action").queryAs(Hyperlink.class);
    }

    @Test
    void theUserSaysWhereTheDataAreAndIsAskedOnce(FxRobot robot) throws Exception {
        assertFalse(enabled("find-data"));
        assertFalse(enabled("run-folder"));
        robot.interact(() -> session().open(run, dialogs.errors::add));
        until(() -> text(robot, "notice").startsWith("The data of this run (Small) are not there"));
        String lacking = text(robot, "notice");
        assertEquals("Where are the data?", offer(robot).getText());
        assertTrue(enabled("find-data"));

        dialogs.chosen = null;
        answer(robot, offer(robot));
        until(() -> text(robot, "notice").equals(lacking));
        dialogs.chosen = elsewhere;
        answer(robot, offer(robot));
        until(() -> text(robot, "notice").startsWith(elsewhere + " cannot be read as a dataset folder"));
        dialogs.chosen = other;
        answer(robot, offer(robot));
        until(() -> text(robot, "notice").startsWith("The data in " + other + " are not those"));
        assertTrue(session().lacksFolderProperty().get(), "nothing has changed");
        assertEquals(List.of(), new MovedData(new Workspace(workspace)).of(before.toString()));

        dialogs.chosen = now;
        answer(robot, offer(robot));
        until(() -> session().sourceProperty().get().fingerprint().equals(fingerprint)
                && !session().lacksFolderProperty().get());
        assertEquals(run, session().storedProperty().get().folder());
        assertFalse(session().lackingProperty().get().contains("are not there"));
        assertFalse(enabled("find-data"));

        dialogs.chosen = null;
        robot.interact(() -> explorer.beside()
                .open(new StoredRun(run, session().storedProperty().get().info())));
        until(() -> explorer.beside().windows().size() == 1
                && explorer.beside().windows().get(0).stage().isShowing());
        assertFalse(
                explorer.beside()
                        .windows()
                        .get(0)
                        .session()
                        .lacksFolderProperty()
                        .get(),
                "it is remembered");
    }

    @Test
    void aWindowOfItsOwnAsksLikewise(FxRobot robot) throws Exception {
        StoredRun stored = new StoredRun(run, RunStore.open(run).info());
        robot.interact(() -> explorer.beside().open(stored));
        until(() -> explorer.beside().windows().size() == 1
                && explorer.beside().windows().get(0).stage().isShowing());
        RunWindow window = explorer.beside().windows().get(0);
        Labeled lacking = (Labeled) window.stage().getScene().lookup("#run-window-lacking");
        Hyperlink where = (Hyperlink) window.stage().getScene().lookup("#run-window-where");
        assertTrue(lacking.getText().startsWith("The data of this run (Small) are not there"), lacking.getText());
        assertTrue(where.isVisible());
        dialogs.chosen = other;
        answer(robot, where);
        until(() -> lacking.getText().startsWith("The data in " + other + " are not those"));
        dialogs.chosen = now;
        answer(robot, where);
        until(() -> !window.session().lacksFolderProperty().get());
        assertFalse(where.isVisible());
        assertEquals(fingerprint, window.session().sourceProperty().get().fingerprint());
    }

    @Test
    void thePlaceOfTheRunOnShowIsALinkAndItsPathCanBeCopied(FxRobot robot) throws Exception {
        Hyperlink place = robot.lookup("#status-saved").queryAs(Hyperlink.class);
        assertFalse(place.isFocusTraversable(), "there is no run");
        robot.interact(() -> session().open(run, dialogs.errors::add));
        until(() -> place.isFocusTraversable() && place.getText().startsWith("Shown from runs/"));
        assertEquals(run.toString(), place.getTooltip().getText());
        assertEquals(place.getText() + ": show the folder", place.getAccessibleText());
        until(() -> robot.lookup("#status-report").queryAs(Hyperlink.class).isVisible());
        assertTrue(enabled("run-report") && enabled("run-folder"));
        command(robot, "run-path");
        robot.interact(() ->
                assertEquals(run.toString(), Clipboard.getSystemClipboard().getString()));
        Files.move(run, elsewhere.resolve("gone"));
        answer(robot, place);
        until(() -> text(robot, "notice").startsWith("The folder " + run + " is not there any more"));
    }
}
