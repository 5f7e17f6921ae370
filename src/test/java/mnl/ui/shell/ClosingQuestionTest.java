package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whether to close while a run is under way. */
@ExtendWith(ApplicationExtension.class)
class ClosingQuestionTest {
    private WindowDialogs dialogs;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new StackPane(), 300, 200));
        stage.show();
        dialogs = new WindowDialogs(stage, new Look(false, 13));
    }

    private static long windows() {
        return Window.getWindows().stream().filter(Window::isShowing).count();
    }

    private static void until(long count) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            AtomicReference<Long> found = new AtomicReference<>();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> found.set(windows()));
            return found.get() == count;
        });
    }

    @Test
    void theKeysAnswerWhatBecomesOfARunThatIsNotSaved(FxRobot robot) throws Exception {
        assertEquals(Dialogs.Unstored.STAY, answered(robot, KeyCode.ESCAPE));
        assertEquals(Dialogs.Unstored.SAVE, answered(robot, KeyCode.ENTER));
        assertEquals(Dialogs.Unstored.DISCARD, answered(robot, KeyCode.TAB, KeyCode.SPACE));
    }

    private Dialogs.Unstored answered(FxRobot robot, KeyCode... keys) throws Exception {
        AtomicReference<Dialogs.Unstored> answer = new AtomicReference<>();
        Platform.runLater(() -> answer.set(dialogs.confirmLosing(1)));
        until(2);
        robot.type(keys);
        until(1);
        WaitForAsyncUtils.waitForFxEvents();
        return answer.get();
    }

    @Test
    void itIsAskedOnceAndGoesWithTheRun(FxRobot robot) throws Exception {
        SimpleBooleanProperty underWay = new SimpleBooleanProperty(true);
        AtomicReference<Boolean> first = new AtomicReference<>();
        AtomicReference<Boolean> second = new AtomicReference<>();
        Platform.runLater(() -> first.set(dialogs.confirmClosing(underWay)));
        until(2);
        robot.interact(() -> second.set(dialogs.confirmClosing(underWay)));
        assertEquals(false, second.get());
        until(2);
        assertNull(first.get(), "still asked");
        robot.interact(() -> underWay.set(false));
        until(1);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(first.get(), "the window stays, and what it shows");
    }
}
