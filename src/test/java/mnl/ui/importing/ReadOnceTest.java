package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import mnl.data.importing.ChosenFile;
import mnl.data.importing.ChosenFiles;
import mnl.data.importing.CountingFormats;
import mnl.data.importing.EveryForm;
import mnl.data.importing.ImportFiles;
import mnl.ui.feed.ManualPulse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the choice of files to the dataset, the window reads each file once in full. */
class ReadOnceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(EveryForm.class)
    void everyFormIsReadOnceFromTheChoiceToTheDataset(EveryForm form) {
        CountingFormats counting = new CountingFormats();
        Queue<Runnable> work = new ArrayDeque<>();
        ImportViewModel model = new ImportViewModel(
                counting.formats(),
                folder.resolve("datasets"),
                path -> {},
                work::add,
                Runnable::run,
                new ManualPulse(),
                () -> 0);
        ChosenFiles files = form.write(new ImportFiles(folder), 20);
        model.sources().add(files.files().stream().map(ChosenFile::path).toList());
        for (int i = 0; i < files.files().size(); i++) {
            set(model.sources().sources().get(i), files.files().get(i));
        }
        finish(work);
        while (model.stepProperty().get() != ImportStep.TARGET) {
            assertEquals("", model.whyNotProperty().get());
            model.next();
            finish(work);
        }
        model.next();
        finish(work);
        assertEquals("", model.job().problemProperty().get());
        assertEquals(20, model.job().reportProperty().get().samples());
        assertEquals(
                files.files().stream().collect(Collectors.toMap(ChosenFile::path, file -> 1)),
                Map.copyOf(counting.reads()));
        model.close();
    }

    private static void set(SourceSettings settings, ChosenFile file) {
        settings.useProperty().set(file.use());
        settings.nameProperty().set(file.options().modality());
        settings.blocksProperty()
                .set(
                        file.options().labelBlocks() == 0
                                ? ""
                                : Integer.toString(file.options().labelBlocks()));
        settings.media().patternProperty().set(file.options().media().pattern());
    }

    private static void finish(Queue<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }
}
