package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mnl.data.importing.ImportFiles;
import mnl.data.importing.formats.StandardFormats;
import mnl.data.sound.WavBytes;
import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pages of the import, with the keyboard and the mouse. */
@ExtendWith(ApplicationExtension.class)
class ImportViewTest {
    @TempDir
    static Path folder;

    private final List<Path> opened = new ArrayList<>();
    private final List<Path> chosen = new ArrayList<>();
    private ImportViewModel model;
    private int left;

    @Start
    void start(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        StringBuilder text = new StringBuilder("f,g,0\n");
        for (int i = 0; i < 20; i++) {
            text.append(i + "," + (i * i) + "," + (i % 2) + "\n");
        }
        for (String name : List.of("fac.csv", "zer.csv")) {
            chosen.add(Files.writeString(folder.resolve(name), text));
        }
        model = new ImportViewModel(
                StandardFormats.all(),
                folder.resolve("datasets-" + System.identityHashCode(this)),
                opened::add,
                Runnable::run,
                Runnable::run,
                new ManualPulse(),
                () -> 0);
        FileChoice choice = new FileChoice() {
            @Override
            public List<Path> files() {
                return chosen;
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        };
        stage.setScene(new Scene(new ImportView(model, choice, () -> left++), 1000, 680));
        stage.show();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    @Test
    void filesBecomeADatasetThatOpens(FxRobot robot) {
        assertTrue(robot.lookup("#import-next").query().isDisabled());
        assertEquals("Add at least one file or folder.", text(robot, "import-why-not"));
        assertFalse(robot.lookup("#import-why-not").query().getStyleClass().contains("view-problem"));
        fire(robot, "source-add");
        assertEquals("comma-separated text, 3 columns, header row", text(robot, "source-format"));
        assertTrue(text(robot, "import-why-not").startsWith("No source says which class"));
        type(robot, "source-label-text", "last");
        fire(robot, "source-for-all");
        assertEquals("", text(robot, "import-why-not"));
        assertEquals("fac, 2 features", text(robot, "source-modalities"));
        assertEquals("20", text(robot, "source-samples"));
        type(robot, "source-name", "shape");
        assertEquals("shape, 2 features", text(robot, "source-modalities"));
        assertEquals("label (\"0\", position 2)", text(robot, "source-tags"));
        fire(robot, "import-next");
        TableView<?> table = robot.lookup("#preview").queryTableView();
        assertEquals("0\nlabel", table.getColumns().get(0).getText());
        assertEquals("g\nshape", table.getColumns().get(2).getText());
        assertEquals(
                List.of("0   10", "1   10"),
                robot.lookup("#classes").queryAs(ListView.class).getItems());
        fire(robot, "import-next");
        TableView<List<String>> counts = robot.lookup("#counts").queryTableView();
        assertEquals(List.of("all", "12", "4", "4", "20"), counts.getItems().get(2));
        fire(robot, "import-next");
        type(robot, "target-name", "Digits");
        fire(robot, "import-next");
        assertTrue(text(robot, "import-result").startsWith("Imported 20 samples (12 train, 4 validation, 4 test)"));
        fire(robot, "import-open");
        assertEquals(1, opened.size());
        assertTrue(Files.exists(opened.get(0).resolve("dataset.json")));
        assertEquals(1, left);
    }

    @Test
    void anErrorStandsAtItsFile(FxRobot robot) {
        fire(robot, "source-add");
        type(robot, "source-label-text", "nine");
        assertTrue(text(robot, "source-problem").startsWith("fac.csv has no column \"nine\""));
        assertTrue(robot.lookup("#import-next").query().isDisabled());
        type(robot, "source-label-text", "");
        assertFalse(robot.lookup("#source-problem").query().isVisible());
    }

    @Test
    void columnsAreAssignedInThePreview(FxRobot robot) {
        fire(robot, "source-add");
        type(robot, "source-label-text", "2");
        fire(robot, "source-for-all");
        fire(robot, "import-next");
        fire(robot, "modality-add");
        assertTrue(text(robot, "preview-problem").startsWith("Give every modality a name and columns"));
        type(robot, "modality-name-0", "left");
        type(robot, "modality-columns-0", "0-9");
        assertTrue(text(robot, "preview-problem").contains("The table has the columns 0-2"));
        type(robot, "modality-columns-0", "0-1");
        assertEquals("", text(robot, "import-why-not"));
        assertEquals(
                "f\nleft",
                robot.lookup("#preview").queryTableView().getColumns().get(1).getText());
        fire(robot, "modality-remove-0");
        assertEquals(
                "f\nfac",
                robot.lookup("#preview").queryTableView().getColumns().get(1).getText());
    }

    @Test
    void picturesAndSoundsHaveTheirOwnFields(FxRobot robot) throws IOException {
        ImportFiles files = new ImportFiles(Files.createDirectory(folder.resolve("media")));
        Path sounds = files.folder("rec");
        for (int i = 0; i < 8; i++) {
            files.bytes("rec/" + i % 2 + "_anna_" + i + ".wav", WavBytes.tone(300 + 400 * (i % 2), 8_000));
        }
        robot.interact(() -> model.sources().add(List.of(sounds)));
        assertEquals(
                "{digit}_{speaker}_{index}",
                robot.lookup("#source-pattern").queryAs(TextField.class).getText());
        assertTrue(text(robot, "source-pattern-found").startsWith("0_anna_0.wav: label 0, group anna, index 0"));
        assertTrue(robot.lookup("#source-rate").queryAs(TextField.class).isVisible());
        assertFalse(robot.lookup("#source-delimiter").query().isVisible());
        assertFalse(robot.lookup("#source-picture-width")
                .query()
                .getParent()
                .getParent()
                .getParent()
                .isVisible());
        saysWhatItIs(
                robot, "source-pattern", "source-rate", "source-encoding", "source-features", "source-skip-broken");
        type(robot, "source-rate", "9");
        assertTrue(text(robot, "source-rate-problem").contains("from 4000 to 96000 Hz"));
        assertTrue(robot.lookup("#import-next").query().isDisabled());
        type(robot, "source-rate", "");
        fire(robot, "import-next");
        TableView<List<String>> table = robot.lookup("#preview").queryTableView();
        assertEquals("digit\nlabel", table.getColumns().get(1).getText());
        assertEquals(
                List.of("0_anna_0.wav", "0", "anna", "0", "0.10 s, 8000 Hz"),
                table.getItems().get(0));
    }

    @Test
    void theKeyboardIsEnough(FxRobot robot) {
        Node add = robot.lookup("#source-add").query();
        assertTrue(add.isFocused());
        robot.push(KeyCode.SPACE);
        assertEquals(2, model.sources().sources().size());
        robot.interact(() -> robot.lookup("#sources").query().requestFocus());
        robot.push(KeyCode.DELETE);
        assertEquals(1, model.sources().sources().size());
        robot.interact(() -> robot.lookup("#source-label-text").query().requestFocus());
        robot.write("last");
        robot.push(KeyCode.ENTER);
        assertEquals(ImportStep.PREVIEW, model.stepProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertEquals(1, left);
    }

    @Test
    void everyControlSaysWhatItIs(FxRobot robot) {
        fire(robot, "source-add");
        saysWhatItIs(robot, "sources", "source-add", "source-add-folder", "source-remove", "source-use", "source-name");
        saysWhatItIs(robot, "source-delimiter", "source-header", "source-label", "source-id", "source-for-all");
        type(robot, "source-label-text", "last");
        fire(robot, "source-for-all");
        fire(robot, "import-next");
        saysWhatItIs(robot, "preview", "preview-file", "modality-add", "classes", "class-names");
        fire(robot, "import-next");
        saysWhatItIs(robot, "pairing", "split", "split-shares", "split-by-group", "import-seed", "counts");
        fire(robot, "import-next");
        saysWhatItIs(robot, "target-name", "target-folder", "target-browse", "target-licence", "target-origin");
        saysWhatItIs(robot, "import-back", "import-next", "import-close");
    }

    private static void saysWhatItIs(FxRobot robot, String... ids) {
        for (String id : ids) {
            Control control = robot.lookup("#" + id).queryAs(Control.class);
            assertFalse(control.getTooltip().getText().isBlank(), id);
            assertFalse(control.getAccessibleText().isBlank(), id);
        }
    }
}
