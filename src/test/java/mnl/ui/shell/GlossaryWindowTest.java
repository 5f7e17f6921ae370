package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class GlossaryWindowTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    private static boolean isOpen() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage stage && "Glossary".equals(stage.getTitle()));
    }

    @Test
    void itOpensAtWhatHasTheFocusAndLeadsOn(FxRobot robot) throws Exception {
        Node epochs = robot.lookup("#schedule-epochs").query();
        robot.interact(epochs::requestFocus);
        assertFalse(isOpen());
        command(robot, "glossary");
        assertTrue(isOpen());
        assertEquals("Epoch", text(robot, "glossary-name"));
        robot.interact(() -> robot.lookup("#glossary-page #glossary-to-seeds")
                .queryAs(Hyperlink.class)
                .fire());
        assertEquals("Seeds", text(robot, "glossary-name"));
        robot.interact(
                () -> robot.lookup("#glossary-search").queryAs(TextField.class).setText("UCoM"));
        assertTrue(robot.lookup("#glossary-formula").tryQuery().isPresent());
        assertEquals("Unimodal Confidence Margin (UCoM)", text(robot, "glossary-name"));
    }
}
