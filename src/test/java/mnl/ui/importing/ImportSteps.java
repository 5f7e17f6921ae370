package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import mnl.data.importing.formats.StandardFormats;
import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An import without a toolkit whose background work runs at once, or when a test says so. */
abstract class ImportSteps {
    @TempDir
    Path folder;

    final ManualPulse pulse = new ManualPulse();
    final List<Path> opened = new ArrayList<>();
    final Queue<Runnable> held = new ArrayDeque<>();
    boolean holding;
    ImportViewModel model;

    @BeforeEach
    void make() {
        Executor background = work -> {
            if (holding) {
                held.add(work);
            } else {
                work.run();
            }
        };
        model = new ImportViewModel(
                StandardFormats.all(),
                folder.resolve("datasets"),
                opened::add,
                background,
                Runnable::run,
                pulse,
                () -> 0);
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** A table of two features with an id and a label, two classes in turn. */
    static String table(int rows, String features) {
        StringBuilder text = new StringBuilder("id," + features + ",label\n");
        for (int i = 0; i < rows; i++) {
            text.append("s" + i + "," + i + "," + (0.5 * i) + "," + (i % 2 == 0 ? "cat" : "dog") + "\n");
        }
        return text.toString();
    }

    String whyNot() {
        return model.whyNotProperty().get();
    }

    SourceSettings add(Path file) {
        model.sources().add(List.of(file));
        return model.sources().selectedProperty().get();
    }

    void toTheLastStep() {
        while (model.stepProperty().get() != ImportStep.TARGET) {
            assertEquals("", whyNot());
            model.next();
        }
    }
}
