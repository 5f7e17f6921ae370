package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A window that ends without being closed comes back as it was: settings, look, view and run. */
class LeftOffWindowTest extends WindowTestBase {
    private final Scenario scenario = Scenarios.byDefault();
    private Path run;

    @Start
    void start(Stage primary) {
        RunRecorder recorder = new RunStore(new Workspace(workspace)).begin(RunFixture.ORIGIN);
        recorder.prepared(RunFixture.LAYOUT);
        recorder.append(RunFixture.measurement(0), null);
        recorder.append(RunFixture.measurement(1), null);
        run = recorder.complete(RunStatus.FINISHED);
        open();
    }

    private SettingsFile.Loaded left() {
        return new SettingsFile(workspace).load().with(new SetupFile(workspace).load(Scenarios.all()));
    }

    /** Ends the window as a crash does: nobody is asked, nothing is written. */
    private void crash(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            explorer.close();
        });
    }

    private static String view(Explorer explorer) {
        return explorer.window().views().title();
    }

    private Experiment held() {
        return explorer.setup().experimentProperty().get();
    }

    private boolean isWritten() {
        if (!Files.exists(workspace.resolve("setup.json"))) {
            return false;
        }
        SettingsFile.Loaded left = left();
        return left.setup()
                        .setup()
                        .filter(kept -> kept.experiment().equals(held()))
                        .isPresent()
                && left.settings().dark()
                && left.settings().leftOff().view().equals(view(explorer))
                && left.settings().leftOff().run().equals("runs/" + run.getFileName());
    }

    @Test
    void afterACrashEverythingIsThereAgainAndWhatIsGoneIsSaid(FxRobot robot) throws Exception {
        until(() -> explorer.setup().factsProperty().get() != null);
        robot.interact(() -> explorer.session().open(run, why -> {}));
        until(() -> state() == RunState.FINISHED);
        robot.interact(() -> {
            explorer.window().views().show(1);
            explorer.look().darkProperty().set(true);
            explorer.setup().number("guidance.lambda").set(2.5);
            explorer.window().toggleSetup();
        });
        String view = view(explorer);
        Experiment mine = held();
        until(this::isWritten);
        crash(robot);

        robot.interact(() -> open(left()));
        assertEquals(mine, held());
        assertTrue(explorer.setup().modifiedProperty().get());
        assertTrue(explorer.look().darkProperty().get());
        assertEquals(view, view(explorer));
        assertTrue(explorer.window().dock().isClosed());
        until(() -> state() == RunState.FINISHED);
        assertEquals(run, explorer.session().storedProperty().get().folder());
        crash(robot);

        Files.move(run, workspace.resolve("moved"));
        robot.interact(() -> explorer.setup()
                .open(
                        new ExperimentJson().byDefault(new DatasetSpec.Folder("/no/such/data", 0), List.of("a", "b")),
                        "lost"));
        new SetupFile(workspace).save(explorer.setup().state());
        robot.interact(() -> open(left()));
        until(() -> text(robot, "notice").contains("/no/such/data of your settings is no longer there"));
        assertTrue(text(robot, "notice").contains("is no longer in"), text(robot, "notice"));
        assertNull(explorer.session().experimentProperty().get());
        assertEquals("lost", explorer.setup().openedProperty().get());
        assertTrue(explorer.look().darkProperty().get(), "the rest comes back");
        ruin(workspace.resolve("setup.json"));
        crash(robot);

        robot.interact(() -> open(left()));
        assertTrue(text(robot, "notice").contains("could not be used because it is damaged"), text(robot, "notice"));
        assertEquals(scenario.experiment(), held());
        assertFalse(explorer.setup().modifiedProperty().get());
    }

    private RunRecorder another() {
        RunRecorder recorder = new RunStore(new Workspace(workspace)).begin(RunFixture.ORIGIN);
        recorder.prepared(RunFixture.LAYOUT);
        recorder.append(RunFixture.measurement(0), null);
        return recorder;
    }

    private List<Path> beside() {
        return List.copyOf(explorer.beside().byFolder().keySet());
    }

    @Test
    void runsInWindowsOfTheirOwnComeBackAndThoseThatAreGoneAreSaidInOneSentence(FxRobot robot) throws Exception {
        Path first = another().complete(RunStatus.FINISHED);
        Path second = another().complete(RunStatus.FINISHED);
        robot.interact(() -> explorer.beside().open(first));
        robot.interact(() -> explorer.beside().open(second));
        List<String> folders = List.of("runs/" + first.getFileName(), "runs/" + second.getFileName());
        until(() -> left().settings().leftOff().beside().equals(folders));
        crash(robot);

        robot.interact(() -> open(left()));
        until(() -> beside().equals(List.of(first, second))
                && explorer.beside().windows().stream()
                        .allMatch(window -> window.stage().isShowing()));
        robot.interact(() -> explorer.leave());
        assertEquals(List.of(), beside());
        assertEquals(folders, left().settings().leftOff().beside(), "what closes with the main window was open");
        crash(robot);

        Files.move(first, workspace.resolve("elsewhere"));
        robot.interact(() -> open(left()));
        until(() -> beside().equals(List.of(second)));
        until(() -> text(robot, "notice").contains("1 run that was open in a window of its own is no longer there."));
        until(() -> left().settings().leftOff().beside().equals(folders.subList(1, 2)));
        robot.interact(() -> explorer.beside().windows().get(0).close());
        until(() -> left().settings().leftOff().beside().isEmpty());
    }

    private static void ruin(Path file) {
        try {
            Files.writeString(file, "{");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
