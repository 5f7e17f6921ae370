package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the menu View offers. */
final class ViewCommands {
    private ViewCommands() {}

    static List<Command> of(WindowActions window, List<ViewTab> views) {
        List<Command> all = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            int index = i;
            ViewTab view = views.get(i);
            all.add(Command.of(
                    Command.Menu.VIEW,
                    "view-" + (i + 1),
                    view.title(),
                    Texts.of("shell.view-commands.shows-the-view", view.title()),
                    view.icon(),
                    i <= 9 ? "Shortcut+" + (i + 1) % 10 : null,
                    Command.ALWAYS,
                    () -> window.showView(index)));
        }
        all.add(Command.of(
                Command.Menu.VIEW,
                "dials",
                Texts.of("shell.view-commands.dials"),
                Texts.of("shell.view-commands.every-dial-of-the"),
                Feather.SLIDERS,
                "F7",
                Command.ALWAYS,
                window::showDials));
        all.add(Command.of(
                Command.Menu.VIEW,
                "setup-panel",
                Texts.of("shell.view-commands.setup-panel"),
                Texts.of("shell.view-commands.shows-or-hides-the"),
                Feather.SIDEBAR,
                "F8",
                Command.ALWAYS,
                window::toggleSetup));
        all.add(Command.of(
                Command.Menu.VIEW,
                "arms-panel",
                Texts.of("shell.view-commands.arms-panel"),
                Texts.of("shell.view-commands.shows-or-hides-the-arms"),
                Feather.LIST,
                "F9",
                Command.ALWAYS,
                window::toggleArms));
        all.add(Command.of(
                Command.Menu.VIEW,
                "theme",
                Texts.of("shell.view-commands.light-or-dark"),
                Texts.of("shell.view-commands.changes-between-the-light"),
                Feather.MOON,
                "Shortcut+D",
                Command.ALWAYS,
                window::toggleTheme));
        all.add(Command.of(
                Command.Menu.VIEW,
                "motion",
                Texts.of("shell.view-commands.reduced-motion"),
                Texts.of("shell.view-commands.keeps-still-what-would"),
                Feather.WIND,
                null,
                Command.ALWAYS,
                window::toggleMotion));
        all.add(Command.of(
                Command.Menu.VIEW,
                "presentation",
                Texts.of("shell.view-commands.presentation"),
                Texts.of("shell.view-commands.one-picture-on-the"),
                Feather.MONITOR,
                "F5",
                Command.ALWAYS,
                window::togglePresentation));
        all.add(Command.of(
                Command.Menu.VIEW,
                "larger",
                Texts.of("shell.view-commands.larger-type"),
                Texts.of("shell.view-commands.enlarges-the-type-of"),
                Feather.ZOOM_IN,
                "Shortcut+PLUS",
                Command.ALWAYS,
                window::largerType));
        all.add(Command.of(
                Command.Menu.VIEW,
                "smaller",
                Texts.of("shell.view-commands.smaller-type"),
                Texts.of("shell.view-commands.reduces-the-type-of"),
                Feather.ZOOM_OUT,
                "Shortcut+MINUS",
                Command.ALWAYS,
                window::smallerType));
        all.add(Command.of(
                Command.Menu.VIEW,
                "full-screen",
                Texts.of("shell.view-commands.full-screen"),
                Texts.of("shell.view-commands.fills-the-screen-and"),
                Feather.MAXIMIZE,
                "F11",
                Command.ALWAYS,
                window::toggleFullScreen));
        all.add(Command.of(
                Command.Menu.VIEW,
                "next-pane",
                Texts.of("shell.view-commands.next-pane"),
                Texts.of("shell.view-commands.takes-the-keys-to"),
                Feather.CORNER_DOWN_RIGHT,
                "F6",
                Command.ALWAYS,
                window::nextPane));
        all.add(Command.of(
                Command.Menu.VIEW,
                "previous-pane",
                Texts.of("shell.view-commands.previous-pane"),
                Texts.of("shell.view-commands.takes-the-keys-to-the"),
                Feather.CORNER_UP_LEFT,
                "Shift+F6",
                Command.ALWAYS,
                window::previousPane));
        return all;
    }
}
