package mnl.ui.shell;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.data.Unawaited;
import mnl.lab.store.Workspace;
import mnl.lab.store.WorkspaceCheck;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says that nothing can be kept in the workspace: once the window is there, and later where something of the settings cannot be
 * written. Said once, and again only after it could.
 */
final class WorkspaceNotice {
    private static final System.Logger LOG = System.getLogger(WorkspaceNotice.class.getName());
    private static final String AGAIN = Texts.of("shell.workspace-notice.look-again");

    private final Workspace workspace;
    private final Notices notices;
    private final Executor background;
    private final Executor fxThread;
    /** Of the FX thread. */
    private boolean said;

    /**
     * @param background where files are looked at
     * @param fxThread where it is said
     */
    WorkspaceNotice(Workspace workspace, Notices notices, Executor background, Executor fxThread) {
        this.workspace = workspace;
        this.notices = notices;
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Looks in the background; where all is well nothing is said. */
    void look() {
        look("");
    }

    private void look(String well) {
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(() -> WorkspaceCheck.problem(workspace), background),
                fxThread,
                (problem, failure) -> {
                    if (failure == null) {
                        say(problem, well);
                    }
                });
    }

    private void say(Optional<String> problem, String well) {
        said = problem.isPresent();
        if (problem.isPresent()) {
            notices.offering(
                    problem.get(), AGAIN, () -> look(Texts.of("shell.workspace-notice.it-can", workspace.folder())));
        } else if (!well.isEmpty()) {
            notices.notice(well);
        }
    }

    /** Something that is written into the workspace. */
    interface Write {
        void done() throws IOException;
    }

    /** Writes all of it that can be written, on any thread; that some cannot is said. */
    void write(Write... writes) {
        IOException problem = null;
        for (Write each : writes) {
            try {
                each.done();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Not kept in " + workspace.folder(), e);
                problem = e;
            }
        }
        IOException last = problem;
        fxThread.execute(() -> written(last));
    }

    private void written(@Nullable IOException problem) {
        if (problem != null && !said) {
            notices.also(
                    Texts.of("shell.workspace-notice.unwritten", workspace.folder(), WorkspaceCheck.reason(problem)));
        }
        said = problem != null;
    }
}
