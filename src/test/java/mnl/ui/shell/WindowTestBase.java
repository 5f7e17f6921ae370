package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.engine.RunState;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over an engine that trains when the test says so. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTestBase {
    @TempDir
    static Path workspace;

    final SteadyEngine engine = new SteadyEngine();
    final FakeDialogs dialogs = new FakeDialogs();
    Explorer explorer;
    Stage stage;

    /**
     * Opens the window; a test class calls it in its own start, which is where TestFX looks. On a stage of its own: who listens to
     * the one that all tests share lives as long as they do.
     */
    void open() {
        open(new SettingsFile.Loaded(Settings.DEFAULT, "A notice."));
    }

    /** Opens it as it was left. */
    void open(SettingsFile.Loaded left) {
        stage = new Stage();
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> engine,
                (session, visibility, beat, memory) -> views(session, visibility),
                Runnable::run,
                Platform::runLater,
                new ScenePulse());
        explorer = new Explorer(stage, parts, left, look -> dialogs);
        explorer.show();
    }

    /** The views of the window on its session. */
    List<ViewTab> views(RunSession session, ArmVisibility visibility) {
        return views();
    }

    /** The views of the window. */
    List<ViewTab> views() {
        return List.of(
                new ViewTab("First", Feather.ACTIVITY, StackPane::new),
                new ViewTab("Second", Feather.GRID, StackPane::new));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            explorer.close();
        });
        assertEquals(List.of(), dialogs.errors);
    }

    /** The setup is filled in section by section after the first frames; the last one is that of the seeds. */
    @BeforeEach
    void whole(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#seeds-first").tryQuery().isPresent()
                && explorer.setup().factsProperty().get() != null);
    }

    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    RunState state() {
        return explorer.session().stateProperty().get();
    }

    void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    static boolean disabled(FxRobot robot, String id) {
        return robot.lookup("#" + id).query().isDisabled();
    }

    void run(FxRobot robot) throws Exception {
        fire(robot, "run");
        until(() -> state() == RunState.TRAINING);
    }

    static TextField epochs(FxRobot robot) {
        return robot.lookup("#schedule-epochs").queryAs(TextField.class);
    }

    void command(FxRobot robot, String id) {
        robot.interact(() -> explorer.commands().get(id).action().run());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
