package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import mnl.data.ModalityInfo;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the window opens, saves, exports and imports. */
class ExplorerFilesTest extends WindowTestBase {
    @Start
    void start(Stage primary) {
        open();
    }

    @Test
    void aSavedConfigurationIsOpenedAgainAndItsRunHasItsName(FxRobot robot, @TempDir Path folder) throws Exception {
        dialogs.chosen = folder.resolve("mine.json");
        robot.interact(() -> epochs(robot).setText("7"));
        Experiment saved = explorer.setup().experimentProperty().get();
        command(robot, "save");
        robot.interact(() -> epochs(robot).setText("9"));
        command(robot, "open");
        assertEquals(saved, explorer.setup().experimentProperty().get());
        assertEquals(7, saved.schedule().epochs());
        assertEquals(
                "mine.json",
                robot.lookup("#scenario").queryComboBox().getButtonCell().getText());
        run(robot);
        robot.interact(() -> engine.last().train(1));
        until(() -> text(robot, "arms-caption").startsWith("mine.json, on Synthetic, started "));
    }

    @Test
    void aConfigurationSavedOverAnotherKeepsWhoMayReadIt(FxRobot robot, @TempDir Path folder) throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        dialogs.chosen = Files.writeString(folder.resolve("shared.json"), "{}");
        Files.setPosixFilePermissions(dialogs.chosen, PosixFilePermissions.fromString("rw-rw-r--"));
        command(robot, "save");
        assertTrue(Files.size(dialogs.chosen) > 100);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(dialogs.chosen)));
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
    void aConfigurationOfOtherDataIsOpenedWithAWord(FxRobot robot, @TempDir Path folder) throws Exception {
        Experiment own = Scenarios.byDefault().experiment();
        String experiment = new ExperimentJson().write(own);
        dialogs.chosen = Files.writeString(
                folder.resolve("run.json"),
                "{\"schema\": 1, \"data\": {\"fingerprint\": \"0123\"}, \"experiment\": " + experiment + "}");
        command(robot, "open");
        until(() -> text(robot, "notice").contains("are not those that the run in"));
        assertEquals(own, explorer.setup().experimentProperty().get());
    }

    @Test
    void aRunThatCannotBeStoredIsSaidAndSavedElsewhereAtOnce(FxRobot robot, @TempDir Path folder) throws Exception {
        Path runs = workspace.resolve("runs");
        Path earlier = workspace.resolve("earlier");
        if (Files.exists(runs)) {
            Files.move(runs, earlier);
        }
        Files.createFile(runs);
        try {
            run(robot);
            until(() -> text(robot, "notice").endsWith("storing is tried again until it is over."));
            robot.interact(() -> explorer.session().cancel());
            until(() -> text(robot, "notice").endsWith("or it is lost when the window is closed."));
            assertTrue(text(robot, "notice").contains(runs.toString()), text(robot, "notice"));
            assertEquals("Not saved", text(robot, "status-saved"));
            Label notice = robot.lookup("#notice").queryAs(Label.class);
            until(() -> notice.getHeight() >= notice.prefHeight(notice.getWidth()));
            dialogs.chosen = folder.resolve("elsewhere");
            robot.interact(() ->
                    robot.lookup("#notice-action").queryAs(Hyperlink.class).fire());
            until(() -> text(robot, "notice").startsWith("The run is saved in " + dialogs.chosen));
            assertEquals(1, RunStore.list(dialogs.chosen).size());
            until(() -> text(robot, "status-saved").startsWith("Saved in elsewhere/"));
        } finally {
            Files.delete(runs);
        }
    }

    @Test
    void measurementsAreExported(FxRobot robot, @TempDir Path folder) throws Exception {
        assertFalse(explorer.commands().get("export").enabled().get());
        run(robot);
        robot.interact(() -> engine.last().train(2));
        until(() -> explorer.commands().get("export").enabled().get()
                && explorer.session().measurementsProperty().get() >= 2);
        dialogs.chosen = folder.resolve("metrics.csv");
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
        int folds = explorer.setup().factsProperty().get().folds();
        assertTrue(folds > 1);
        assertEquals(new SeedRange(0, folds), opened.seeds(), "one seed per fold");
        assertTrue(text(robot, "fold-note").startsWith(folds + " folds, each tested by one seed"));
        robot.interact(() -> explorer.setup().number("seeds.count").set(folds - 1));
        assertTrue(text(robot, "fold-note").contains("the other 1 is never tested"), text(robot, "fold-note"));
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
    void droppedDatasetsOpenAndAreRemembered(FxRobot robot, @TempDir Path folder) throws Exception {
        Path dataset = Path.of("sample-data/av-digits").toAbsolutePath();
        robot.interact(() -> explorer.imports().dropped(List.of(dataset.resolve("dataset.json"))));
        until(() -> explorer.setup().experimentProperty().get().dataset() instanceof DatasetSpec.Folder);
        until(() ->
                new SettingsFile(workspace).load().settings().recentDatasets().equals(List.of(dataset.toString())));
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
}
