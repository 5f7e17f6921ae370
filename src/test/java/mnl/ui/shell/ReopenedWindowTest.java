package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import mnl.data.DataSource;
import mnl.data.sources.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.RunState;
import mnl.engine.TrainingEngine;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.lab.engine.Engines;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.service.ForegroundTraining;
import mnl.lab.service.RecordingListener;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A run of before is one click away on the start page, and is trained for longer from there. */
class ReopenedWindowTest extends EngineWindow {
    private final Scenario scenario = new Scenario(
            "night",
            "Night run",
            "",
            shortened(new Schedule(2, 64), new SeedRange(5, 2)).experiment());
    private final RunStore store = new RunStore(new Workspace(workspace));

    @Start
    void start(Stage primary) throws InterruptedException {
        DataSource source = DataSources.open(scenario.experiment().dataset());
        RunRecorder recorder = store.begin(RunOrigin.of(Optional.of(scenario), scenario.experiment(), source));
        TrainingEngine before = new Engines.Batched(EngineSettings.DEFAULT).open(EngineStartListener.SILENT);
        new ForegroundTraining(before, RecordingListener.SILENT)
                .train(recorder, source, List.of(), (epoch, rate) -> {});
        recorder.complete(RunStatus.FINISHED);
        Engines.close(before);
        open();
    }

    @Test
    void aClickShowsItAndItIsTrainedForLonger(FxRobot robot) throws Exception {
        until(() -> robot.lookup(".start-report").tryQuery().isPresent());
        robot.interact(() ->
                robot.lookup(".start-report").<Button>queryAs(Button.class).fire());
        until(() -> explorer.session().measurementsProperty().get() == 3);
        assertEquals(RunState.FINISHED, state());
        assertTrue(text(robot, "status-saved").startsWith("Shown from runs/"), text(robot, "status-saved"));
        assertFalse(robot.lookup("#continue").<Node>query().isVisible());
        until(() -> robot.lookup("#longer").<Node>query().isVisible());
        // The question waits for its answer.
        Platform.runLater(explorer.commands().get("longer").action());
        until(() -> robot.lookup("#longer-epochs").tryQuery().isPresent());
        robot.interact(() -> {
            TextField field = robot.lookup("#longer-epochs").queryAs(TextField.class);
            field.setText("2");
            assertTrue(robot.lookup("#longer-train").<Node>query().isDisabled(), "it has those already");
            field.setText("4");
        });
        fire(robot, "longer-train");
        until(() -> state() == RunState.FINISHED
                && explorer.session().measurementsProperty().get() == 5);
        until(() -> text(robot, "status-saved").startsWith("Saved in runs/"));
        assertEquals(2, store.list().size());
        assertEquals(List.of("Night run", "Night run"), titles());
        fire(robot, "same-seeds");
        until(() -> text(robot, "status-saved").startsWith("Saved in runs/")
                && store.list().size() == 3
                && state() == RunState.FINISHED);
        assertEquals(List.of("Night run", "Night run", "Night run"), titles(), "it comes from the same");
    }

    private List<String> titles() {
        return store.list().stream().map(run -> run.info().origin().title()).toList();
    }
}
