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
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mnl.data.DataSources;
import mnl.data.ModalityInfo;
import mnl.engine.Pace;
import mnl.engine.RunState;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Scenario;
import mnl.experiment.Scenarios;
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

/** The whole window over an engine that trains when the test says so. */
@ExtendWith(ApplicationExtension.class)
class ExplorerTest {
    @TempDir
    static Path workspace;

    private final SteadyEngine engine = new SteadyEngine();
    private final FakeDialogs dialogs = new FakeDialogs();
    private Explorer explorer;
    private Stage stage;

    @Start
    void start(Stage primary) {
        stage = primary;
        Ingredients parts = new Ingredients(
                workspace,
                new SettingsFile(workspace),
                Scenarios.all(),
                DataSources::open,
                (settings, listener) -> engine,
                (session, visibility) -> List.of(
                        new ViewTab("First", Feather.ACTIVITY, StackPane::new),
                        new ViewTab("Second", Feather.GRID, StackPane::new)),
                Runnable::run,
                Platform::runLater,
                new ScenePulse());
        explorer =
                new Explorer(primary, parts, new SettingsFile.Loaded(Settings.DEFAULT, "A notice."), look -> dialogs);
        explorer.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(explorer::close);
        assertEquals(List.of(), dialogs.errors);
    }

