package mnl.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mnl.data.Unawaited;
import mnl.lab.store.LastSeenRun;
import mnl.lab.store.RunStore;
import mnl.ui.session.RunSession;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the run on show has on the disk: its folder, its report, its data. Belongs to the FX thread. */
final class RunOnDisk {
    private final AppContext parts;
    private final RunSession session;
    private final StoredRuns runs;
    private final PastRuns past;
    private final MissingData missing;
    private final Supplier<MainWindow> window;
    private final ReadOnlyBooleanWrapper report = new ReadOnlyBooleanWrapper(this, "report");

    /** @param window asked for when something is said, not before */
    RunOnDisk(
            AppContext parts,
            RunSession session,
            StoredRuns runs,
            PastRuns past,
            MissingData missing,
            Supplier<MainWindow> window) {
        this.parts = parts;
        this.session = session;
        this.runs = runs;
        this.past = past;
        this.missing = missing;
        this.window = window;
        runs.placeProperty().addListener((o, was, now) -> lookForReport());
        runs.seenProperty().addListener((o, was, now) -> lookForReport());
    }

    /** There is one when the run is over. */
    private void lookForReport() {
        report.set(false);
        Path folder = folder();
        if (folder != null) {
            Unawaited.whenDone(
                    CompletableFuture.supplyAsync(() -> RunStore.hasReport(folder), parts.background()),
                    parts.fxThread(),
                    (there, error) -> {
                        if (error == null && folder.equals(folder())) {
                            report.set(there);
                        }
                    });
        }
    }

    private @Nullable Path folder() {
        return runs.seenProperty().get();
    }

    /** Where it is, in a few words. */
    ReadOnlyStringProperty placeProperty() {
        return runs.placeProperty();
    }

    /** Its folder; null while there is none on the disk. */
    ReadOnlyObjectProperty<@Nullable Path> folderProperty() {
        return runs.seenProperty();
    }

    /** Whether it has a folder. */
    BooleanBinding hasFolder() {
        return runs.seenProperty().isNotNull();
    }

    /** Whether it has a report. */
    ReadOnlyBooleanProperty reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Whether its dataset folder is not found. */
    ReadOnlyBooleanProperty lacksFolderProperty() {
        return session.lacksFolderProperty();
    }

    /** Opens its folder, whatever that is called at this moment. */
    void showFolder() {
        Path folder = folder();
        if (folder != null) {
            Unawaited.whenDone(
                    CompletableFuture.supplyAsync(() -> LastSeenRun.find(folder), parts.background()),
                    parts.fxThread(),
                    (found, error) -> {
                        if (error == null && found.isPresent()) {
                            past.folder(found.get());
                        } else {
                            notices().failure(Texts.of("shell.run-on-disk.gone", folder));
                        }
                    });
        }
    }

    /** Opens its report. */
    void openReport() {
        Path folder = folder();
        if (folder != null) {
            past.report(folder);
        }
    }

    /** Puts the whole path of its folder on the clipboard. */
    void copyPath() {
        Path folder = folder();
        if (folder != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(folder.toAbsolutePath().toString());
            Clipboard.getSystemClipboard().setContent(content);
            notices().notice(Texts.of("shell.run-on-disk.copied", folder.toAbsolutePath()));
        }
    }

    /** Finds its data, and shows it whole. */
    void findData() {
        missing.find(session, said -> {
            if (!said.isEmpty()) {
                missing.offer(session, said, notices());
            }
        });
    }

    private Notices notices() {
        return window.get().notices();
    }
}
