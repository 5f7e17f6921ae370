package mnl.ui.shell;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import mnl.experiment.Scenario;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.ScenarioChoice;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.start.StartActions;
import mnl.ui.start.StartView;
import mnl.ui.start.StartViewModel;
import org.jspecify.annotations.Nullable;

/** What every view shows until there is a run; made when it is first shown. */
final class StartPage {
    private final BooleanBinding noRun;
    private final StartViewModel model;
    private final StartActions actions;
    private @Nullable Node node;

    /**
     * @param session until it has a run
     * @param model the last runs
     * @param actions what can be done
     */
    StartPage(RunSession session, StartViewModel model, StartActions actions) {
        this.noRun = session.stateProperty().isNull();
        this.model = model;
        this.actions = actions;
    }

    /** Chooses the scenario that shows the idea, as it was made, whatever was changed in the setup. */
    static void choose(SetupViewModel setup, Scenario idea) {
        ScenarioChoice scenarios = setup.scenarios();
        if (!setup.experimentProperty().get().equals(idea.experiment())) {
            scenarios.leave();
        }
        scenarios.chosenProperty().set(idea);
    }

    /** Opens a run's report, or says why there is none. */
    static void report(StoredRun run, SystemOpener opener, Notices notices) {
        Optional<Path> report = RunStore.report(run.folder());
        report.ifPresentOrElse(
                opener::open,
                () -> notices.failure("This run has no report, because it was not trained to an end. Its folder is "
                        + run.folder() + "."));
    }

    BooleanBinding noRun() {
        return noRun;
    }

    /** Looks which runs there are. */
    void refresh() {
        model.refresh();
    }

    Node node() {
        if (node == null) {
            node = new StartView(model, actions);
        }
        return Objects.requireNonNull(node);
    }
}
