package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.experiment.NoiseSpec;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.lab.engine.Engines;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunLabels;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.service.ForegroundTraining;
import mnl.lab.service.RecordingListener;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Stored runs are looked at in windows beside the one that trains, each by its own model. */
class RunWindowTest extends EngineWindow {
    private final RunStore store = new RunStore(new Workspace(workspace));
    private StoredRun first;
    private StoredRun second;

    @Start
    void start(Stage primary) throws InterruptedException {
        first = trained(5);
        second = trained(8);
        LabelFile.write(second.folder(), new RunLabels("The later one", List.of(), "", false));
        open();
    }

    private StoredRun trained(long seed) throws InterruptedException {
        Scenario scenario = shortened(new Schedule(2, 64), new SeedRange(seed, 2));
        DataSource source = DataSources.open(scenario.experiment().dataset());
        RunRecorder recorder = store.begin(RunOrigin.of(Optional.of(scenario), scenario.experiment(), source));
        TrainingEngine before = new Engines.Batched(EngineSettings.DEFAULT).open(EngineStartListener.SILENT);
        new ForegroundTraining(before, RecordingListener.SILENT)
                .train(recorder, source, List.of(), (epoch, rate) -> {});
        Path folder = recorder.complete(RunStatus.FINISHED);
        Engines.close(before);
        return new StoredRun(folder, recorder.info());
    }

    @Test
    void twoRunsAreOpenWhileAThirdIsTrained(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.beside().open(first));
        robot.interact(() -> explorer.beside().open(second));
        until(() -> explorer.beside().windows().size() == 2
                && explorer.beside().windows().stream()
                        .allMatch(window -> window.stage().isShowing()));
        List<String> names = explorer.beside().windows().stream()
                .map(window -> ((Label) window.stage().getScene().lookup("#run-window-name")).getText())
                .sorted()
                .toList();
        assertTrue(names.get(0).startsWith("Blind spot"), names::toString);
        assertEquals("The later one", names.get(1));
        String shown = ((Labeled) window(first).stage().getScene().lookup("#arms-caption")).getText();
        assertTrue(shown.startsWith("Blind spot, on Synthetic, started "), shown);
        assertFalse(shown.contains("started 00:00"), shown);

        RunSession one = session(first);
        RunSession other = session(second);
        command(robot, "run");
        until(() -> state() == RunState.TRAINING || state() == RunState.FINISHED);
        assertEquals(first.folder(), one.storedProperty().get().folder());
        assertEquals(second.folder(), other.storedProperty().get().folder());
        assertNull(explorer.session().storedProperty().get(), "the main window shows the run that it trains");
        assertEquals(List.of(5L, 6L), one.historyProperty().get().layout().seeds());
        assertEquals(List.of(8L, 9L), other.historyProperty().get().layout().seeds());
        EvaluationRequest clean = new EvaluationRequest(Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE));
        Evaluation answer = one.evaluate(clean).get();
        assertEquals(
                RunStore.open(first.folder()).last().orElseThrow().layout().seeds(),
                one.historyProperty().get().layout().seeds());
        assertTrue(answer.fusedLogits().length > 0);

        robot.interact(() -> explorer.beside().open(first));
        assertEquals(2, explorer.beside().windows().size(), "a run is open once");
        robot.interact(() -> window(first).stage().close());
        assertEquals(1, explorer.beside().windows().size());
        command(robot, "stop");
        until(() -> state().isOver());
        robot.interact(() -> explorer.leave());
        assertEquals(0, explorer.beside().windows().size(), "they close with the main window");
    }

    @Test
    void whyOneCannotBeShownIsSaidInTheMainWindow(FxRobot robot) throws Exception {
        Files.write(first.folder().resolve("metrics.csv"), new byte[] {1});
        robot.interact(() -> explorer.beside().open(first));
        until(() -> text(robot, "notice").contains("metrics.csv"));
        assertEquals(0, explorer.beside().windows().size());
    }

    private RunWindow window(StoredRun of) {
        return explorer.beside().windows().stream()
                .filter(window -> window.session().storedProperty().get() != null
                        && window.session().storedProperty().get().folder().equals(of.folder()))
                .findFirst()
                .orElseThrow();
    }

    private RunSession session(StoredRun of) {
        return window(of).session();
    }
}
