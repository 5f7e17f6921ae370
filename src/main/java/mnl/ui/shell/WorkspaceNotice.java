package mnl.ui.shell;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.data.Unawaited;
import mnl.lab.store.Workspace;
import mnl.lab.store.WorkspaceCheck;
import mnl.words.Texts;

/** Says, once the window is there, that nothing can be kept in its workspace, and looks again when it is asked to. */
final class WorkspaceNotice {
    private static final String AGAIN = Texts.of("shell.workspace-notice.look-again");

    private final Workspace workspace;
    private final Notices notices;
    private final Executor background;
    private final Executor fxThread;

    WorkspaceNotice(AppContext parts, Notices notices) {
        workspace = new Workspace(parts.workspace());
        this.notices = notices;
        background = parts.background();
        fxThread = parts.fxThread();
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
        if (problem.isPresent()) {
            notices.offering(
                    problem.get(), AGAIN, () -> look(Texts.of("shell.workspace-notice.it-can", workspace.folder())));
        } else if (!well.isEmpty()) {
            notices.notice(well);
        }
    }
}
