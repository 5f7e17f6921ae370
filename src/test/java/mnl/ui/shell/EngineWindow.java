package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window with its own views over the real training engine, as a user starts it. */
@ExtendWith(ApplicationExtension.class)
abstract class EngineWindow {
    @TempDir
    static Path workspace;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private BatchedTrainingEngine engine;
    Explorer explorer;
    Stage stage;

    /** Opens the window; a class calls it in its own start, which is where TestFX looks. */
    void open() {
        stage = new Stage();
        ScenePulse pulse = new ScenePulse();
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                scenarios(),
                DataSources::open,
                (settings, listener) -> engine = new BatchedTrainingEngine(settings, listener),
                new StandardViews(background, Platform::runLater),
                background,
                Platform::runLater,
                pulse);
        explorer = new Explorer(
                stage, parts, new SettingsFile.Loaded(Settings.DEFAULT, ""), look -> new WindowDialogs(stage, look));
        explorer.show();
    }

    /** What can be chosen. */
    List<Scenario> scenarios() {
        return Scenarios.all();
    }

    /** The scenario that the program begins with, as a run that is soon over. */
    static Scenario shortened(Schedule schedule, SeedRange seeds) {
        Scenario whole = Scenarios.byDefault();
        return new Scenario(
                whole.name(),
                whole.title(),
                whole.commentary(),
                whole.experiment().withSchedule(schedule).withSeeds(seeds));
    }

    @AfterEach
    void close(FxRobot robot) throws InterruptedException {
        robot.interact(() -> {
            stage.hide();
            explorer.close();
        });
        assertTrue(engine == null || engine.awaitClosed(Duration.ofSeconds(30)));
        background.shutdown();
        assertTrue(background.awaitTermination(30, TimeUnit.SECONDS));
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, TimeUnit.SECONDS, condition);
    }

    BatchedTrainingEngine engine() {
        return engine;
    }

    RunState state() {
        return explorer.session().stateProperty().get();
    }

    void command(FxRobot robot, String id) {
        robot.interact(() -> explorer.commands().get(id).action().run());
    }

    static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    @SuppressWarnings("unchecked")
    static void pace(FxRobot robot, Pace pace) {
        ComboBox<Pace> choice = robot.lookup("#pace").queryAs(ComboBox.class);
        robot.interact(() -> choice.setValue(pace));
    }
}
