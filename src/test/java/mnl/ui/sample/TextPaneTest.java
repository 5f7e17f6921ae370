package mnl.ui.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import mnl.data.Signal.Piece;
import mnl.data.Signal.Text;
import mnl.data.Signal.TextChange;
import mnl.ui.style.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TextPaneTest {
    private static final Text CHANGED = new Text(List.of(
            new Piece("a z", "a z", TextChange.NONE),
            new Piece("e", "_", TextChange.MASKED),
            new Piece("r", "", TextChange.DROPPED),
            new Piece("o s", "o s", TextChange.NONE),
            new Piece("i", "x", TextChange.SWAPPED),
            new Piece("x", "i", TextChange.SWAPPED)));

    private TextPane pane;

    @Start
    void start(Stage stage) {
        pane = Nodes.styled(new TextPane());
        stage.setScene(new Scene(pane, 300, 200));
        stage.show();
    }

    private List<String> labels(FxRobot robot, String styleClass) {
        return robot.from(pane).lookup("." + styleClass).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void whatChangedIsMarkedAndStandsOverWhatItWas(FxRobot robot) {
        robot.interact(() -> pane.show(CHANGED));
        assertEquals(List.of("a", "z", "_", "", "o", "s", "x", "i"), labels(robot, "text-now"));
        assertEquals(List.of("", "", "e", "r", "", "", "i", "x"), labels(robot, "text-before"));
        assertEquals(List.of("_"), labels(robot, "text-masked"));
        assertEquals(List.of("x", "i"), labels(robot, "text-swapped"));
        assertEquals(3, robot.from(pane).lookup(".text-word").queryAll().size(), "a, zero and six");
        assertEquals(
                "1 masked, 1 dropped, 2 swapped", labels(robot, "view-note").get(0));
        assertEquals("\"a z_o sxi\", was \"a zero six\", 1 masked, 1 dropped, 2 swapped", TextPane.spoken(CHANGED));
    }

    @Test
    void unchangedEmptyAndMissingTextsSaySo(FxRobot robot) {
        robot.interact(() -> pane.show(new Text(List.of(new Piece("zwei", "zwei", TextChange.NONE)))));
        assertEquals(
                "“zwei”, German for two; unchanged", labels(robot, "view-note").get(0));
        robot.interact(() -> pane.show(new Text(List.of())));
        assertEquals("an empty text", labels(robot, "view-note").get(0));
        assertTrue(labels(robot, "text-now").isEmpty());
        assertEquals(
                "no text, was \"zwei\", 1 dropped",
                TextPane.spoken(new Text(List.of(new Piece("zwei", "", TextChange.DROPPED)))));
    }

    @Test
    void aLongTextIsSmallAndCutAfterThreeHundredWords(FxRobot robot) {
        List<Piece> pieces =
                new ArrayList<>(Collections.nCopies(400, new Piece("word and ", "word and ", TextChange.NONE)));
        robot.interact(() -> pane.show(new Text(pieces)));
        assertEquals(300, robot.from(pane).lookup(".text-word").queryAll().size());
        assertEquals("\u2026", labels(robot, "text-now").get(300));
        assertFalse(robot.from(pane).lookup(".text-small").queryAll().isEmpty());
        robot.interact(() -> pane.show(CHANGED));
        assertTrue(robot.from(pane).lookup(".text-small").queryAll().isEmpty());
    }

    @Test
    void aNumberWordThatLooksLikeNothingIsExplained() {
        Text word = new Text(List.of(new Piece("null", "null", TextChange.NONE)));
        assertEquals("\"null\", German for zero", TextPane.spoken(word));
        TextPane pane = new TextPane();
        pane.show(word);
        Label note = (Label) pane.lookup("#text-note");
        assertEquals("“null”, German for zero; unchanged", note.getText());
        Text six = new Text(List.of(new Piece("six", "six", TextChange.NONE)));
        assertEquals("\"six\"", TextPane.spoken(six), "English as well as French");
    }
}