    /** The setup is filled in section by section after the first frames; the last one is that of the seeds. */
    @BeforeEach
    void whole(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#seeds-first").tryQuery().isPresent()
                && explorer.setup().factsProperty().get() != null);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }

    private RunState state() {
        return explorer.session().stateProperty().get();
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static boolean disabled(FxRobot robot, String id) {
        return robot.lookup("#" + id).query().isDisabled();
    }

    private void run(FxRobot robot) throws Exception {
        fire(robot, "run");
        until(() -> state() == RunState.TRAINING);
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

    @Test
    void steppingWithoutARunStartsOneThatWaits(FxRobot robot) throws Exception {
        robot.interact(() -> explorer.commands().get("step").action().run());
        until(() -> text(robot, "progress-epoch").equals("Epoch 1 / 80"));
        assertEquals(RunState.PAUSED, state());
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

    private static TextField epochs(FxRobot robot) {
        return robot.lookup("#schedule-epochs").queryAs(TextField.class);
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
    void presentationEnlargesTheTypeOfTheWholeWindow(FxRobot robot) {
        Label label = robot.lookup("#explain").queryAs(Label.class);
        double before = label.getFont().getSize();
        assertTrue(robot.lookup("#scenario").tryQuery().isPresent());
        fire(robot, "presentation");
        assertFalse(robot.lookup("#scenario").tryQuery().isPresent());
        robot.interact(() -> stage.getScene().getRoot().applyCss());
        assertEquals(18.0 / 13, label.getFont().getSize() / before, 0.01);
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

    private void command(FxRobot robot, String id) {
        robot.interact(() -> explorer.commands().get(id).action().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aSavedConfigurationIsOpenedAgain(FxRobot robot, @TempDir Path folder) {
        dialogs.chosen = folder.resolve("mine.json");
        robot.interact(() -> epochs(robot).setText("7"));
        Experiment saved = explorer.setup().experimentProperty().get();
        command(robot, "save");
        robot.interact(() -> epochs(robot).setText("9"));
        command(robot, "open");
        assertEquals(saved, explorer.setup().experimentProperty().get());
        assertEquals(7, saved.schedule().epochs());
    }

    @Test
    void aBrokenConfigurationIsRefusedAndChangesNothing(FxRobot robot, @TempDir Path folder) throws Exception {
        dialogs.chosen = Files.writeString(folder.resolve("broken.json"), "{\"dataset\": 3}");
        Experiment before = explorer.setup().experimentProperty().get();
        command(robot, "open");
        assertEquals(1, dialogs.errors.size());
        assertTrue(dialogs.errors.get(0).startsWith("The configuration could not be opened: "));
        assertEquals(before, explorer.setup().experimentProperty().get());
        dialogs.errors.clear();
    }

    @Test
    void measurementsAreExported(FxRobot robot, @TempDir Path folder) throws Exception {
        assertFalse(explorer.commands().get("export").enabled().get());
        run(robot);
        robot.interact(() -> engine.last().train(2));
        until(() -> explorer.commands().get("export").enabled().get()
                && explorer.session().measurementsProperty().get() >= 2);
        dialogs.chosen = folder.resolve("figures.csv");
        command(robot, "export");
        List<String> lines = Files.readAllLines(dialogs.chosen);
        int replicas = explorer.session().historyProperty().get().layout().replicas();
        assertEquals(1 + replicas * explorer.session().measurementsProperty().get(), lines.size());
        assertTrue(lines.get(0).startsWith("epoch,arm,seed,"));
    }

    @Test
    void aDatasetFolderBringsTheUsualSettingsOverItsModalities(FxRobot robot) throws Exception {
        dialogs.chosen = Path.of("sample-data/av-digits").toAbsolutePath();
        command(robot, "open-folder");
        until(() -> explorer.setup().factsProperty().get() != null
                && explorer.setup().experimentProperty().get().dataset() instanceof DatasetSpec.Folder);
        Experiment opened = explorer.setup().experimentProperty().get();
        List<String> names = explorer.setup().factsProperty().get().info().modalities().stream()
                .map(ModalityInfo::name)
                .toList();
        assertEquals(names, opened.modalities().stream().map(ModalitySpec::name).toList());
        assertTrue(opened.modalities().stream().allMatch(ModalitySpec::enabled));
        assertEquals(new EncoderSpec(64, 1), opened.modalities().get(0).encoder());
        assertEquals(Arm.STANDARD, opened.arms());
        assertFalse(disabled(robot, "run"));
        robot.interact(
                () -> robot.lookup("#own-data").queryAs(ToggleButton.class).fire());
        assertEquals(
                Scenarios.byDefault().experiment(),
                explorer.setup().experimentProperty().get());
    }

    @Test
    void aBrokenDatasetFolderIsRefusedInASentenceAndChangesNothing(FxRobot robot, @TempDir Path folder) {
        dialogs.chosen = folder;
        Experiment before = explorer.setup().experimentProperty().get();
        robot.interact(() ->
                robot.lookup("#dataset-folder").queryAs(ToggleButton.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(text(robot, "notice").contains("dataset.json"), text(robot, "notice"));
        assertEquals(before, explorer.setup().experimentProperty().get());
        assertFalse(robot.lookup("#dataset-folder").queryAs(ToggleButton.class).isSelected());
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

    @Test
    void droppedDatasetsOpenAndAreRemembered(FxRobot robot, @TempDir Path folder) throws Exception {
        Path dataset = Path.of("sample-data/av-digits").toAbsolutePath();
        robot.interact(() -> explorer.imports().dropped(List.of(dataset.resolve("dataset.json"))));
        until(() -> explorer.setup().experimentProperty().get().dataset() instanceof DatasetSpec.Folder);
        assertEquals(
                List.of(dataset.toString()),
                new SettingsFile(workspace).load().settings().recentDatasets());
        robot.interact(() -> explorer.recent().opened(folder.resolve("moved")));
        robot.interact(() -> recentItem(0).fire());
        assertTrue(text(robot, "notice").contains("is no longer there"), text(robot, "notice"));
        assertEquals(List.of(dataset.toString()), explorer.recent().folders());
        assertEquals(dataset.toString(), recentItem(0).getText());
    }

    private MenuItem recentItem(int index) {
        MenuBar bar = (MenuBar) stage.getScene().lookup(".menu-bar");
        Menu recent = (Menu) bar.getMenus().get(0).getItems().stream()
                .filter(item -> "menu-recent".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        return recent.getItems().get(index);
    }

    @Test
    void droppedFilesAreImportedAndOpened(FxRobot robot, @TempDir Path folder) throws Exception {
        StringBuilder table = new StringBuilder("a0,a1,b0,b1,label\n");
        for (int i = 0; i < 40; i++) {
            table.append(i + "," + 2 * i + "," + -i + "," + 3 * i + "," + i % 2 + "\n");
        }
        Path file = Files.writeString(folder.resolve("mine.csv"), table);
        robot.interact(() -> explorer.imports().dropped(List.of(file)));
        for (int step = 0; step < 4; step++) {
            fire(robot, "import-next");
        }
        fire(robot, "import-open");
        until(() -> explorer.setup().experimentProperty().get().dataset() instanceof DatasetSpec.Folder);
        assertEquals(
                List.of(workspace.toAbsolutePath().resolve("datasets/mine").toString()),
                explorer.recent().folders());
        until(() -> explorer.setup().factsProperty().get() != null);
        assertFalse(disabled(robot, "run"));
    }

    private static final class FakeDialogs implements Dialogs {
        private final List<String> errors = new CopyOnWriteArrayList<>();
        private Path chosen;
        private boolean close;
        private int asked;

        @Override
        public void error(String headline, String message) {
            errors.add(headline + ": " + message);
        }

        @Override
        public boolean confirmClosing() {
            asked++;
            return close;
        }

        @Override
        public Optional<Path> fileToOpen(String title, String kind, String extension) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public List<Path> filesToOpen(String title) {
            return chosen == null ? List.of() : List.of(chosen);
        }

        @Override
        public Optional<Path> folderToOpen(String title) {
            return Optional.ofNullable(chosen);
        }

        @Override
        public Optional<Path> fileToSave(String title, String kind, String extension, String suggestion) {
            return Optional.ofNullable(chosen);
        }
    }
}
