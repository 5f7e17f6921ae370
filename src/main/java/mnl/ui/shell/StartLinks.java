package mnl.ui.shell;

import java.util.function.Supplier;
import mnl.experiment.Scenario;
import mnl.lab.store.RunStore;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.start.StartActions;
import mnl.ui.start.StartViewModel;

/** What the start page leads to, in a window that is not yet whole when the page is made. */
final class StartLinks {
    private final AppContext parts;
    private final SetupViewModel setup;
    private final RunControls run;
    private final Supplier<MainWindow> window;
    private final Supplier<Commands> commands;

    /**
     * @param window asked for when something is chosen, not before
     * @param commands likewise
     */
    StartLinks(
            AppContext parts,
            SetupViewModel setup,
            RunControls run,
            Supplier<MainWindow> window,
            Supplier<Commands> commands) {
        this.parts = parts;
        this.setup = setup;
        this.run = run;
        this.window = window;
        this.commands = commands;
    }

    /**
     * The page that leads there.
     *
     * @param stored whose last runs it lists
     * @param runs what can be done with them
     */
    StartPage page(RunSession session, RunStore stored, PastRuns runs) {
        return new StartPage(
                session,
                new StartViewModel(stored::list, RunStore::open, parts.background(), parts.fxThread()),
                new StartActions(
                        this::seeTheIdea,
                        command("lessons"),
                        command("import"),
                        command("open-folder"),
                        runs::open,
                        runs::report,
                        runs::folder,
                        runs::settings));
    }

    private Runnable command(String id) {
        return () -> commands.get().get(id).action().run();
    }

    /** Runs the first scenario at once, as it was made, with its story before everybody's eyes. */
    void seeTheIdea() {
        Scenario idea = parts.scenarios().get(0);
        if (!setup.experimentProperty().get().equals(idea.experiment())) {
            setup.scenarios().leave();
        }
        setup.scenarios().chosenProperty().set(idea);
        window.get().views().show(0);
        window.get().focusView();
        run.run();
    }
}
