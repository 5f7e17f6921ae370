package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mnl.lab.store.Refuge;
import mnl.lab.store.RunRecorder;
import mnl.words.Texts;

/** What is asked before the window closes, and what becomes of a run that could not be stored where nobody can be asked. */
final class Closing {
    private final RunControls run;
    private final StoredRuns runs;
    private final SaveElsewhere elsewhere;
    private final Dialogs dialogs;
    private final Runnable leave;

    /** @param leave closes the window */
    Closing(RunControls run, StoredRuns runs, SaveElsewhere elsewhere, Dialogs dialogs, Runnable leave) {
        this.run = run;
        this.runs = runs;
        this.elsewhere = elsewhere;
        this.dialogs = dialogs;
        this.leave = leave;
    }

    /** Closes the window; asks first while a run is under way, and where one is nowhere but in memory. */
    void quit() {
        if (run.underWay().get() && !dialogs.confirmClosing(run.underWay())) {
            return;
        }
        int unstored = runs.inMemory().size();
        Dialogs.Unstored answer = unstored == 0 ? Dialogs.Unstored.DISCARD : dialogs.confirmLosing(unstored);
        if (answer == Dialogs.Unstored.SAVE) {
            elsewhere.all(leave);
        } else if (answer == Dialogs.Unstored.DISCARD) {
            runs.takeInMemory();
            leave.run();
        }
    }

    /**
     * Saves every run that is nowhere but in memory where runs go of which nobody can be asked, when the program ends.
     *
     * @return a sentence for each
     */
    static List<String> lastRefuge(StoredRuns runs) {
        return runs.takeInMemory().stream().map(Closing::saved).toList();
    }

    private static String saved(RunRecorder run) {
        Path wanted = run.target();
        Optional<Path> saved = Refuge.save(run);
        return saved.map(folder -> Texts.of("shell.closing.saved", wanted, folder))
                .orElseGet(() ->
                        Texts.of("shell.closing.lost", wanted, Refuge.folders().get(0)));
    }
}
