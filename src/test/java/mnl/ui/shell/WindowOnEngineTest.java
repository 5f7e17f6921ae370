package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window with its own views over the real training engine. */
class WindowOnEngineTest extends EngineWindow {
    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void aRunFinishesAndItsFolderHoldsWhatTheWindowShows(FxRobot robot) throws Exception {
        Experiment brief = Scenarios.byDefault()
                .experiment()
                .withSchedule(new Schedule(3, 64))
                .withSeeds(new SeedRange(5, 2));
        robot.interact(() -> explorer.setup().open(brief));
        fire(robot, "run");
        until(() -> state() != null && state().isOver());
        assertEquals("", explorer.session().failureProperty().get());
        Labeled saved = robot.lookup("#status-saved").queryAs(Labeled.class);
        until(() -> saved.getText().startsWith("Saved in runs/"));
        List<StoredRun> stored = new RunStore(new Workspace(workspace)).list();
        assertEquals(1, stored.size());
        assertEquals(RunStatus.FINISHED, stored.get(0).info().status());
        assertEquals(4, RunStore.open(stored.get(0).folder()).measurements().size());
        assertEquals(4, explorer.session().measurementsProperty().get());
    }
}
