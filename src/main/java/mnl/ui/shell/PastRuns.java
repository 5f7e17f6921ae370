package mnl.ui.shell;

import java.nio.file.Path;
import java.util.function.Supplier;
import mnl.lab.run.RunException;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** What can be done with a run of before: showing it again, its report, its folder, its settings. */
final class PastRuns {
    private final AppContext parts;
    private final SetupViewModel setup;
    private final RunSession session;
    private final Supplier<MainWindow> window;

    /** @param window asked for when something is chosen, not before */
    PastRuns(AppContext parts, SetupViewModel setup, RunSession session, Supplier<MainWindow> window) {
        this.parts = parts;
        this.setup = setup;
        this.session = session;
        this.window = window;
    }

    /** Shows it in every view, or says why it cannot be shown. */
    void open(StoredRun past) {
        session.open(past.folder(), window.get().notices()::failure);
    }

    /** Opens its report, or says why there is none. */
    void report(StoredRun past) {
        report(past.folder());
    }

    /** Opens the report of the run in a folder, or says why there is none. */
    void report(Path folder) {
        Notices notices = window.get().notices();
        try {
            RunStore.report(folder)
                    .ifPresentOrElse(
                            opener()::open, () -> notices.failure(Texts.of("shell.past-runs.this-run-has-no", folder)));
        } catch (RunException damaged) {
            notices.failure(String.valueOf(damaged.getMessage()));
        }
    }

    /** Opens its folder. */
    void folder(StoredRun past) {
        folder(past.folder());
    }

    /** Opens a run's folder. */
    void folder(Path folder) {
        opener().open(folder);
    }

    /** Brings its settings back. */
    void settings(StoredRun past) {
        setup.open(past.info().origin().experiment(), past.info().origin().title());
    }

    private SystemOpener opener() {
        return new SystemOpener(window.get().notices(), parts.background(), parts.fxThread());
    }
}
