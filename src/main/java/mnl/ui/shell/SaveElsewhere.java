package mnl.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.lab.store.RunRecorder;

/** Says that a run cannot be written where runs are kept, and offers to save it in another folder at once. */
final class SaveElsewhere {
    private static final String OFFER = "Save elsewhere …";

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
                ? " Until then it is only in this window: save it elsewhere, or it is lost when the window is closed."
                : " The run goes on, and storing is tried again until it is over.";
        offer(run.recorder(), run.why() + rest);
    }

    private void offer(RunRecorder run, String sentence) {
        notices.offering(sentence, OFFER, () -> choose(run, sentence));
    }

    private void choose(RunRecorder run, String sentence) {
        dialogs.folderToOpen("Save the run in a folder inside this one")
                .ifPresentOrElse(folder -> save(run, folder), () -> offer(run, sentence));
    }

    private void save(RunRecorder run, Path folder) {
        Unawaited.whenDone(runs.saveIn(run, folder), fxThread, (saved, error) -> {
            if (error == null) {
                notices.notice(
                        run.isStored()
                                ? "The run is saved in " + saved + "."
                                : "The run will be in " + saved + " when it is over.");
            } else {
                Throwable cause = Causes.of(error);
                offer(run, String.valueOf(cause.getMessage()));
            }
        });
    }
}
