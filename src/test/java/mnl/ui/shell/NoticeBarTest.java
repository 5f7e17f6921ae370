package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is said above the views. */
class NoticeBarTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void whatElseWentWrongTakesNoOfferAway(FxRobot robot) {
        NoticeBar bar = explorer.window().notices();
        Hyperlink offer = robot.lookup("#notice-action").queryAs(Hyperlink.class);
        robot.interact(() -> {
            bar.offering("The run is not saved.", "Save elsewhere", () -> {});
            bar.also("The settings are not either.");
        });
        assertEquals("The run is not saved.\nThe settings are not either.", text(robot, "notice"));
        assertTrue(offer.isVisible());
        robot.interact(() -> {
            bar.clear();
            bar.also("The settings are not saved.");
        });
        assertEquals("The settings are not saved.", text(robot, "notice"));
        assertFalse(offer.isVisible());
    }

    @Test
    void manyThingsAreALineEachTheFirstFewAtOnceAndAllOfThemScroll(FxRobot robot) {
        NoticeBar bar = explorer.window().notices();
        List<String> many = IntStream.range(0, 30)
                .mapToObj(i -> "File " + i + " is left out.")
                .toList();
        robot.interact(() -> bar.each(many));
        assertEquals("File 0 is left out.\nFile 1 is left out.\nFile 2 is left out.", text(robot, "notice"));
        Hyperlink more = robot.lookup("#notice-action").queryAs(Hyperlink.class);
        assertEquals("and 27 more", more.getText());
        robot.interact(more::fire);
        assertEquals(30, text(robot, "notice").split("\n").length);
        robot.interact(() -> explorer.window().root().layout());
        assertTrue(
                bar.getHeight() < 0.4 * stage.getScene().getHeight(), "the views keep their room: " + bar.getHeight());
        robot.interact(() -> bar.each(List.of()));
        assertEquals(30, text(robot, "notice").split("\n").length, "nothing to say takes nothing away");
        robot.interact(() -> bar.each(many.subList(0, 4)));
        assertFalse(more.isVisible(), "one line more needs no link");
    }
}
