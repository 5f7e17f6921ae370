package mnl.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import mnl.data.Unawaited;
import mnl.data.importing.formats.StandardFormats;
import mnl.ui.importing.FileChoice;
import mnl.ui.importing.ImportViewModel;

/** Brings the user's own files in: with the import's window, or by dropping them onto the main one. */
final class ImportActions {
    private static final String DESCRIPTION = "dataset.json";

    private final Stage owner;
    private final Look look;
    private final AppContext parts;
    private final Dialogs dialogs;
    private final FileActions files;

    ImportActions(Stage owner, Look look, AppContext parts, Dialogs dialogs, FileActions files) {
        this.owner = owner;
        this.look = look;
        this.parts = parts;
        this.dialogs = dialogs;
        this.files = files;
    }

    /** Opens the import's window without files. */
    void start() {
        show(List.of());
    }

    /** Opens a dropped dataset folder as a dataset, and the import's window over anything else. */
    void dropped(List<Path> paths) {
        Unawaited.goOn(CompletableFuture.supplyAsync(() -> dataset(paths), parts.background())
                .thenAcceptAsync(
                        dataset -> dataset.ifPresentOrElse(files::openFolder, () -> show(paths)), parts.fxThread()));
    }

    /** The one dataset folder that a drop consists of, itself or its description. */
    private static Optional<Path> dataset(List<Path> paths) {
        if (paths.size() != 1) {
            return Optional.empty();
        }
        Path only = paths.get(0).toAbsolutePath();
        Path folder = only.endsWith(DESCRIPTION) ? only.getParent() : only;
        return Optional.ofNullable(folder).filter(found -> Files.isRegularFile(found.resolve(DESCRIPTION)));
    }

    private void show(List<Path> paths) {
        ImportViewModel model = new ImportViewModel(
                StandardFormats.all(),
                parts.workspace().resolve("datasets"),
                files::openFolder,
                parts.background(),
                parts.fxThread(),
                parts.pulse(),
                System::nanoTime);
        model.sources().add(paths);
        new ImportWindow(owner, look, model, choice()).show();
    }

    private FileChoice choice() {
        return new FileChoice() {
            @Override
            public List<Path> files() {
                return dialogs.filesToOpen("Add files");
            }

            @Override
            public Optional<Path> folder(String title) {
                return dialogs.folderToOpen(title);
            }
        };
    }
}
