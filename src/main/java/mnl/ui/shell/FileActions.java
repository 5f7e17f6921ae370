package mnl.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import mnl.data.Causes;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Unawaited;
import mnl.data.WholeFile;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.transfer.CarriedSettings;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Reading and writing files at the user's wish; never on the FX thread. */
final class FileActions {
    private static final System.Logger LOG = System.getLogger(FileActions.class.getName());
    private static final String JSON = "json";

    private final SetupViewModel setup;
    private final RunSession session;
    private final ExperimentJson configurations = new ExperimentJson();
    private final Dialogs dialogs;
    private final NoticeBar notices;
    private final RecentDatasets recent;
    private final Function<DatasetSpec, DataSource> openData;
    private final Executor background;
    private final Executor fxThread;

    FileActions(
            SetupViewModel setup,
            RunSession session,
            Dialogs dialogs,
            NoticeBar notices,
            RecentDatasets recent,
            Function<DatasetSpec, DataSource> openData,
            Executor background,
            Executor fxThread) {
        this.notices = notices;
        this.recent = recent;
        this.openData = openData;
        this.setup = setup;
        this.session = session;
        this.dialogs = dialogs;
        this.background = background;
        this.fxThread = fxThread;
    }

    void openConfiguration() {
        dialogs.fileToOpen(
                        Texts.of("shell.file-actions.open-configuration"),
                        Texts.of("shell.file-actions.configuration"),
                        JSON)
                .ifPresent(file -> inBackground(
                        () -> opened(file), this::show, Texts.of("shell.file-actions.the-configuration-could-not")));
    }

    /** A configuration, and what is to be said about its data; empty for nothing. */
    private record Opened(Experiment experiment, String name, String warning) {}

    private Opened opened(Path file) {
        String text = text(file);
        Experiment experiment = configurations.readExperiment(text);
        boolean changed = configurations
                .dataFingerprint(text)
                .filter(before -> !before.equals(fingerprint(experiment).orElse(before)))
                .isPresent();
        return new Opened(
                experiment,
                String.valueOf(file.getFileName()),
                changed ? Texts.of("shell.file-actions.the-data-are-not", file) : "");
    }

    /** The fingerprint of the experiment's data; empty where these cannot be read, which the setup says. */
    private Optional<String> fingerprint(Experiment experiment) {
        try {
            return Optional.of(openData.apply(experiment.dataset()).fingerprint());
        } catch (DataException unreadable) {
            return Optional.empty();
        }
    }

    private void show(Opened opened) {
        setup.open(opened.experiment(), opened.name());
        if (!opened.warning().isEmpty()) {
            notices.failure(opened.warning());
        }
    }

    /** Opens a folder, with what fits of the settings; a broken folder changes nothing. */
    void openFolder() {
        dialogs.folderToOpen(Texts.of("shell.file-actions.open-dataset-folder")).ifPresent(this::openFolder);
    }

    /** Opens a folder that is known already. */
    void openFolder(Path folder) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> FolderDefaults.read(folder, openData), background),
                fxThread,
                (defaults, error) -> folderRead(folder, defaults, error));
    }

    /** Opens a folder that was opened before; one that is gone is taken out of the list. */
    void openRecent(Path folder) {
        Unawaited.goOn(CompletableFuture.supplyAsync(() -> Files.isDirectory(folder), background)
                .thenAcceptAsync(there -> openRecent(folder, there), fxThread));
    }

    private void openRecent(Path folder, boolean there) {
        if (there) {
            openFolder(folder);
        } else {
            recent.gone(folder);
            notices.failure(Texts.of("shell.file-actions.the-dataset-folder-is", folder));
        }
    }

    /** The same of a folder that is known, with one modality in place of another. */
    void openFolder(Path folder, String without, String instead) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(
                        () -> FolderDefaults.read(folder, openData).with(without, instead), background),
                fxThread,
                (defaults, error) -> folderRead(folder, defaults, error));
    }

    private void folderRead(Path folder, FolderDefaults defaults, @Nullable Throwable error) {
        if (error == null) {
            recent.opened(folder);
            open(String.valueOf(folder.getFileName()), defaults);
            return;
        }
        Throwable cause = Causes.of(error);
        LOG.log(Level.DEBUG, "Opening a dataset folder", cause);
        notices.failure(Failures.sentence(cause, Texts.of("shell.file-actions.the-folder-cannot-be", cause)));
    }

    /** What fits of the settings stays; what does not is said. */
    private void open(String name, FolderDefaults defaults) {
        CarriedSettings.Carried carried =
                defaults.carrying(setup.experimentProperty().get());
        setup.open(carried.experiment(), defaults.experiment(), name);
        if (carried.reset().isEmpty()) {
            notices.clear();
        } else {
            notices.undoable(
                    Texts.of("shell.file-actions.what-does-not-fit", name, String.join(", ", carried.reset())),
                    setup.history().wayBack());
        }
    }

    void saveConfiguration() {
        Experiment experiment = setup.experimentProperty().get();
        dialogs.fileToSave(
                        Texts.of("shell.file-actions.save-configuration"),
                        Texts.of("shell.file-actions.configuration"),
                        JSON,
                        "experiment.json")
                .ifPresent(file -> inBackground(
                        () -> write(file, configurations.write(experiment)),
                        done -> {},
                        Texts.of("shell.file-actions.the-configuration-could-not-be")));
    }

    void exportMeasurements() {
        Supplier<String> table = MeasurementTable.of(session.historyProperty().get());
        dialogs.fileToSave(
                        Texts.of("shell.file-actions.export-measurements"),
                        Texts.of("shell.file-actions.table"),
                        "csv",
                        "measurements.csv")
                .ifPresent(file -> inBackground(
                        () -> write(file, table.get()),
                        done -> {},
                        Texts.of("shell.file-actions.the-measurements-could-not")));
    }

    BooleanBinding canExport() {
        return session.measurementsProperty().greaterThan(0);
    }

    private <T> void inBackground(Supplier<T> work, Consumer<T> then, String whenItFails) {
        Unawaited.whenDone(CompletableFuture.supplyAsync(work, background), fxThread, (result, error) -> {
            if (error == null) {
                then.accept(result);
            } else {
                say(whenItFails, Causes.of(error));
            }
        });
    }

    private void say(String headline, Throwable cause) {
        LOG.log(Level.DEBUG, headline, cause);
        dialogs.error(headline, Failures.sentence(cause, String.valueOf(cause)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file " + file + " cannot be read. Check that it exists and that it is a text file.", e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            WholeFile.write(file, text);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file " + file + " cannot be written. Check that the folder exists, may be written to and is "
                            + "not full, or choose another one.",
                    e);
        }
    }
}
