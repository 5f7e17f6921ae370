package mnl.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.lab.store.RunRecorder;
import mnl.words.Texts;

/** Says that a run cannot be written where runs are kept, and offers to save it in another folder at once. */
final class SaveElsewhere {
    private static final String OFFER = Texts.of("shell.save-elsewhere.save-elsewhere");

    private final StoredRuns runs;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Executor fxThread;

    SaveElsewhere(StoredRuns runs, Notices notices, Dialogs dialogs, Executor fxThread) {
        this.runs = runs;
        this.notices = notices;
        this.dialogs = dialogs;
        this.fxThread = fxThread;
        runs.whenUnstored(this::say);
    }

    private void say(UnstoredRun run) {
        String rest = run.over()
                ? Texts.of("shell.save-elsewhere.until-then-it-is")
                : Texts.of("shell.save-elsewhere.the-run-goes-on");
        offer(run.recorder(), Texts.together(run.why(), rest));
    }

    private void offer(RunRecorder run, String sentence) {
        notices.offering(sentence, OFFER, () -> choose(run, sentence));
    }

    /**
     * Asks for a folder and saves all runs in it that are over and nowhere but in memory.
     *
     * @param then is done when all are saved; where one cannot be, that is said instead
     */
    void all(Runnable then) {
        dialogs.folderToOpen(Texts.of("shell.save-elsewhere.save-the-run-in"))
                .ifPresent(folder -> saveAll(folder, then));
    }

    private void saveAll(Path folder, Runnable then) {
        CompletableFuture<?>[] saving =
                runs.inMemory().stream().map(run -> runs.saveIn(run, folder)).toArray(CompletableFuture<?>[]::new);
        Unawaited.whenDone(CompletableFuture.allOf(saving), fxThread, (done, error) -> {
            if (error == null) {
                then.run();
            } else {
                String why = String.valueOf(Causes.of(error).getMessage());
                runs.inMemory().stream().findFirst().ifPresent(run -> offer(run, why));
            }
        });
    }

    private void choose(RunRecorder run, String sentence) {
        dialogs.folderToOpen(Texts.of("shell.save-elsewhere.save-the-run-in"))
                .ifPresentOrElse(folder -> save(run, folder), () -> offer(run, sentence));
    }

    private void save(RunRecorder run, Path folder) {
        Unawaited.whenDone(runs.saveIn(run, folder), fxThread, (saved, error) -> {
            if (error == null) {
                notices.notice(
                        run.isStored()
                                ? Texts.of("shell.save-elsewhere.the-run-is-saved", saved)
                                : Texts.of("shell.save-elsewhere.the-run-will-be", saved));
            } else {
                Throwable cause = Causes.of(error);
                offer(run, String.valueOf(cause.getMessage()));
            }
        });
    }
}
