package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowDialogsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "curve.png, curve.png",
        "curve, curve.png",
        "curve.png.png, curve.png",
        "curve.PNG, curve.PNG",
        "v1.2, v1.2.png",
        "curve.svg, curve.svg.png",
        ".png, .png"
    })
    void aNameHasItsEndingOnce(String typed, String saved) {
        File chosen = folder.resolve(typed).toFile();
        assertEquals(folder.resolve(saved).toFile(), WindowDialogs.completed(chosen, "png"));
    }

    @Test
    void whatIsThereIsNotOverwrittenUnasked() throws IOException {
        Files.createFile(folder.resolve("curve.png"));
        File chosen = folder.resolve("curve").toFile();
        assertEquals(chosen, WindowDialogs.completed(chosen, "png"));
    }

    @Test
    void nothingChosenStaysNothing() {
        assertNull(WindowDialogs.completed(null, "png"));
    }

    @Test
    void savingBeginsWhereDocumentsAre() throws IOException {
        assertEquals(folder.toFile(), WindowDialogs.documents(folder.toFile()));
        Files.createDirectory(folder.resolve("Documents"));
        assertEquals(folder.resolve("Documents").toFile(), WindowDialogs.documents(folder.toFile()));
    }
}
