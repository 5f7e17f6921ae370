package mnl.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.engine.train.LiveArrays;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * What a hundred runs in one window leave behind: native arrays, heap after collection, and resident memory where the system tells
 * it. Every view is looked at in each run. Not among the tests: {@code mvn test -Dtest=HundredRuns}.
 */
class HundredRuns extends EngineWindow {
    private static final int RUNS = 100;
    private static final int EVERY = 10;
    private static final double MEBIBYTE = 1 << 20;

    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(shortened(new Schedule(5, 64), new SeedRange(0, 8)));
    }

    @Test
    void leaveTheMemoryAsItIs(FxRobot robot) throws Exception {
        until(() -> explorer.commands().get("run").enabled().get());
        TabPane views = explorer.window().views();
        for (int run = 1; run <= RUNS; run++) {
            command(robot, "run");
            until(() -> state() != RunState.FINISHED);
            for (int view = 0; view < views.getTabs().size(); view++) {
                int index = view;
                robot.interact(() -> views.getSelectionModel().select(index));
            }
            until(() -> state() == RunState.FINISHED);
            if (run == 1 || run % EVERY == 0) {
                say(run);
            }
        }
    }

    private void say(int run) throws IOException {
        explorer.recorded().join();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "run %d: %d native arrays, heap %.1f MiB, resident %s%n",
                run,
                LiveArrays.of(engine()).join(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                resident());
    }

    private static String resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .map(line -> line.substring("VmRSS:".length()).strip())
                        .findFirst()
                        .orElse("?")
                : "?";
    }
}
