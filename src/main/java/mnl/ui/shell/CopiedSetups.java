package mnl.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.transfer.SetupLine;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.store.KnownDatasets;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The setup as one line of text on the clipboard, and back from there with a way back. */
final class CopiedSetups {
    private final SetupViewModel setup;
    private final KnownDatasets known;
    private final DatasetSearch search;
    private final RecentDatasets recent;
    private final Notices notices;
    private final Executor background;
    private final Executor fxThread;

    CopiedSetups(
            SetupViewModel setup,
            KnownDatasets known,
            RecentDatasets recent,
            Dialogs dialogs,
            Notices notices,
            Executor background,
            Executor fxThread) {
        this.setup = setup;
        this.known = known;
        this.recent = recent;
        search = new DatasetSearch(known, dialogs, background, fxThread);
        this.notices = notices;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Puts the settings on the clipboard. */
    void copy() {
        Experiment experiment = setup.experimentProperty().get();
        String name = setup.name();
        boolean folder = experiment.dataset() instanceof DatasetSpec.Folder;
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> folder ? known.fingerprint(experiment.dataset()) : "", background),
                fxThread,
                (fingerprint, error) -> {
                    if (error == null) {
                        put(new SharedSetup(experiment, name, fingerprint));
                    } else {
                        say(error);
                    }
                });
    }

    private void put(SharedSetup shared) {
        ClipboardContent content = new ClipboardContent();
        content.putString(SetupLine.write(shared));
        Clipboard.getSystemClipboard().setContent(content);
        boolean unknown = shared.needsFolder() && shared.fingerprint().isEmpty();
        notices.notice(
                unknown
                        ? Texts.of("shell.copied-setups.copied-without-data", shared.dataName())
                        : Texts.of("shell.copied-setups.copied"));
    }

    /** Takes over the settings from the clipboard, where there are any. */
    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        try {
            take(SetupLine.read(text == null ? "" : text));
        } catch (ExperimentFormatException e) {
            notices.failure(
                    Texts.together(Texts.of("shell.copied-setups.nothing-pasted"), String.valueOf(e.getMessage())));
        }
    }

    /** A folder that was named is known from then on. */
    private void take(SharedSetup shared) {
        search.find(shared, Texts.of("shell.copied-setups.where-is", shared.dataName()), new DatasetSearch.Outcome() {
            @Override
            public void known(Experiment there) {
                show(shared, there, true);
            }

            @Override
            public void named(Path folder, Experiment there, boolean same) {
                recent.opened(folder);
                show(shared, there, same);
            }

            @Override
            public void unreadable(Path folder) {
                notices.failure(Texts.of("shell.copied-setups.no-dataset", folder));
            }

            @Override
            public void notNamed() {
                notices.failure(Texts.of("shell.copied-setups.data-not-named", shared.dataName()));
            }

            @Override
            public void failed(Throwable error) {
                say(error);
            }
        });
    }

    private void show(SharedSetup shared, Experiment experiment, boolean sameData) {
        @Nullable
        Scenario ready = setup.scenarios().all().stream()
                .filter(each -> each.experiment().equals(experiment))
                .findFirst()
                .orElse(null);
        if (ready == null) {
            setup.open(experiment, shared.name());
        } else {
            setup.scenarios().chosenProperty().set(ready);
        }
        notices.undoable(
                sameData
                        ? Texts.of("shell.copied-setups.pasted")
                        : Texts.of("shell.copied-setups.pasted-on-other-data", shared.dataName()),
                setup.history().wayBack());
    }

    private void say(Throwable error) {
        Throwable cause = Causes.of(error);
        notices.failure(Failures.sentence(cause, String.valueOf(cause)));
    }
}
