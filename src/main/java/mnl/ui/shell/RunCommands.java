package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** What the menu Run offers. */
final class RunCommands {
    private RunCommands() {}

    static List<Command> of(RunControls run) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                Command.Menu.RUN,
                "run",
                "Run",
                "Trains every arm on every seed, side by side.",
                Feather.PLAY,
                "Shortcut+R",
                run.canRun(),
                run::run));
        all.add(new Command(
                "pause",
                Command.Menu.RUN,
                Bindings.when(run.paused()).then("Resume").otherwise("Pause"),
                "Stops between two steps, or goes on.",
                Feather.PAUSE,
                KeyCombination.valueOf("SPACE"),
                run.canPause(),
                run::pauseOrResume));
        all.add(Command.of(
                Command.Menu.RUN,
                "step",
                "Step one epoch",
                "Trains to the end of the epoch and pauses.",
                Feather.SKIP_FORWARD,
                "S",
                run.canStep(),
                run::stepEpoch));
        all.add(Command.of(
                Command.Menu.RUN,
                "step-batch",
                "Step one batch",
                "Trains one batch, measures it and pauses.",
                Feather.CHEVRON_RIGHT,
                "B",
                run.canStep(),
                run::stepBatch));
        all.add(Command.of(
                Command.Menu.RUN,
                "stop",
                "Stop",
                "Ends the training, or what is being prepared; what is trained stays for the noise lab.",
                Feather.SQUARE,
                "Shortcut+PERIOD",
                run.canStop(),
                run::stop));
        all.add(Command.of(
                Command.Menu.RUN,
                "same-seeds",
                "Same seeds",
                "Replays the current run exactly: same settings, same seeds.",
                Feather.ROTATE_CCW,
                "Shortcut+Shift+R",
                run.canReplay(),
                run::sameSeeds));
        all.add(Command.of(
                Command.Menu.RUN,
                "new-seeds",
                "New seeds",
                "Runs the settings on the seeds that follow.",
                Feather.SHUFFLE,
                "Shortcut+N",
                run.canRun(),
                run::newSeeds));
        return all;
    }
}
