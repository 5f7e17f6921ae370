package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.lab.archive.RunArchive;
import mnl.lab.archive.SharedRun;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Workspace;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A run that came as one file, shown without a trace in the workspace until it is kept. What was unpacked of it goes when
 * another run is on show. FX thread only.
 */
final class SharedRuns implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SharedRuns.class.getName());

    /** Place of the view that shows a run's curves among the views. */
    private static final int LIVE = 2;

    private final AppContext parts;
    private final RunSession session;
    private final StoredRuns runs;
    private final MissingData missing;
    private final Dialogs dialogs;
    private final Supplier<MainWindow> window;
    private final ObjectProperty<SharedRun> shown = new SimpleObjectProperty<>(this, "shown");
    private @Nullable SharedRun coming;
    private @Nullable Path kept;

    /**
     * @param session shows it
     * @param runs says where the run on show is
     * @param missing finds its data
     * @param window asked for when something is said, not before
     */
    SharedRuns(
            AppContext parts,
            RunSession session,
            StoredRuns runs,
            MissingData missing,
            Dialogs dialogs,
            Supplier<MainWindow> window) {
        this.parts = parts;
        this.session = session;
        this.runs = runs;
        this.missing = missing;
        this.dialogs = dialogs;
        this.window = window;
        session.storedProperty().addListener((o, was, now) -> follow(now));
    }

    /** Whether what was dropped is one of these files. */
    static boolean isOne(Path file) {
        return RunArchive.isNamedSo(file.toString());
    }

    /** Asks for a file, and opens it. */
    void choose() {
        dialogs.fileToOpen(Texts.of("shell.shared-runs.open"), Texts.of("shell.shared-runs.kind"), RunArchive.EXTENSION)
                .ifPresent(this::open);
    }

    /** Shows the run in a file, or says why it cannot be shown. */
    void open(Path file) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> SharedRun.open(file), parts.background()),
                parts.fxThread(),
                (run, failure) -> {
                    if (failure == null) {
                        show(run);
                    } else {
                        fail(Causes.of(failure));
                    }
                });
    }

    private void show(SharedRun run) {
        discard(coming);
        coming = run;
        session.look(run.folder(), why -> {
            if (coming == run) {
                coming = null;
            }
            discard(run);
            window.get().notices().failure(why);
        });
    }

    /** Another run is on show, or none. */
    private void follow(@Nullable StoredRun now) {
        SharedRun before = shown.get();
        SharedRun next = coming;
        if (now != null && next != null && now.folder().equals(next.folder())) {
            coming = null;
            shown.set(next);
            discard(before);
            runs.shown(Texts.of("shell.shared-runs.shown-from", next.file().getFileName()));
            // What the run lacks is known when the session has taken over the rest of it.
            parts.fxThread().execute(() -> say(next));
            window.get().views().show(LIVE);
        } else if (before != null) {
            shown.set(null);
            discard(before);
        }
        Path folder = kept;
        if (now != null && folder != null && now.folder().equals(folder)) {
            kept = null;
            parts.fxThread().execute(() -> sayKept(folder));
        }
    }

    private void say(SharedRun run) {
        if (shown.get() == run) {
            String sentence = Texts.together(
                    Texts.of("shell.shared-runs.not-kept", run.file()),
                    session.lackingProperty().get());
            window.get().notices().notice(sentence, Texts.of("shell.shared-runs.keep"), this::keep);
        }
    }

    /** Whether the run on show came as a file and is not kept. */
    BooleanBinding canKeep() {
        return shown.isNotNull();
    }

    /** Copies the run on show into the workspace, and shows it from there. */
    void keep() {
        SharedRun run = shown.get();
        if (run == null) {
            return;
        }
        Workspace workspace = new Workspace(parts.workspace());
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> run.keep(workspace), parts.background()),
                parts.fxThread(),
                (folder, failure) -> {
                    if (failure == null) {
                        kept(folder);
                    } else {
                        fail(Causes.of(failure));
                    }
                });
    }

    private void kept(Path folder) {
        kept = folder;
        session.open(folder, window.get().notices()::failure);
    }

    private void sayKept(Path folder) {
        Notices notices = window.get().notices();
        String sentence = Texts.together(
                Texts.of("shell.shared-runs.kept", folder),
                session.lackingProperty().get());
        if (session.lacksFolderProperty().get()) {
            missing.offer(session, sentence, notices);
            return;
        }
        notices.notice(sentence, Texts.of("shell.run-exports.show-folder"), () -> new SystemOpener(
                        notices, parts.background(), parts.fxThread())
                .open(folder));
    }

    private void fail(Throwable cause) {
        LOG.log(Level.DEBUG, "A run out of a file", cause);
        window.get().notices().failure(Failures.sentence(cause, Texts.of("shell.shared-runs.failed", cause)));
    }

    private void discard(@Nullable SharedRun run) {
        if (run != null) {
            parts.background().execute(run::close);
        }
    }

    @Override
    public void close() {
        for (SharedRun run : new SharedRun[] {shown.get(), coming}) {
            if (Objects.nonNull(run)) {
                run.close();
            }
        }
    }
}
