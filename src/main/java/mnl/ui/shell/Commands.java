package mnl.ui.shell;

import java.util.List;
import java.util.stream.Stream;

/** Everything the user can do, in one list from which menus, toolbar, palette and the list of shortcuts are made. */
final class Commands {
    private final List<Command> all;

    Commands(
            RunControls run,
            Continuing more,
            RunOnDisk shown,
            List<Command> edit,
            FileActions files,
            ImportActions imports,
            RunExports exports,
            SharedRuns shared,
            WindowActions window,
            List<ViewTab> views,
            List<Command> lessons,
            Runnable idea) {
        all = Stream.of(
                        FileCommands.of(files, imports, exports, shared, window),
                        edit,
                        RunCommands.of(run, more, shown),
                        ViewCommands.of(window, views),
                        lessons,
                        HelpCommands.of(window, () -> window.showShortcuts(all()), idea))
                .flatMap(List::stream)
                .toList();
    }

    /** All of them, in the order of the menus. */
    List<Command> all() {
        return all;
    }

    /** The command of this id. */
    Command get(String id) {
        return all.stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no command " + id + "."));
    }
}
