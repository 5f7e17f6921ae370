package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** What the menu Help offers. */
final class HelpCommands {
    private HelpCommands() {}

    static List<Command> of(WindowActions window, Runnable shortcuts) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                Command.Menu.HELP,
                "palette",
                "Find anything …",
                "Every command, setting, view, scenario, dataset and run, by typing.",
                Feather.SEARCH,
                "Shortcut+Shift+P",
                Command.ALWAYS,
                window::togglePalette));
        all.add(Command.of(
                Command.Menu.HELP,
                "glossary",
                "Glossary",
                "Terms with formulas and sources; opens at what the pointer or the keyboard is on.",
                Feather.BOOK_OPEN,
                "Shift+F1",
                Command.ALWAYS,
                window::showGlossary));
        all.add(Command.of(
                Command.Menu.HELP,
                "shortcuts",
                "Keyboard shortcuts",
                "Lists all keys.",
                Feather.COMMAND,
                "F1",
                Command.ALWAYS,
                shortcuts));
        all.add(Command.of(
                Command.Menu.HELP,
                "about",
                "About MNL Explorer",
                "Versions, memory, and the licences of the libraries.",
                Feather.INFO,
                null,
                Command.ALWAYS,
                window::showAbout));
        return all;
    }
}
