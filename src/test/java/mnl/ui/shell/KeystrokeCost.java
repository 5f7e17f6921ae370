package mnl.ui.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.json.Scenarios;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * Measures what a keystroke in the setup costs the window's thread, in CPU time: the event alone, and with the frames that
 * it causes. Asserts nothing; {@code mvn test -Dtest=KeystrokeCost} runs it.
 */
class KeystrokeCost extends WindowTestBase {
    private static final int KEYS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExecutorService background = Executors.newSingleThreadExecutor();

    @Start
    void start(Stage primary) {
        stage = primary;
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> engine,
                (session, visibility, beat, memory) -> List.of(new ViewTab("First", Feather.ACTIVITY, StackPane::new)),
                background,
                Platform::runLater,
                new ScenePulse());
        explorer = new Explorer(primary, parts, new SettingsFile.Loaded(Settings.DEFAULT, ""), look -> dialogs);
        explorer.show();
    }

    @Test
    void keystrokes(FxRobot robot) throws Exception {
        until(() -> explorer.setup().factsProperty().get() != null);
        for (String id : List.of("schedule-epochs", "guidance-lambda", "dataset-carriedByOne")) {
            TextField field = robot.lookup("#" + id).query();
            measure(robot, id, field, 100);
            measure(robot, id, field, KEYS);
        }
        for (int press = 0; press < 40; press++) {
            robot.interact(() -> explorer.setup().reset());
        }
        measure(
                robot,
                "schedule-epochs after 40 resets",
                robot.lookup("#schedule-epochs").query(),
                100);
    }

    @AfterEach
    void end() {
        background.shutdownNow();
    }

    private static long cpu() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private void measure(FxRobot robot, String id, TextField field, int count) throws Exception {
        double[] handler = new double[count];
        double[] whole = new double[count];
        for (int k = 0; k < count; k++) {
            int key = k;
            long[] start = new long[1];
            CountDownLatch done = new CountDownLatch(1);
            robot.interact(() -> {
                start[0] = cpu();
                field.setText(id.contains("dataset") ? "0." + (10 + key % 80) : Integer.toString(20 + key % 60));
                handler[key] = (cpu() - start[0]) / 1e6;
                new AnimationTimer() {
                    private int frames;

                    @Override
                    public void handle(long now) {
                        if (++frames == 3) {
                            stop();
                            whole[key] = (cpu() - start[0]) / 1e6;
                            done.countDown();
                        }
                    }
                }.start();
            });
            done.await(20, TimeUnit.SECONDS);
        }
        Arrays.sort(handler);
        Arrays.sort(whole);
        System.out.printf(
                Locale.ROOT,
                "KEYSTROKE %s n=%d: in the handler median %.2f ms, 95%% %.2f, max %.2f; with the frames after it median %.2f ms, 95%% %.2f, max %.2f%n",
                id,
                count,
                handler[count / 2],
                handler[count * 95 / 100],
                handler[count - 1],
                whole[count / 2],
                whole[count * 95 / 100],
                whole[count - 1]);
    }
}
