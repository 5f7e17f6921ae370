package mnl.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.task.ScenePulse;

/**
 * The program with its window as a process of its own, whose user does one thing: has the interrupted run of the workspace go
 * on, or else trains an experiment, and closes the window when the run is stored.
 */
public final class TrainingWindow {
    private final WindowProgram program;
    private final Optional<Path> interrupted;
    private final Experiment experiment;
    private boolean asked;
    private boolean began;

    private TrainingWindow(Path workspace, Experiment experiment) {
        program = new WindowProgram(workspace, Optional.empty(), System.err::println);
        interrupted = new RunStore(new Workspace(workspace))
                .list().stream()
                        .map(StoredRun::folder)
                        .filter(RunStore::isTemporary)
                        .filter(Continuation::isThere)
                        .findFirst();
        this.experiment = experiment;
    }

    /** @param args the workspace, and a file with the experiment */
    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        String text = Files.readString(Path.of(args[1]));
        new TrainingWindow(Path.of(args[0]), new ExperimentJson().readExperiment(text)).show();
        System.exit(0);
    }

    private void show() {
        Platform.startup(() -> {
            program.open();
            new ScenePulse().onEachFrame(this::act);
        });
        program.awaitEnd();
    }

    private void act() {
        Explorer window = Objects.requireNonNull(program.explorer());
        if (!asked) {
            asked = true;
            interrupted.ifPresentOrElse(run -> window.session().open(run, TrainingWindow::fail), () -> window.setup()
                    .open(experiment, "Killed"));
        } else if (!began) {
            began = does(window, interrupted.isPresent() ? "continue" : "run");
        } else if (window.session().stateProperty().get() == RunState.FINISHED
                && window.session().goesOnInProperty().get() != null) {
            window.leave();
        }
        String failure = window.session().failureProperty().get();
        if (!failure.isEmpty()) {
            fail(failure);
        }
    }

    private static boolean does(Explorer window, String id) {
        Command command = window.commands().get(id);
        if (command.enabled().get()) {
            command.action().run();
            return true;
        }
        return false;
    }

    private static void fail(String why) {
        System.err.println(why);
        Runtime.getRuntime().halt(1);
    }
}
