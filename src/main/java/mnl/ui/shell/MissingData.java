package mnl.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.StoredRun;
import mnl.lab.store.KnownDatasets;
import mnl.lab.store.MovedData;
import mnl.lab.store.StoredData;
import mnl.lab.store.Workspace;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Dataset folders of stored runs that are no longer where they were: found among known ones, or where the user says, and remembered.
 * Belongs to the FX thread.
 */
final class MissingData {
    private final AppContext parts;
    private final MovedData moved;
    private final StoredData stored;
    private final DatasetSearch search;

    MissingData(AppContext parts, Dialogs dialogs) {
        this.parts = parts;
        Workspace workspace = new Workspace(parts.workspace());
        moved = new MovedData(workspace);
        stored = new StoredData(parts.openData(), moved);
        search = new DatasetSearch(
                new KnownDatasets(workspace, parts.openData()), dialogs, parts.background(), parts.fxThread());
    }

    /** What the link that asks is called. */
    static String question() {
        return Texts.of("shell.missing-data.where");
    }

    /** Finds the data of stored runs, those that were moved as well. */
    StoredData stored() {
        return stored;
    }

    /** Says what a run lacks, and offers to find its data where these are what it lacks. */
    void offer(RunSession session, String sentence, Notices notices) {
        if (session.lacksFolderProperty().get()) {
            notices.notice(
                    sentence,
                    question(),
                    () -> find(session, said -> {
                        String lacking = session.lackingProperty().get();
                        if (lacking.isEmpty()) {
                            notices.failure(said);
                        } else {
                            offer(session, said.isEmpty() ? lacking : said, notices);
                        }
                    }));
        } else {
            notices.notice(sentence);
        }
    }

    /**
     * Finds the data of the run that a session shows, and shows it whole.
     *
     * @param said told in one sentence why they were not found, and nothing where the user named no folder
     */
    void find(RunSession session, Consumer<String> said) {
        StoredRun run = session.storedProperty().get();
        if (run == null || !session.lacksFolderProperty().get()) {
            return;
        }
        RunOrigin origin = run.info().origin();
        search.find(
                new SharedSetup(origin.experiment(), origin.title(), origin.dataFingerprint()),
                Texts.of("shell.missing-data.where-is", origin.dataName()),
                new Answer(session, run, said));
    }

    private final class Answer implements DatasetSearch.Outcome {
        private final RunSession session;
        private final StoredRun run;
        private final Consumer<String> said;

        Answer(RunSession session, StoredRun run, Consumer<String> said) {
            this.session = session;
            this.run = run;
            this.said = said;
        }

        @Override
        public void known(Experiment there) {
            remember(Path.of(path(there)));
        }

        @Override
        public void named(Path folder, Experiment there, boolean same) {
            if (same) {
                remember(folder);
            } else {
                say(Texts.of("shell.missing-data.other-data", folder));
            }
        }

        @Override
        public void unreadable(Path folder) {
            say(Texts.of("shell.missing-data.no-dataset", folder));
        }

        @Override
        public void notNamed() {
            say("");
        }

        @Override
        public void failed(Throwable error) {
            say(sentence(error));
        }

        /** The run is shown from there in any case; only where it cannot be kept is the user asked again the next time. */
        private void remember(Path folder) {
            String before = path(run.info().origin().experiment());
            Unawaited.whenDone(
                    CompletableFuture.runAsync(() -> moved.moved(before, folder), parts.background()),
                    parts.fxThread(),
                    (done, error) -> again(error));
        }

        private void again(@Nullable Throwable unkept) {
            if (isOnShow()) {
                session.openAgain(why -> {
                    String all = Texts.together(why, unkept == null ? "" : sentence(unkept));
                    if (!all.isEmpty()) {
                        said.accept(all);
                    }
                });
            }
        }

        private static String sentence(Throwable error) {
            Throwable cause = Causes.of(error);
            return Failures.sentence(cause, String.valueOf(cause));
        }

        /** Another run may be on show by now. */
        private void say(String sentence) {
            if (isOnShow()) {
                said.accept(sentence);
            }
        }

        private boolean isOnShow() {
            return run.equals(session.storedProperty().get());
        }

        private static String path(Experiment experiment) {
            return ((DatasetSpec.Folder) experiment.dataset()).path();
        }
    }
}
