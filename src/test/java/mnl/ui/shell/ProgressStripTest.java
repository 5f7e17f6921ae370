package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** How far the run is, in a toolbar with room and without. */
class ProgressStripTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    private static String shown(Parent detail) {
        return detail.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(part -> ((Label) part).getText())
                .collect(Collectors.joining());
    }

    @Test
    void whatDoesNotFitIsLeftOutWholeAndTheTooltipHasAll(FxRobot robot) throws Exception {
        run(robot);
        WholeParts detail = robot.lookup("#progress-detail").queryAs(WholeParts.class);
        robot.interact(() -> detail.show(List.of("about 30 s left", "78.7k samples/s", "5 arms × 8 seeds")));
        robot.interact(() -> {
            double first = detail.getChildrenUnmodifiable().get(0).prefWidth(-1);
            double all = detail.prefWidth(-1);
            assertEquals("", shown(detail, first - 2));
            assertEquals("about 30 s left", shown(detail, first + 2));
            assertEquals("about 30 s left  ·  78.7k samples/s", shown(detail, all - 2));
            assertEquals("about 30 s left  ·  78.7k samples/s  ·  5 arms × 8 seeds", shown(detail, all));
        });
        robot.interact(() -> engine.last().train(1));
        String tip = ((Tooltip)
                        robot.lookup(".progress-strip").query().getProperties().get("javafx.scene.control.Tooltip"))
                .getText();
        assertTrue(tip.startsWith("Epoch "), tip);
        assertTrue(tip.endsWith("\n5 arms × 8 seeds"), tip);
    }

    private static String shown(WholeParts detail, double width) {
        detail.resize(width, detail.getHeight());
        detail.layout();
        for (Node part : detail.getChildrenUnmodifiable()) {
            assertTrue(part.getLayoutBounds().getWidth() >= part.prefWidth(-1), "not cut");
        }
        return shown(detail);
    }
}
