package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import java.lang.reflect.Method;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The window: its setup, its run, its look and its keys. */
class ExplorerTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void aRunIsStartedPausedSteppedAndStopped(FxRobot robot) throws Exception {
        assertTrue(disabled(robot, "pause"));
        run(robot);
        assertTrue(disabled(robot, "run"));
        assertEquals(Scenarios.byDefault().experiment(), engine.last().experiment);
        fire(robot, "pause");
        until(() -> state() == RunState.PAUSED);
        assertEquals("Resume", text(robot, "pause"));
        robot.interact(() -> explorer.commands().get("step").action().run());
        until(() -> text(robot, "progress-epoch").equals("Epoch 1 / 80"));
        assertEquals(
                1.0 / 80,
                robot.lookup("#progress-bar").queryAs(ProgressBar.class).getProgress(),
                1e-9);
        fire(robot, "pause");
        until(() -> state() == RunState.TRAINING);
        fire(robot, "stop");
        until(() -> state() == RunState.CANCELLED);
        until(() -> text(robot, "status-state").equals("Stopped"));
        assertFalse(disabled(robot, "run"));
    }

    /** The toolkit's own hint must not show: closing the window while it fades hangs the thread of all windows. */
    @Test
    void theWindowItselfSaysHowToLeaveTheFullScreen(FxRobot robot) throws Exception {
        assertEquals("", stage.getFullScreenExitHint());
        assertEquals("", text(robot, "status-screen"));
        command(robot, "full-screen");
        until(stage::isFullScreen);
        assertTrue(text(robot, "status-screen").contains("F11 or Escape"));
        command(robot, "full-screen");
        until(() -> !stage.isFullScreen());
        assertEquals("", text(robot, "status-screen"));
    }

    /** Nor over any other window: one that filled the screen when it was closed does so again, and would have it. */
    @Test
    void noOtherWindowHasTheToolkitsHintEither(FxRobot robot) throws Exception {
        for (String other :
                List.of("dials", "glossary", "import", "settings", "shortcuts", "about", "encode", "lessons")) {
            command(robot, other);
            Stage opened = other(other);
            assertEquals("", opened.getFullScreenExitHint(), other);
            robot.interact(() -> opened.setFullScreen(true));
            robot.interact(opened::close);
            command(robot, other);
            Stage again = other(other);
            assertNull(hint(again), other);
            robot.interact(again::close);
        }
    }

    @Test
    void itFillsTheScreenItselfWhateverIsInFront(FxRobot robot) throws Exception {
        for (String how : List.of("full-screen", "presentation")) {
            command(robot, "glossary");
            Stage glossary = other("glossary");
            robot.interact(glossary::requestFocus);
            command(robot, how);
            until(stage::isFullScreen);
            assertFalse(glossary.isFullScreen(), how);
            assertTrue(stage.isFocused(), how);
            robot.interact(glossary::requestFocus);
            command(robot, how);
            until(() -> !stage.isFullScreen());
            robot.interact(glossary::close);
        }
    }

    private Stage other(String name) {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != stage)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no window of " + name));
    }

    /** What the toolkit shows over a window that fills the screen; null for nothing. */
    private static Object hint(Stage of) throws ReflectiveOperationException {
        Object peer = WindowHelper.getPeer(of);
        Method warning = peer.getClass().getDeclaredMethod("getWarning");
        warning.setAccessible(true);
        return warning.invoke(peer);
    }

    @Test
    void steppingWithoutARunStartsOneThatWaits(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.commands().get("step").action().run());
        until(() -> text(robot, "progress-epoch").equals("Epoch 1 / 80"));
        assertEquals(RunState.PAUSED, state());
    }

    @Test
    void whatIsExplainedKeepsUpWithItsNumbers(FxRobot robot) {
        MathText strip = robot.lookup("#explain").queryAs(MathText.class);
        robot.interact(() -> robot.lookup("#visible-mnl").query().requestFocus());
        assertTrue(strip.sourceProperty().get().startsWith("MNL: accuracy"), strip.sourceProperty()::get);
        robot.interact(() -> Explain.set(robot.lookup("#arm-row-mnl").query(), "Another number."));
        assertEquals("Another number.", strip.sourceProperty().get());
    }

    @Test
    void theArmsSayInTwoSentencesWhatTheirNumbersAreAndTheRestOnAClick(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(1));
        until(() -> text(robot, "arms-caption").contains("at epoch 1"));
        String shown = text(robot, "arms-caption");
        assertFalse(shown.contains("Bold"), shown);
        robot.interact(() ->
                robot.lookup("#arms-caption-more").queryAs(Hyperlink.class).fire());
        assertTrue(text(robot, "arms-caption").startsWith(shown));
        assertTrue(text(robot, "arms-caption").contains("Bold"));
        assertEquals("less", text(robot, "arms-caption-more"));
    }

    @Test
    void steppingNeverPutsANewRunInPlaceOfOneThatIsOver(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(1));
        until(() -> text(robot, "progress-epoch").equals("Epoch 1 / 80"));
        fire(robot, "stop");
        until(() -> state() == RunState.CANCELLED);
        assertTrue(disabled(robot, "step"));
        assertFalse(explorer.commands().get("step-batch").enabled().get());
        robot.press(KeyCode.S).release(KeyCode.S).press(KeyCode.B).release(KeyCode.B);
        command(robot, "step");
        command(robot, "step-batch");
        assertEquals(1, engine.runs.size());
        assertEquals(RunState.CANCELLED, state());
        String reason = Explain.of(robot.lookup("#step-area").query()).orElseThrow();
        assertTrue(reason.contains("Use Run"), reason);
        run(robot);
        assertFalse(disabled(robot, "step"));
        assertEquals(2, engine.runs.size());
    }

    @Test
    void theArmsShowTheirDifferences(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(1));
        until(() -> text(robot, "difference-mnl").startsWith("+"));
        assertEquals("baseline", text(robot, "difference-none"));
        robot.interact(() -> robot.lookup("#visible-mnl").queryAs(Button.class).fire());
        assertTrue(robot.lookup("#arm-row-mnl").query().getPseudoClassStates().stream()
                .anyMatch(p -> p.getPseudoClassName().equals("left-out")));
    }

    @Test
    void anotherScenarioBringsItsCommentary(FxRobot robot) {
        Scenario second = Scenarios.all().get(1);
        robot.interact(() -> {
            ComboBox<Scenario> chooser = robot.lookup("#scenario").queryComboBox();
            chooser.setValue(chooser.getItems().get(1));
        });
        assertEquals(second.commentary(), text(robot, "commentary"));
        assertEquals(second.experiment(), explorer.setup().experimentProperty().get());
    }

    @Test
    void anInvalidFieldIsRefusedBesideItAndTurnsRunOff(FxRobot robot) {
        robot.interact(() -> epochs(robot).setText("0"));
        assertTrue(robot.lookup("#schedule-epochs-message").query().isVisible());
        String message = text(robot, "schedule-epochs-message");
        assertFalse(message.isBlank());
        assertTrue(disabled(robot, "run"));
        assertTrue(text(robot, "status-state").contains(message), text(robot, "status-state"));
        robot.interact(() -> epochs(robot).setText("7"));
        assertFalse(robot.lookup("#schedule-epochs-message").query().isVisible());
        assertFalse(disabled(robot, "run"));
        assertEquals("Ready", text(robot, "status-state"));
    }

    @Test
    void draggingTheSliderWritesTheField(FxRobot robot) {
        robot.interact(() -> robot.lookup("#guidance-lambda-slider")
                .queryAs(javafx.scene.control.Slider.class)
                .setValue(2.48));
        assertEquals(
                "2.5", robot.lookup("#guidance-lambda").queryAs(TextField.class).getText());
        assertEquals(2.5, explorer.setup().experimentProperty().get().guidance().lambda());
    }

    @Test
    void aChangeDuringARunIsMarked(FxRobot robot) throws Exception {
        Node badge = robot.lookup("#section-training .next-run-badge").query();
        assertFalse(badge.isVisible());
        run(robot);
        robot.interact(() -> epochs(robot).setText("90"));
        assertTrue(badge.isVisible());
        assertEquals(80, engine.last().experiment.schedule().epochs());
    }

    @Test
    void sameSeedsReplayAndNewSeedsMoveOn(FxRobot robot) throws Exception {
        run(robot);
        fire(robot, "stop");
        until(() -> state() == RunState.CANCELLED);
        robot.interact(() -> epochs(robot).setText("90"));
        fire(robot, "same-seeds");
        until(() -> engine.runs.size() == 2);
        assertEquals(engine.runs.get(0).experiment, engine.runs.get(1).experiment);
        until(() -> state() == RunState.TRAINING);
        fire(robot, "stop");
        until(() -> state() == RunState.CANCELLED);
        fire(robot, "new-seeds");
        until(() -> engine.runs.size() == 3);
        long used = engine.runs.get(0).experiment.seeds().count();
        assertEquals(used, engine.last().experiment.seeds().first());
        assertEquals(90, engine.last().experiment.schedule().epochs());
    }

    @Test
    void paceReachesTheRun(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> {
            ComboBox<Pace> pace = robot.lookup("#pace").queryComboBox();
            pace.setValue(Pace.ONE_EPOCH_A_SECOND);
        });
        assertEquals(Pace.ONE_EPOCH_A_SECOND, engine.last().pace);
    }

    @Test
    void theThemeChangesAtRunTime(FxRobot robot) {
        String light = Application.getUserAgentStylesheet();
        fire(robot, "theme");
        assertFalse(light.equals(Application.getUserAgentStylesheet()));
        fire(robot, "theme");
        assertEquals(light, Application.getUserAgentStylesheet());
    }

    @Test
    void plainKeysDoNotFireWhileTyping(FxRobot robot) throws Exception {
        robot.interact(() -> epochs(robot).requestFocus());
        robot.push(KeyCode.S);
        robot.push(KeyCode.SPACE);
        robot.interact(() -> {});
        assertTrue(engine.runs.isEmpty());
        robot.interact(() -> epochs(robot).setText("7"));
        robot.interact(() -> explorer.window().root().requestFocus());
        robot.push(KeyCode.S);
        until(() -> engine.runs.size() == 1);
    }

    @Test
    void everyShortcutIsTakenOnce() {
        List<String> keys = explorer.commands().all().stream()
                .filter(c -> c.shortcut() != null)
                .map(c -> c.shortcut().getName())
                .toList();
        assertEquals(keys.size(), keys.stream().distinct().count(), keys.toString());
        assertTrue(keys.contains("Shortcut+R"), keys.toString());
    }

    @Test
    void aViewIsMadeWhenItIsFirstShown(FxRobot robot) {
        Tab second = explorer.window().views().getTabs().get(1);
        assertEquals(null, second.getContent());
        robot.interact(() -> explorer.commands().get("view-2").action().run());
        assertTrue(second.isSelected());
        assertTrue(second.getContent() != null);
    }

    @Test
    void aFailureIsSaidAboveTheViews(FxRobot robot) throws Exception {
        assertEquals("A notice.", text(robot, "notice"));
        run(robot);
        robot.interact(() -> engine.last().fail("The loss of arm mnl is not finite. Lower the learning rate."));
        until(() -> text(robot, "notice").startsWith("The loss of arm mnl"));
        until(() -> state() == RunState.FAILED);
        assertFalse(disabled(robot, "run"));
    }

    @Test
    void closingDuringARunAsksAndRemembers(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(explorer::quit);
        assertEquals(1, dialogs.asked);
        assertTrue(stage.isShowing());
        dialogs.close = true;
        robot.interact(() -> explorer.look().darkProperty().set(true));
        robot.interact(explorer::quit);
        assertFalse(stage.isShowing());
        Settings remembered = new SettingsFile(workspace).load().settings();
        assertTrue(remembered.dark());
        assertEquals("blind-spot", remembered.scenario());
    }
}
