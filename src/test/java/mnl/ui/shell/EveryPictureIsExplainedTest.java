package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.ui.chart.ChartPane;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import mnl.ui.style.Sentences;
import mnl.ui.task.Explain;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whoever points at a chart of any view is told what it shows and what to look for. */
class EveryPictureIsExplainedTest extends WindowTestBase {
    private static final int FEWEST_CHARTS = 9;

    @Start
    void start(Stage primary) {
        open();
    }

    @Override
    List<ViewTab> views(RunSession session, ArmVisibility visibility) {
        return new StandardViews(Runnable::run, Platform::runLater)
                .make(session, visibility, new ScenePulse(), FXCollections.observableHashMap());
    }

    @Test
    void everyChartSaysWhatItIsAndWhatToLookFor(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(1));
        Set<Node> charts = new HashSet<>();
        for (String view : explorer.commands().all().stream()
                .map(Command::id)
                .filter(id -> id.startsWith("view-"))
                .toList()) {
            command(robot, view);
            robot.interact(() -> Window.getWindows()
                    .forEach(window -> collect(window.getScene().getRoot(), charts)));
        }
        command(robot, "dials");
        robot.interact(() ->
                Window.getWindows().forEach(window -> collect(window.getScene().getRoot(), charts)));
        assertTrue(charts.size() >= FEWEST_CHARTS, charts.size() + " charts");
        List<String> silent = new ArrayList<>();
        for (Node chart : charts) {
            String said = Explain.of(chart).orElse("");
            if (Sentences.first(said, 1).equals(said)) {
                silent.add(chart.getId() + ": " + said);
            }
        }
        assertEquals(List.of(), silent, "charts without an explanation of two sentences or more");
    }

    private static void collect(Node node, Set<Node> charts) {
        if (node instanceof ChartPane) {
            charts.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, charts));
        }
    }
}
