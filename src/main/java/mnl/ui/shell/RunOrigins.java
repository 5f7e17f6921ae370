package mnl.ui.shell;

import java.util.Optional;
import java.util.function.Supplier;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.StoredRun;
import mnl.ui.setup.model.SetupViewModel;

/** What runs come from: a lesson, the stored run on show, a scenario, or a dataset that was opened. Belongs to the FX thread. */
final class RunOrigins {
    private final Supplier<LessonPart> lessons;
    private final Supplier<SetupViewModel> setup;
    private Optional<RunOrigin> reopened = Optional.empty();

    /** Asked for later than it is made, as its parts are made after those that ask. */
    RunOrigins(Supplier<LessonPart> lessons, Supplier<SetupViewModel> setup) {
        this.lessons = lessons;
        this.setup = setup;
    }

    /** A stored run is on show. */
    void reopened(StoredRun run) {
        reopened = Optional.of(run.info().origin());
    }

    /** What a run comes from; empty for settings of the user's. */
    Optional<Scenario> of(Experiment trained) {
        SetupViewModel now = setup.get();
        return lessons.get()
                .origin(trained)
                .or(() -> reopened.filter(run -> run.experiment().equals(trained)
                                && !trained.equals(now.experimentProperty().get()))
                        .map(run -> new Scenario(run.scenario(), run.title(), run.commentary(), trained)))
                .or(() -> Optional.ofNullable(now.scenarios().chosenProperty().get()))
                .or(() -> Optional.of(now.openedProperty().get())
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Scenario(RunOrigin.OWN, name, "", trained)));
    }
}
