package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything the user can do, in one list from which menus, toolbar and the list of shortcuts are made. */
final class Commands {
    private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);

    private final List<Command> all = new ArrayList<>();

    Commands(
            RunControls run,
            FileActions files,
            ImportActions imports,
            WindowActions window,
            List<ViewTab> views,
            List<Command> lessons) {
        file(files, imports, window);
        run(run);
        view(window, views);
        all.addAll(lessons);
        help(window);
    }

    private void file(FileActions files, ImportActions imports, WindowActions window) {
        Command.Menu menu = Command.Menu.FILE;
        add(
                menu,
                "open",
                "Open configuration …",
                "Takes the settings from a JSON file.",
                Feather.FOLDER,
                "Shortcut+O",
                ALWAYS,
                files::openConfiguration);
        add(
                menu,
                "open-folder",
                "Open dataset folder …",
                "Takes your own data: a folder with a dataset.json.",
                Feather.DATABASE,
                "Shortcut+Shift+O",
                ALWAYS,
                files::openFolder);
        add(
                menu,
                "import",
                "Import data …",
                "Turns your own files, such as CSV, NumPy or MATLAB, into a dataset folder.",
                Feather.UPLOAD,
                "Shortcut+I",
                ALWAYS,
                imports::start);
        add(
                menu,
                "encode",
                "Encode with a frozen network …",
                "Writes a copy of a dataset folder with feature vectors from a TorchScript file.",
                Feather.CPU,
                "Shortcut+Shift+E",
                ALWAYS,
                window::showEncode);
        add(
                menu,
                "save",
                "Save configuration …",
                "Writes the settings to a JSON file.",
                Feather.SAVE,
                "Shortcut+S",
                ALWAYS,
                files::saveConfiguration);
        add(
                menu,
                "export",
                "Export measurements …",
                "Writes every metric of the current run to a CSV file.",
                Feather.DOWNLOAD,
                "Shortcut+E",
                files.canExport(),
                files::exportMeasurements);
        add(
                menu,
                "settings",
                "Settings …",
                "Theme, type size, engine threads, folder of runs.",
                Feather.SETTINGS,
                "Shortcut+COMMA",
                ALWAYS,
                window::showSettings);
        add(menu, "quit", "Quit", "Closes the window.", Feather.LOG_OUT, "Shortcut+Q", ALWAYS, window::quit);
    }

    private void run(RunControls run) {
        Command.Menu menu = Command.Menu.RUN;
        add(
                menu,
                "run",
                "Run",
                "Trains every arm on every seed, side by side.",
                Feather.PLAY,
                "Shortcut+R",
                run.canRun(),
                run::run);
        all.add(new Command(
                "pause",
                menu,
                Bindings.when(run.paused()).then("Resume").otherwise("Pause"),
                "Stops between two steps, or goes on.",
                Feather.PAUSE,
                KeyCombination.valueOf("SPACE"),
                run.canPause(),
                run::pauseOrResume));
        add(
                menu,
                "step",
                "Step one epoch",
                "Trains to the end of the epoch and pauses.",
                Feather.SKIP_FORWARD,
                "S",
                run.canStep(),
                run::stepEpoch);
        add(
                menu,
                "step-batch",
                "Step one batch",
                "Trains one batch, measures it and pauses.",
                Feather.CHEVRON_RIGHT,
                "B",
                run.canStep(),
                run::stepBatch);
        add(
                menu,
                "stop",
                "Stop",
                "Ends the training, or what is being prepared; what is trained stays for the noise lab.",
                Feather.SQUARE,
                "Shortcut+PERIOD",
                run.canStop(),
                run::stop);
        add(
                menu,
                "same-seeds",
                "Same seeds",
                "Replays the current run exactly: same settings, same seeds.",
                Feather.ROTATE_CCW,
                "Shortcut+Shift+R",
                run.canReplay(),
                run::sameSeeds);
        add(
                menu,
                "new-seeds",
                "New seeds",
                "Runs the settings on the seeds that follow.",
                Feather.SHUFFLE,
                "Shortcut+N",
                run.canRun(),
                run::newSeeds);
    }

    private void view(WindowActions window, List<ViewTab> views) {
        Command.Menu menu = Command.Menu.VIEW;
        for (int i = 0; i < views.size(); i++) {
            int index = i;
            ViewTab view = views.get(i);
            add(
                    menu,
                    "view-" + (i + 1),
                    view.title(),
                    "Shows the view “" + view.title() + "”.",
                    view.icon(),
                    i < 9 ? "Shortcut+" + (i + 1) : null,
                    ALWAYS,
                    () -> window.showView(index));
        }
        add(
                menu,
                "dials",
                "Dials …",
                "Every dial of the synthetic generator, with what it does to samples and Bayes ceilings.",
                Feather.SLIDERS,
                "F6",
                ALWAYS,
                window::showDials);
        add(
                menu,
                "setup-panel",
                "Setup panel",
                "Shows or hides the setup on the left.",
                Feather.SIDEBAR,
                "F8",
                ALWAYS,
                window::toggleSetup);
        add(
                menu,
                "arms-panel",
                "Arms panel",
                "Shows or hides the arms on the right.",
                Feather.LIST,
                "F9",
                ALWAYS,
                window::toggleArms);
        add(
                menu,
                "theme",
                "Light or dark",
                "Changes between the light and the dark theme.",
                Feather.MOON,
                "Shortcut+D",
                ALWAYS,
                window::toggleTheme);
        add(
                menu,
                "presentation",
                "Presentation",
                "Type that is read from three metres without the setup, and back.",
                Feather.MONITOR,
                "F5",
                ALWAYS,
                window::togglePresentation);
        add(
                menu,
                "larger",
                "Larger type",
                "Enlarges the type of the whole window.",
                Feather.ZOOM_IN,
                "Shortcut+PLUS",
                ALWAYS,
                window::largerType);
        add(
                menu,
                "smaller",
                "Smaller type",
                "Reduces the type of the whole window.",
                Feather.ZOOM_OUT,
                "Shortcut+MINUS",
                ALWAYS,
                window::smallerType);
        add(
                menu,
                "full-screen",
                "Full screen",
                "Fills the screen, and back.",
                Feather.MAXIMIZE,
                "F11",
                ALWAYS,
                window::toggleFullScreen);
    }

    private void help(WindowActions window) {
        add(
                Command.Menu.HELP,
                "shortcuts",
                "Keyboard shortcuts",
                "Lists all keys.",
                Feather.COMMAND,
                "F1",
                ALWAYS,
                () -> window.showShortcuts(all()));
        add(
                Command.Menu.HELP,
                "about",
                "About MNL Explorer",
                "What this is.",
                Feather.INFO,
                null,
                ALWAYS,
                window::showAbout);
    }

    private void add(
            Command.Menu menu,
            String id,
            String text,
            String hint,
            org.kordamp.ikonli.Ikon icon,
            @Nullable String keys,
            ObservableBooleanValue enabled,
            Runnable action) {
        KeyCombination shortcut = keys == null ? null : KeyCombination.valueOf(keys);
        all.add(new Command(id, menu, new SimpleStringProperty(text), hint, icon, shortcut, enabled, action));
    }

    /** All of them, in the order of the menus. */
    List<Command> all() {
        return List.copyOf(all);
    }

    /** The command of this id. */
    Command get(String id) {
        return all.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no command " + id + "."));
    }
}
