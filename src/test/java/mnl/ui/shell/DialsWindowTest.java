package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.task.ScenePulse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dials beside the main window, and scenarios of one's own. */
@ExtendWith(ApplicationExtension.class)
class DialsWindowTest {
    @TempDir
    Path workspace;

    private Explorer explorer;

    @Start
    void start(Stage primary) {
        AppContext parts = new AppContext(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> new SteadyEngine(),
                (session, visibility, beat, memory) -> List.of(new ViewTab("First", Feather.ACTIVITY, StackPane::new)),
                Runnable::run,
                Platform::runLater,
                new ScenePulse());
        Stage stage = new Stage();
        explorer = new Explorer(
                stage, parts, new SettingsFile.Loaded(Settings.DEFAULT, ""), look -> new WindowDialogs(stage, look));
        explorer.show();
    }

    @BeforeEach
    void openDials(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#open-dials").tryQuery().isPresent()
                && explorer.setup().factsProperty().get() != null);
        robot.interact(() -> robot.lookup("#open-dials").queryAs(Button.class).fire());
        until(() -> robot.lookup("#dials-scatter-1").tryQuery().isPresent());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            explorer.close();
        });
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private Experiment now() {
        return explorer.setup().experimentProperty().get();
    }

    private Synthetic data() {
        return (Synthetic) now().dataset();
    }

    private static Window dials() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof Stage stage && stage.getTitle().startsWith("Dials"))
                .findFirst()
                .orElseThrow();
    }

    private static <N extends Node> N in(Window window, String id, Class<N> type) {
        return type.cast(Optional.ofNullable(window.getScene().lookup("#" + id))
                .orElseThrow(() -> new AssertionError("There is no " + id + ".")));
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> in(dials(), id, Button.class).fire());
    }

    @SuppressWarnings("unchecked")
    private static void choose(FxRobot robot, String id, int value) {
        robot.interact(() -> in(dials(), id, ComboBox.class).setValue(value));
    }

    @Test
    void slidersFieldsAndChipsChangeTheSetupAtOnceAndResetTakesItBack(FxRobot robot) throws Exception {
        Slider amplitude = in(dials(), "dataset-modalities-0-amplitude-slider", Slider.class);
        robot.interact(() -> amplitude.setValue(2.04));
        assertEquals(2.0, data().modalities().get(0).amplitude());
        assertEquals(
                "2",
                in(dials(), "dataset-modalities-0-amplitude", TextField.class).getText());
        fire(robot, "dials-pair-0-1");
        assertEquals(List.of(new ClassPair(2, 3)), data().confusablePairs());
        choose(robot, "dials-pair-first", 0);
        choose(robot, "dials-pair-second", 0);
        assertTrue(in(dials(), "dials-pair-add", Button.class).isDisabled());
        choose(robot, "dials-pair-second", 1);
        fire(robot, "dials-pair-add");
        assertEquals(List.of(new ClassPair(2, 3), new ClassPair(0, 1)), data().confusablePairs());
        TextField u = in(dials(), "dataset-carriedByOne", TextField.class);
        robot.interact(() -> u.setText("2"));
        assertTrue(in(dials(), "dataset-carriedByOne-message", Label.class)
                .getText()
                .contains("u"));
        fire(robot, "dials-reset");
        assertEquals(Scenarios.byDefault().experiment(), now());
        assertTrue(in(dials(), "dials-reset", Button.class).isDisabled());
    }

    @Test
    void modalitiesAreAddedRenamedAndRemoved(FxRobot robot) throws Exception {
        assertTrue(in(dials(), "dials-remove-0", Button.class).isDisabled());
        fire(robot, "dials-add");
        until(() -> robot.lookup("#dials-scatter-2").tryQuery().isPresent());
        TextField name = in(dials(), "dials-name-2", TextField.class);
        robot.interact(() -> {
            name.setText("loud");
            name.fireEvent(new ActionEvent());
        });
        assertTrue(in(dials(), "dials-name-message-2", Label.class).getText().contains("already"));
        assertEquals("modality-3", data().modalities().get(2).name());
        robot.interact(() -> {
            name.setText("touch");
            name.fireEvent(new ActionEvent());
        });
        assertEquals("touch", data().modalities().get(2).name());
        assertEquals("touch", now().modalities().get(2).name());
        fire(robot, "dials-remove-0");
        assertEquals(
                List.of("quiet", "touch"),
                now().modalities().stream().map(m -> m.name()).toList());
        assertEquals(List.of(), explorer.setup().problems());
    }

    @Test
    void aScenarioIsSavedChosenDeletedAndBroughtBack(FxRobot robot) throws Exception {
        Slider u = in(dials(), "dataset-carriedByOne-slider", Slider.class);
        robot.interact(() -> u.setValue(0.3));
        Experiment kept = now();
        robot.interact(() ->
                Platform.runLater(() -> in(dials(), "dials-save", Button.class).fire()));
        until(() -> robot.lookup("#scenario-save").tryQuery().isPresent());
        type(robot, "scenario-name", "blind-spot");
        assertTrue(text(robot, "scenario-problem").contains("comes with the program"));
        assertTrue(robot.lookup("#scenario-save").query().isDisabled());
        type(robot, "scenario-title", "My spot");
        type(robot, "scenario-name", "my-spot");
        type(robot, "scenario-commentary", "Expect less.");
        assertEquals("", text(robot, "scenario-problem"));
        robot.interact(
                () -> robot.lookup("#scenario-save").queryAs(Button.class).fire());
        Scenario mine = new Scenario("my-spot", "My spot", "Expect less.", kept);
        until(() -> mine.equals(explorer.setup().scenarios().chosenProperty().get()));
        Path file = workspace.resolve("scenarios/my-spot.json");
        assertTrue(Files.exists(file));
        assertFalse(explorer.setup().modifiedProperty().get());
        robot.interact(
                () -> robot.lookup("#delete-scenario").queryAs(Hyperlink.class).fire());
        until(() -> !explorer.setup().scenarios().all().contains(mine));
        assertFalse(Files.exists(file));
        assertEquals(kept, now());
        robot.interact(
                () -> robot.lookup("#notice-action").queryAs(Hyperlink.class).fire());
        until(() -> mine.equals(explorer.setup().scenarios().chosenProperty().get()));
        assertTrue(Files.exists(file));
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(
                () -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    @Test
    void everyControlCanBeReachedByKeyboardAndIsExplained(FxRobot robot) {
        for (Node node : dials().getScene().getRoot().lookupAll(".button")) {
            explained(node);
        }
        for (String kind : List.of(".slider", ".text-field", ".combo-box", ".check-box")) {
            dials().getScene().getRoot().lookupAll(kind).forEach(DialsWindowTest::explained);
        }
        assertEquals("F7", explorer.commands().get("dials").shortcut().getName());
    }

    private static void explained(Node node) {
        Control control = (Control) node;
        if (control.getStyleClass().contains("increment-button")) {
            return;
        }
        assertTrue(control.isFocusTraversable(), control.toString());
        assertTrue(control.getAccessibleText() != null && control.getTooltip() != null, control.toString());
        assertTrue(control.getId() != null, control.toString());
    }

    @Test
    void aNameThatIsBeingTypedIsForgottenWhenOtherDataAreChosen(FxRobot robot) throws Exception {
        List<Throwable> unexpected = new CopyOnWriteArrayList<>();
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler((t, e) -> unexpected.add(e)));
        robot.interact(() -> {
            TextField name = robot.lookup("#dials-name-0").queryAs(TextField.class);
            name.requestFocus();
            name.setText("half a na");
        });
        Scenario folder = Scenarios.all().stream()
                .filter(s -> !(s.experiment().dataset() instanceof Synthetic))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> explorer.setup().scenarios().chosenProperty().set(folder));
        until(() -> robot.lookup("#dials-none").query().isVisible()
                && explorer.setup().factsProperty().get() != null);
        robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertEquals(List.of(), unexpected);
        assertEquals(folder.experiment(), explorer.setup().experimentProperty().get());
    }
}
