package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the menu Help offers. */
final class HelpCommands {
    private HelpCommands() {}

    static List<Command> of(WindowActions window, Runnable shortcuts, Runnable idea) {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                Command.Menu.HELP,
                "idea",
                Texts.of("shell.help-commands.see-the-idea"),
                Texts.of("shell.help-commands.trains-the-first-scenario"),
                Feather.FILM,
                null,
                Command.ALWAYS,
                idea));
        all.add(Command.of(
                Command.Menu.HELP,
                "palette",
                Texts.of("shell.help-commands.find-anything"),
                Texts.of("shell.help-commands.every-command-setting-view"),
                Feather.SEARCH,
                "Shortcut+Shift+P",
                Command.ALWAYS,
                window::togglePalette));
        all.add(Command.of(
                Command.Menu.HELP,
                "glossary",
                Texts.of("shell.help-commands.glossary"),
                Texts.of("shell.help-commands.terms-with-formulas-and"),
                Feather.BOOK_OPEN,
                "Shift+F1",
                Command.ALWAYS,
                window::showGlossary));
        all.add(Command.of(
                Command.Menu.HELP,
                "shortcuts",
                Texts.of("shell.help-commands.keyboard-shortcuts"),
                Texts.of("shell.help-commands.lists-all-keys"),
                Feather.COMMAND,
                "F1",
                Command.ALWAYS,
                shortcuts));
        all.add(Command.of(
                Command.Menu.HELP,
                "about",
                Texts.of("shell.help-commands.about-mnl-explorer"),
                Texts.of("shell.help-commands.versions-memory-and-the"),
                Feather.INFO,
                null,
                Command.ALWAYS,
                window::showAbout));
        return all;
    }
}
