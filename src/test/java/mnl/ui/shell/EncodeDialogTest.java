package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.SampleRow;
import mnl.data.sources.DataSources;
import mnl.engine.RunState;
import mnl.engine.frozen.ScriptFile;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.DatasetSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Schedule;
import mnl.experiment.json.Scenarios;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialog over the real engine, while a run trains. */
@ExtendWith(ApplicationExtension.class)
class EncodeDialogTest {
    private static final int SAMPLES = 40;
    private static final int LONG = 5000;

    @TempDir
    static Path workspace;

    private final ExecutorService background = Executors.newFixedThreadPool(3);
    private BatchedTrainingEngine engine;
    private Explorer explorer;

    @Start
    void start(Stage primary) {
        Stage stage = new Stage();
        ScenePulse pulse = new ScenePulse();
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> engine = new BatchedTrainingEngine(settings, listener),
                (session, visibility, beat, memory) -> List.of(),
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

    private static Path dataset() {
        List<SampleRow> rows = new ArrayList<>();
        byte[][] pictures = new byte[SAMPLES][4];
        float[][] vectors = new float[SAMPLES][3];
        for (int n = 0; n < SAMPLES; n++) {
            rows.add(SampleRow.inFold("s" + n, n % 2, n / 2 % 2, Map.of()));
            pictures[n] = new byte[] {(byte) (5 * n), 0, 0, 51};
            vectors[n][0] = n;
        }
        Path data = workspace.resolve("birds");
        new DatasetFolderWriter("Birds", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .images("picture", 2, 2, pictures)
                .features("vectors", vectors)
                .write(data, false);
        return data;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static void type(FxRobot robot, String id, Path path) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(path.toString()));
    }

    @Test
    void aFolderIsEncodedBesideATrainingAndOpened(FxRobot robot) throws Exception {
        Path data = dataset();
        Path sums = ScriptFile.write(workspace.resolve("flat.pt"), "x: Tensor", "Tensor", "return torch.flatten(x, 1)");
        Path fixed = ScriptFile.write(
                workspace.resolve("fixed.pt"),
                "x: Tensor",
                "Tensor",
                "return torch.matmul(torch.flatten(x, 1), torch.ones([9, 2]))");
        robot.interact(
                () -> explorer.setup().open(Scenarios.byDefault().experiment().withSchedule(new Schedule(LONG, 64))));
        robot.interact(() -> explorer.commands().get("run").action().run());
        until(() -> explorer.session().stateProperty().get() == RunState.TRAINING);

        robot.interact(() -> explorer.commands().get("encode").action().run());
        robot.interact(() -> {
            TextField folder = robot.lookup("#encode-folder").queryAs(TextField.class);
            folder.setText(data.toString());
            folder.fireEvent(new ActionEvent());
        });
        type(robot, "encode-module", fixed);
        until(() ->
                robot.lookup("#encode-width").queryAs(TextField.class).getText().equals("2"));
        fire(robot, "encode-try");
        until(() -> text(robot, "message-module").contains("fixed.pt does not take a batch of shape"));

        type(robot, "encode-module", sums);
        fire(robot, "encode-try");
        until(() -> text(robot, "encode-status").equals("One batch gave 4 features per sample."));
        Path target = workspace.resolve("birds-picture-flat");
        assertFalse(Files.exists(target));
        fire(robot, "encode-start");
        until(() -> !robot.lookup("#encode-open").query().isDisabled());
        assertTrue(Files.isRegularFile(target.resolve("dataset.json")));
        assertEquals(RunState.TRAINING, explorer.session().stateProperty().get(), "the run goes on");
        assertEquals("", explorer.session().failureProperty().get());

        fire(robot, "encode-open");
        until(() -> explorer.setup().experimentProperty().get().dataset() instanceof DatasetSpec.Folder);
        assertEquals(
                List.of("picture-flat", "vectors"),
                explorer.setup().experimentProperty().get().modalities().stream()
                        .map(ModalitySpec::name)
                        .toList());
        assertTrue(robot.lookup("#encode").tryQuery().isEmpty(), "the dialog is closed");
    }
}
