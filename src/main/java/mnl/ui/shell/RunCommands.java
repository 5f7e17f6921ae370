package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCombination;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the menu Run offers. */
final class RunCommands {
    private RunCommands() {}

    static List<Command> of(RunControls run, Continuing more, RunOnDisk shown) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                Command.Menu.RUN,
                "run",
                Texts.of("shell.run-commands.run"),
                Texts.of("shell.run-commands.trains-every-arm-on"),
                Feather.PLAY,
                "Shortcut+R",
                run.canRun(),
                run::run));
        all.add(new Command(
                "pause",
                Command.Menu.RUN,
                Bindings.when(run.paused())
                        .then(Texts.of("shell.run-commands.resume"))
                        .otherwise(Texts.of("shell.run-commands.pause")),
                Texts.of("shell.run-commands.stops-between-two-steps"),
                Feather.PAUSE,
                KeyCombination.valueOf("SPACE"),
                run.canPause(),
                run::pauseOrResume));
        all.add(Command.of(
                Command.Menu.RUN,
                "step",
                Texts.of("shell.run-commands.step-one-epoch"),
                Texts.of("shell.run-commands.trains-to-the-end"),
                Feather.SKIP_FORWARD,
                "S",
                run.canStep(),
                run::stepEpoch));
        all.add(Command.of(
                Command.Menu.RUN,
                "step-batch",
                Texts.of("shell.run-commands.step-one-batch"),
                Texts.of("shell.run-commands.trains-one-batch-measures"),
                Feather.CHEVRON_RIGHT,
                "B",
                run.canStep(),
                run::stepBatch));
        all.add(Command.of(
                Command.Menu.RUN,
                "stop",
                Texts.of("shell.run-commands.stop"),
                Texts.of("shell.run-commands.ends-the-training-or"),
                Feather.SQUARE,
                "Shortcut+PERIOD",
                run.canStop(),
                run::stop));
        all.add(Command.of(
                Command.Menu.RUN,
                "continue",
                Texts.of("shell.run-commands.continue"),
                Texts.of("shell.run-commands.goes-on-with"),
                Feather.FAST_FORWARD,
                null,
                more.canGoOn(),
                more::goOn));
        all.add(Command.of(
                Command.Menu.RUN,
                "longer",
                Texts.of("shell.run-commands.longer"),
                Texts.of("shell.run-commands.trains-to-more-epochs"),
                Feather.FAST_FORWARD,
                null,
                more.canBeLonger(),
                more::longer));
        all.add(Command.of(
                Command.Menu.RUN,
                "find-data",
                Texts.of("shell.run-commands.find-data"),
                Texts.of("shell.run-commands.looks-for-the-dataset"),
                Feather.DATABASE,
                null,
                shown.lacksFolderProperty(),
                shown::findData));
        all.add(Command.of(
                Command.Menu.RUN,
                "same-seeds",
                Texts.of("shell.run-commands.same-seeds"),
                Texts.of("shell.run-commands.replays-the-current-run"),
                Feather.ROTATE_CCW,
                "Shortcut+Shift+R",
                run.canReplay(),
                run::sameSeeds));
        all.add(Command.of(
                Command.Menu.RUN,
                "new-seeds",
                Texts.of("shell.run-commands.new-seeds"),
                Texts.of("shell.run-commands.runs-the-settings-on"),
                Feather.SHUFFLE,
                "Shortcut+N",
                run.canRun(),
                run::newSeeds));
        all.add(Command.of(
                Command.Menu.RUN,
                "run-report",
                Texts.of("shell.run-commands.open-report"),
                Texts.of("shell.run-commands.opens-the-report"),
                Feather.FILE_TEXT,
                null,
                shown.reportProperty(),
                shown::openReport));
        all.add(Command.of(
                Command.Menu.RUN,
                "run-folder",
                Texts.of("shell.run-commands.show-folder"),
                Texts.of("shell.run-commands.shows-the-folder"),
                Feather.FOLDER,
                null,
                shown.hasFolder(),
                shown::showFolder));
        all.add(Command.of(
                Command.Menu.RUN,
                "run-path",
                Texts.of("shell.run-commands.copy-path"),
                Texts.of("shell.run-commands.copies-the-path"),
                Feather.CLIPBOARD,
                null,
                shown.hasFolder(),
                shown::copyPath));
        return all;
    }
}
