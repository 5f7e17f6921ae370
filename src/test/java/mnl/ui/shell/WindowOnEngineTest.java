package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.engine.RunState;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with its own views over the real training engine. */
@ExtendWith(ApplicationExtension.class)
class WindowOnEngineTest {
    @TempDir
    static Path workspace;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private BatchedTrainingEngine engine;
    private Explorer explorer;

    @Start
    void start(Stage stage) {
        ScenePulse pulse = new ScenePulse();
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> engine = new BatchedTrainingEngine(settings, listener),
                new StandardViews(background, Platform::runLater, pulse),
                background,
                Platform::runLater,
                pulse);
        explorer = new Explorer(
                stage, parts, new SettingsFile.Loaded(Settings.DEFAULT, ""), look -> new WindowDialogs(stage, look));
        explorer.show();
    }

    @AfterEach
    void close(FxRobot robot) throws InterruptedException {
        robot.interact(explorer::close);
        assertTrue(engine.awaitClosed(Duration.ofSeconds(30)));
        background.shutdown();
        assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    }

    @Test
    void aRunFinishesAndItsFolderHoldsWhatTheWindowShows(FxRobot robot) throws Exception {
        Experiment brief = Scenarios.byDefault()
                .experiment()
                .withSchedule(new Schedule(3, 64))
                .withSeeds(new SeedRange(5, 2));
        robot.interact(() -> explorer.setup().open(brief));
        robot.interact(() -> robot.lookup("#run").queryAs(Button.class).fire());
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> {
            RunState state = explorer.session().stateProperty().get();
            return state != null && state.isOver();
        });
        assertEquals("", explorer.session().failureProperty().get());
        Labeled saved = robot.lookup("#status-saved").queryAs(Labeled.class);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> saved.getText().startsWith("Saved in runs/"));
        List<StoredRun> stored = new RunStore(new Workspace(workspace)).list();
        assertEquals(1, stored.size());
        assertEquals(RunStatus.FINISHED, stored.get(0).info().status());
        assertEquals(4, RunStore.open(stored.get(0).folder()).measurements().size());
        assertEquals(4, explorer.session().measurementsProperty().get());
    }
}
