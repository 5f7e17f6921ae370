package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import mnl.SharedData;
import mnl.cli.CommandLineProgram;
import mnl.data.folder.FolderSource;
import mnl.data.importing.formats.StandardFormats;
import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The six views of UCI "Multiple Features", imported in the window and by the command line. */
@ExtendWith(ApplicationExtension.class)
class SixViewsTest {
    private static final List<String> VIEWS = List.of("fac", "fou", "kar", "mor", "pix", "zer");

    @TempDir
    static Path folder;

    private final List<Path> opened = new ArrayList<>();

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ImportViewModel model = new ImportViewModel(
                StandardFormats.all(),
                folder.resolve("datasets"),
                opened::add,
                Runnable::run,
                Runnable::run,
                new ManualPulse(),
                () -> 0);
        FileChoice choice = new FileChoice() {
            @Override
            public List<Path> files() {
                return VIEWS.stream().map(SixViewsTest::file).toList();
            }

            @Override
            public Optional<Path> folder(String title) {
                return Optional.empty();
            }
        };
        stage.setScene(new Scene(new ImportView(model, choice, () -> {}), 1000, 680));
        stage.show();
    }

    private static Path file(String view) {
        return SharedData.MULTIPLE_FEATURES.path().resolve("mfeat-" + view + ".csv");
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    @Test
    void windowAndCommandLineWriteTheSameDataset(FxRobot robot) throws IOException {
        SharedData.MULTIPLE_FEATURES.require();
        fire(robot, "source-add");
        type(robot, "source-label-text", "last");
        fire(robot, "source-for-all");
        for (int page = 0; page < 3; page++) {
            fire(robot, "import-next");
        }
        type(robot, "target-name", "Multiple Features");
        fire(robot, "import-next");
        String result = robot.lookup("#import-result").queryAs(Label.class).getText();
        assertTrue(result.startsWith("Imported 2000 samples (1200 train, 400 validation, 400 test)"), result);
        fire(robot, "import-open");

        Path written = folder.resolve("converted");
        List<String> command =
                new ArrayList<>(List.of("convert", "--label-column", "last", "--out", written.toString()));
        command.addAll(List.of("--name", "Multiple Features"));
        VIEWS.forEach(view -> command.addAll(List.of("--modality", "mfeat-" + view + "=" + file(view))));
        assertEquals(0, new CommandLineProgram().run(command.toArray(String[]::new)));
        try (Stream<Path> files = Files.list(written)) {
            List<Path> all = files.toList();
            assertEquals(8, all.size(), "six payloads, the description and the table");
            for (Path file : all) {
                assertArrayEquals(
                        Files.readAllBytes(file),
                        Files.readAllBytes(opened.get(0).resolve(file.getFileName())),
                        file.getFileName().toString());
            }
        }
        assertEquals(6, FolderSource.open(opened.get(0), 0).info().modalities().size());
    }
}
