package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the menu File offers. */
final class FileCommands {
    private FileCommands() {}

    static List<Command> of(
            FileActions files, ImportActions imports, RunExports exports, SharedRuns shared, WindowActions window) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                Command.Menu.FILE,
                "open",
                Texts.of("shell.file-commands.open-configuration"),
                Texts.of("shell.file-commands.takes-the-settings-from"),
                Feather.FOLDER,
                "Shortcut+O",
                Command.ALWAYS,
                files::openConfiguration));
        all.add(Command.of(
                Command.Menu.FILE,
                "open-folder",
                Texts.of("shell.file-commands.open-dataset-folder"),
                Texts.of("shell.file-commands.takes-your-own-data"),
                Feather.DATABASE,
                "Shortcut+Shift+O",
                Command.ALWAYS,
                files::openFolder));
        all.add(Command.of(
                Command.Menu.FILE,
                "import",
                Texts.of("shell.file-commands.import-data"),
                Texts.of("shell.file-commands.turns-your-own-files"),
                Feather.UPLOAD,
                "Shortcut+I",
                Command.ALWAYS,
                imports::start));
        all.add(Command.of(
                Command.Menu.FILE,
                "encode",
                Texts.of("shell.file-commands.encode-with-a-frozen"),
                Texts.of("shell.file-commands.writes-a-copy-of"),
                Feather.CPU,
                "Shortcut+Shift+E",
                Command.ALWAYS,
                window::showEncode));
        all.add(Command.of(
                Command.Menu.FILE,
                "save",
                Texts.of("shell.file-commands.save-configuration"),
                Texts.of("shell.file-commands.writes-the-settings-to"),
                Feather.SAVE,
                "Shortcut+S",
                Command.ALWAYS,
                files::saveConfiguration));
        all.add(Command.of(
                Command.Menu.FILE,
                "export",
                Texts.of("shell.file-commands.export-measurements"),
                Texts.of("shell.file-commands.writes-every-metric-of"),
                Feather.DOWNLOAD,
                "Shortcut+E",
                files.canExport(),
                files::exportMeasurements));
        all.add(Command.of(
                Command.Menu.FILE,
                "export-run",
                Texts.of("shell.file-commands.export-run"),
                Texts.of("shell.file-commands.writes-the-run"),
                Feather.SHARE,
                "Shortcut+Alt+E",
                exports.canExport(),
                exports::exportShown));
        all.add(Command.of(
                Command.Menu.FILE,
                "open-run",
                Texts.of("shell.file-commands.open-run"),
                Texts.of("shell.file-commands.shows-a-run"),
                Feather.PACKAGE,
                null,
                Command.ALWAYS,
                shared::choose));
        all.add(Command.of(
                Command.Menu.FILE,
                "keep-run",
                Texts.of("shell.file-commands.keep-run"),
                Texts.of("shell.file-commands.copies-the-run"),
                Feather.INBOX,
                null,
                shared.canKeep(),
                shared::keep));
        all.add(Command.of(
                Command.Menu.FILE,
                "settings",
                Texts.of("shell.file-commands.settings"),
                Texts.of("shell.file-commands.theme-type-size-engine"),
                Feather.SETTINGS,
                "Shortcut+COMMA",
                Command.ALWAYS,
                window::showSettings));
        all.add(Command.of(
                Command.Menu.FILE,
                "quit",
                Texts.of("shell.file-commands.quit"),
                Texts.of("shell.file-commands.closes-the-window"),
                Feather.LOG_OUT,
                "Shortcut+Q",
                Command.ALWAYS,
                window::quit));
        return all;
    }
}
