package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What the menu File offers. */
final class FileCommands {
    private FileCommands() {}

    static List<Command> of(FileActions files, ImportActions imports, WindowActions window) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                Command.Menu.FILE,
                "open",
                "Open configuration …",
                "Takes the settings from a JSON file.",
                Feather.FOLDER,
                "Shortcut+O",
                Command.ALWAYS,
                files::openConfiguration));
        all.add(Command.of(
                Command.Menu.FILE,
                "open-folder",
                "Open dataset folder …",
                "Takes your own data: a folder with a dataset.json.",
                Feather.DATABASE,
                "Shortcut+Shift+O",
                Command.ALWAYS,
                files::openFolder));
        all.add(Command.of(
                Command.Menu.FILE,
                "import",
                "Import data …",
                "Turns your own files, such as CSV, NumPy or MATLAB, into a dataset folder.",
                Feather.UPLOAD,
                "Shortcut+I",
                Command.ALWAYS,
                imports::start));
        all.add(Command.of(
                Command.Menu.FILE,
                "encode",
                "Encode with a frozen network …",
                "Writes a copy of a dataset folder with feature vectors from a TorchScript file.",
                Feather.CPU,
                "Shortcut+Shift+E",
                Command.ALWAYS,
                window::showEncode));
        all.add(Command.of(
                Command.Menu.FILE,
                "save",
                "Save configuration …",
                "Writes the settings to a JSON file.",
                Feather.SAVE,
                "Shortcut+S",
                Command.ALWAYS,
                files::saveConfiguration));
        all.add(Command.of(
                Command.Menu.FILE,
                "export",
                "Export measurements …",
                "Writes every metric of the current run to a CSV file.",
                Feather.DOWNLOAD,
                "Shortcut+E",
                files.canExport(),
                files::exportMeasurements));
        all.add(Command.of(
                Command.Menu.FILE,
                "settings",
                "Settings …",
                "Theme, type size, engine threads, folder of runs.",
                Feather.SETTINGS,
                "Shortcut+COMMA",
                Command.ALWAYS,
                window::showSettings));
        all.add(Command.of(
                Command.Menu.FILE,
                "quit",
                "Quit",
                "Closes the window.",
                Feather.LOG_OUT,
                "Shortcut+Q",
                Command.ALWAYS,
                window::quit));
        return all;
    }
}
