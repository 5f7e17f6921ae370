package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mnl.ui.feed.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ChoiceTest {
    private List<String> words = List.of("Seed 7", "Seed 8");
    private final Choice<Integer> choice =
            new Choice<>("seed", "One of them", index -> index == null ? "" : words.get(index));

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(choice));
        stage.show();
    }

    @Test
    void fewerValuesThanBeforeAskForNoWordsOfTheFormerOnes(FxRobot robot) {
        robot.interact(() -> {
            choice.offer(List.of(0, 1), 1);
            choice.applyCss();
            words = List.of("Seed 9");
            assertEquals(List.of(), Feed.thrownBy(() -> choice.offer(List.of(0), 0)));
            assertEquals(0, choice.getValue());
        });
    }
}
