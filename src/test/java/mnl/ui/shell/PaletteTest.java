package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mnl.engine.RunState;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.palette.PaletteItem;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The palette in the window: what it offers, and that typing goes there. */
class PaletteTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    private void type(FxRobot robot, String text) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.interact(
                () -> robot.lookup("#palette-field").queryAs(TextField.class).setText(text));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void lambdaGoesToItsRow(FxRobot robot) {
        type(robot, "lambda");
        robot.push(KeyCode.ENTER);
        Node owner = stage.getScene().getFocusOwner();
        assertEquals("guidance-lambda", owner.getId());
        assertTrue(robot.lookup("#palette").tryQuery().isEmpty());
    }

    @Test
    void escapeClosesItAndGivesTheKeysBack(FxRobot robot) {
        robot.interact(() -> epochs(robot).requestFocus());
        type(robot, "run");
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#palette").tryQuery().isEmpty());
        assertEquals(epochs(robot), stage.getScene().getFocusOwner());
        assertTrue(engine.runs.isEmpty());
    }

    @Test
    void theIdeaIsFoundFirstAndShown(FxRobot robot) throws Exception {
        type(robot, "idea");
        robot.push(KeyCode.ENTER);
        until(() -> state() == RunState.TRAINING);
        assertEquals(
                "blind-spot",
                explorer.setup().scenarios().chosenProperty().get().name());
        assertTrue(
                stage.getScene().getFocusOwner().getStyleClass().contains("centre"),
                "the keys are the view's: P plays its film");
    }

    @Test
    void whatIsTypedBeforeTheNextFrameIsTyped(FxRobot robot) {
        robot.interact(() -> {
            explorer.commands().get("palette").action().run();
            Event.fireEvent(
                    stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, "i", "i", KeyCode.UNDEFINED, false, false, false, false));
        });
        assertEquals(
                "i", robot.lookup("#palette-field").queryAs(TextField.class).getText());
    }

    @Test
    void enterBeforeAnythingIsTypedDoesNothing(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#palette").tryQuery().isPresent());
    }

    @Test
    void whatIsTypedGoesThereWhereverTheKeysAre(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.interact(() -> epochs(robot).requestFocus());
        robot.push(KeyCode.L);
        robot.push(KeyCode.A);
        robot.push(KeyCode.M);
        assertEquals(
                "lam", robot.lookup("#palette-field").queryAs(TextField.class).getText());
    }

    @Test
    void aCommandIsDone(FxRobot robot) throws Exception {
        type(robot, "run");
        robot.push(KeyCode.ENTER);
        until(() -> state() == RunState.TRAINING);
    }

    @Test
    void aRunIsFoundAndCanBeShownAgainWithItsReportItsFolderAndItsSettings(FxRobot robot) throws Exception {
        run(robot);
        robot.interact(() -> engine.last().train(1));
        fire(robot, "stop");
        until(() -> state() == RunState.CANCELLED);
        explorer.recorded().get(30, TimeUnit.SECONDS);
        List<PaletteItem> runs = new PaletteItems(
                        explorer.commands(),
                        explorer.setup(),
                        new SetupReveal(explorer.window().dock().setup(), () -> {}),
                        null,
                        explorer.recent(),
                        new RunStore(new Workspace(workspace)),
                        new PastRuns(null, explorer.setup(), explorer.session(), explorer::window),
                        explorer.window().views()::front)
                .runs();
        assertEquals(
                List.of("again", "report", "folder", "settings"),
                runs.stream()
                        .limit(4)
                        .map(item -> item.title().substring(item.title().lastIndexOf(' ') + 1))
                        .toList());
        assertTrue(runs.stream().allMatch(PaletteItem::enabled));
        robot.interact(runs.get(3).action());
        assertEquals(
                explorer.session().experimentProperty().get(),
                explorer.setup().experimentProperty().get());
    }

    @Test
    void everyKindIsOffered(FxRobot robot) {
        Path folder = workspace.resolve("my-data");
        robot.interact(() -> explorer.recent().opened(folder));
        List<PaletteItem> items = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new PaletteItems(
                        explorer.commands(),
                        explorer.setup(),
                        new SetupReveal(explorer.window().dock().setup(), () -> {}),
                        null,
                        explorer.recent(),
                        new RunStore(new Workspace(workspace)),
                        null,
                        explorer.window().views()::front)
                .known());
        Set<String> kinds = items.stream().map(PaletteItem::kind).collect(Collectors.toSet());
        assertTrue(
                kinds.containsAll(Set.of("File", "Run", "View", "Help", "Setting", "Scenario", "Dataset")),
                kinds::toString);
        Set<String> ids = items.stream().map(PaletteItem::id).collect(Collectors.toSet());
        assertEquals(items.size(), ids.size(), "every one has an id of its own");
        assertTrue(ids.contains("setting:modalities[1].lossWeight"), ids::toString);
        assertTrue(ids.contains("setting:schedule.learningRate.kind"), "what is folded away is found, too");
        assertFalse(ids.contains("setting:schedule.learningRate.stepEpochs"), "what does not apply has no row");
    }
}
