package mnl.ui.shell;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.ui.chart.PointsPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/**
 * How long it takes from the click on "See the idea" to the first points and to the first points that move, in a program that was
 * just started and once more in the same one. Not among the tests, which assert no times: {@code mvn test -Dtest=StoryTime}.
 */
class StoryTime extends EngineWindow {
    private static final double MILLISECONDS = 1e6;

    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void fromTheClickToPointsThatMove(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#start-idea").tryQuery().isPresent());
        Button idea = robot.lookup("#start-idea").queryButton();
        say("cold", measure(robot, idea::fire));
        command(robot, "stop");
        until(() -> state() == RunState.CANCELLED || state() == RunState.FINISHED);
        say("warm", measure(robot, idea::fire));
    }

    private static void say(String which, double[] milliseconds) {
        System.out.printf(
                "%s: first points after %.0f ms, moving after %.0f ms%n", which, milliseconds[0], milliseconds[1]);
    }

    private double[] measure(FxRobot robot, Runnable click) throws Exception {
        CompletableFuture<double[]> seen = new CompletableFuture<>();
        robot.interact(() -> new Watch(robot, seen).begin(click));
        return seen.get(300, TimeUnit.SECONDS);
    }

    /** Looks at every frame what the first picture shows. */
    private static final class Watch extends AnimationTimer {
        private final FxRobot robot;
        private final CompletableFuture<double[]> seen;
        private boolean cleared;
        private float[] first;
        private long clicked;
        private double shown;

        Watch(FxRobot robot, CompletableFuture<double[]> seen) {
            this.robot = robot;
            this.seen = seen;
        }

        void begin(Runnable click) {
            clicked = System.nanoTime();
            start();
            click.run();
        }

        private QuadrantFigure map() {
            return robot.lookup("#story-picture-margins")
                    .tryQueryAs(PointsPane.class)
                    .map(pane -> (QuadrantFigure) pane.getFigure())
                    .orElse(null);
        }

        @Override
        public void handle(long now) {
            QuadrantFigure map = map();
            cleared |= map == null;
            if (map == null || !cleared) {
                return;
            }
            double after = (System.nanoTime() - clicked) / MILLISECONDS;
            if (first == null) {
                first = map.panels().get(0).x().clone();
                shown = after;
            } else if (!Arrays.equals(first, map.panels().get(0).x())) {
                stop();
                seen.complete(new double[] {shown, after});
            }
        }
    }
}
