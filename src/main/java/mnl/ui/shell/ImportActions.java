package mnl.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.Stage;
import mnl.data.Unawaited;
import mnl.ui.importing.FileChoice;
import mnl.ui.importing.ImportViewModel;
import mnl.words.Texts;

/** Brings the user's own files in: with the import's window, or by dropping them onto the main one. */
final class ImportActions {
    private static final String DESCRIPTION = "dataset.json";

    private final Stage owner;
    private final Look look;
    private final Supplier<ImportViewModel> models;
    private final Executor background;
    private final Executor fxThread;
    private final Dialogs dialogs;
    private final FileActions files;

    /**
     * @param models makes what the import's window shows
     * @param background for looking at what was dropped
     * @param fxThread brings answers back
     */
    ImportActions(
            Stage owner,
            Look look,
            Dialogs dialogs,
            FileActions files,
            Supplier<ImportViewModel> models,
            Executor background,
            Executor fxThread) {
        this.owner = owner;
        this.look = look;
        this.models = models;
        this.background = background;
        this.fxThread = fxThread;
        this.dialogs = dialogs;
        this.files = files;
    }

    /** Opens the import's window without files. */
    void start() {
        show(List.of());
    }

    /** Opens a dropped dataset folder as a dataset, and the import's window over anything else. */
    void dropped(List<Path> paths) {
        Unawaited.goOn(CompletableFuture.supplyAsync(() -> dataset(paths), background)
                .thenAcceptAsync(dataset -> dataset.ifPresentOrElse(files::openFolder, () -> show(paths)), fxThread));
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
        ImportViewModel model = models.get();
        model.sources().add(paths);
        new ImportWindow(owner, look, model, choice()).show();
    }

    private FileChoice choice() {
        return new FileChoice() {
            @Override
            public List<Path> files() {
                return dialogs.filesToOpen(Texts.of("shell.import-actions.add-files"));
            }

            @Override
            public Optional<Path> folder(String title) {
                return dialogs.folderToOpen(title);
            }
        };
    }
}
