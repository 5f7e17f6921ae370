package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.ui.chart.ChartPane;
import mnl.ui.chart.PointsPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A run that is given up while the pointer rests on a picture of it: whoever follows the pointer asks nothing of it any more. */
class PointedAtTest extends EngineWindow {
    private static final int STEPS = 40;

    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<Scenario> scenarios() {
        return List.of(shortened(new Schedule(1, 256), new SeedRange(0, 1)));
    }

    @Test
    void aRunThatIsGivenUpUnderThePointerIsAskedNothing(FxRobot robot) throws Exception {
        until(() -> explorer.commands().get("run").enabled().get());
        run(robot);
        Thread.UncaughtExceptionHandler[] before = new Thread.UncaughtExceptionHandler[1];
        robot.interact(() -> {
            before[0] = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> thrown.add(problem));
        });
        try {
            for (String view : views()) {
                command(robot, view);
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> pointAtEverything(explorer.window().root()));
                WaitForAsyncUtils.waitForFxEvents();
                run(robot);
                assertEquals(List.of(), thrown, view);
            }
        } finally {
            robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(before[0]));
        }
    }

    private List<String> views() {
        return explorer.commands().all().stream()
                .map(Command::id)
                .filter(id -> id.matches("view-\\d+"))
                .toList();
    }

    private void run(FxRobot robot) throws Exception {
        command(robot, "run");
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> state() == RunState.FINISHED);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void pointAtEverything(Parent root) {
        List<Node> charts = new ArrayList<>();
        collect(root, charts);
        charts.forEach(PointedAtTest::pointAt);
    }

    private static void collect(Node node, List<Node> charts) {
        if (node instanceof ChartPane && node.getLayoutBounds().getWidth() > 0) {
            charts.add(node);
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, charts));
        }
    }

    /** The pointer goes over all of it, and rests on the first point where there are points. */
    private static void pointAt(Node chart) {
        for (int step = 0; step < STEPS * STEPS; step++) {
            move(chart, (step % STEPS + 0.5) / STEPS, (step / STEPS + 0.5) / STEPS);
            if (chart instanceof PointsPane map && map.pointedProperty().get() != null) {
                return;
            }
            step += chart instanceof PointsPane ? 0 : STEPS + 1;
        }
        if (chart instanceof PointsPane map) {
            assertNotNull(map.pointedProperty().get(), "no point is under the pointer anywhere");
        }
    }

    private static void move(Node chart, double across, double down) {
        double x = across * chart.getLayoutBounds().getWidth();
        double y = down * chart.getLayoutBounds().getHeight();
        Event.fireEvent(
                chart,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
