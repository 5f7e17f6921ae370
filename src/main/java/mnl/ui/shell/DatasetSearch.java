package mnl.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.data.Unawaited;
import mnl.experiment.Experiment;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.store.KnownDatasets;

/** Finds the data of settings by their fingerprint: among known datasets, or else where the user says. Belongs to the FX thread. */
final class DatasetSearch {
    private final KnownDatasets known;
    private final Dialogs dialogs;
    private final Executor background;
    private final Executor fxThread;

    DatasetSearch(KnownDatasets known, Dialogs dialogs, Executor background, Executor fxThread) {
        this.known = known;
        this.dialogs = dialogs;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Told, once, what came of it. */
    interface Outcome {
        /** A known dataset holds the data. */
        void known(Experiment there);

        /**
         * The user has named a dataset folder.
         *
         * @param same whether it holds the very data
         */
        void named(Path folder, Experiment there, boolean same);

        /** The user has named a folder that cannot be read as a dataset. */
        void unreadable(Path folder);

        /** The user has named none. */
        void notNamed();

        /** Known datasets could not be looked through. */
        void failed(Throwable error);
    }

    /**
     * Looks for the data.
     *
     * @param question what the user is asked where nobody knows them
     */
    void find(SharedSetup wanted, String question, Outcome outcome) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> known.find(wanted), background), fxThread, (found, error) -> {
                    if (error != null) {
                        outcome.failed(error);
                    } else if (found.isPresent()) {
                        outcome.known(found.get());
                    } else {
                        ask(wanted, question, outcome);
                    }
                });
    }

    private void ask(SharedSetup wanted, String question, Outcome outcome) {
        Optional<Path> folder = dialogs.folderToOpen(question);
        if (folder.isEmpty()) {
            outcome.notNamed();
            return;
        }
        Path named = folder.get().toAbsolutePath().normalize();
        Experiment there = wanted.on(named.toString());
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> known.fingerprint(there.dataset()), background),
                fxThread,
                (fingerprint, error) -> {
                    if (error != null || fingerprint.isEmpty()) {
                        outcome.unreadable(named);
                    } else {
                        outcome.named(named, there, fingerprint.equals(wanted.fingerprint()));
                    }
                });
    }
}
