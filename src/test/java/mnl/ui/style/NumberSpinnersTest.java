package mnl.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NumberSpinnersTest {
    private Spinner<Double> severity;

    @Start
    void start(Stage stage) {
        severity = NumberSpinners.keepingValue(new Spinner<>(0.0, 10.0, 5.0, 1.0));
        severity.setEditable(true);
        stage.setScene(new Scene(severity));
        stage.show();
    }

    @Test
    void textThatIsNoNumberKeepsTheValueAndShowsItAgain(FxRobot robot) {
        for (String typed : new String[] {"abc", "a\"b", ""}) {
            robot.interact(() -> {
                severity.getEditor().setText(typed);
                severity.commitValue();
            });
            assertEquals(5.0, severity.getValue());
            assertEquals("5", severity.getEditor().getText());
        }
        robot.interact(() -> {
            severity.getEditor().setText("7");
            severity.commitValue();
        });
        assertEquals(7.0, severity.getValue());
    }
}
