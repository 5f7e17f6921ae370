package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;
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
                    "Shows the view “" + view.title() + "”.",
                    view.icon(),
                    i < 9 ? "Shortcut+" + (i + 1) : null,
                    Command.ALWAYS,
                    () -> window.showView(index)));
        }
        all.add(Command.of(
                Command.Menu.VIEW,
                "dials",
                "Dials …",
                "Every dial of the synthetic generator, with what it does to samples and Bayes ceilings.",
                Feather.SLIDERS,
                "F7",
                Command.ALWAYS,
                window::showDials));
        all.add(Command.of(
                Command.Menu.VIEW,
                "setup-panel",
                "Setup panel",
                "Shows or hides the setup on the left.",
                Feather.SIDEBAR,
                "F8",
                Command.ALWAYS,
                window::toggleSetup));
        all.add(Command.of(
                Command.Menu.VIEW,
                "arms-panel",
                "Arms panel",
                "Shows or hides the arms on the right.",
                Feather.LIST,
                "F9",
                Command.ALWAYS,
                window::toggleArms));
        all.add(Command.of(
                Command.Menu.VIEW,
                "theme",
                "Light or dark",
                "Changes between the light and the dark theme.",
                Feather.MOON,
                "Shortcut+D",
                Command.ALWAYS,
                window::toggleTheme));
        all.add(Command.of(
                Command.Menu.VIEW,
                "motion",
                "Reduced motion",
                "Keeps still what would move by itself, such as the film of the Story, or lets it move again.",
                Feather.WIND,
                null,
                Command.ALWAYS,
                window::toggleMotion));
        all.add(Command.of(
                Command.Menu.VIEW,
                "presentation",
                "Presentation",
                "One picture on the whole screen; arrows go through them.",
                Feather.MONITOR,
                "F5",
                Command.ALWAYS,
                window::togglePresentation));
        all.add(Command.of(
                Command.Menu.VIEW,
                "larger",
                "Larger type",
                "Enlarges the type of the whole window.",
                Feather.ZOOM_IN,
                "Shortcut+PLUS",
                Command.ALWAYS,
                window::largerType));
        all.add(Command.of(
                Command.Menu.VIEW,
                "smaller",
                "Smaller type",
                "Reduces the type of the whole window.",
                Feather.ZOOM_OUT,
                "Shortcut+MINUS",
                Command.ALWAYS,
                window::smallerType));
        all.add(Command.of(
                Command.Menu.VIEW,
                "full-screen",
                "Full screen",
                "Fills the screen, and back.",
                Feather.MAXIMIZE,
                "F11",
                Command.ALWAYS,
                window::toggleFullScreen));
        all.add(Command.of(
                Command.Menu.VIEW,
                "next-pane",
                "Next pane",
                "Takes the keys to the next pane: toolbar, setup, view, arms.",
                Feather.CORNER_DOWN_RIGHT,
                "F6",
                Command.ALWAYS,
                window::nextPane));
        all.add(Command.of(
                Command.Menu.VIEW,
                "previous-pane",
                "Previous pane",
                "Takes the keys to the pane before.",
                Feather.CORNER_UP_LEFT,
                "Shift+F6",
                Command.ALWAYS,
                window::previousPane));
        return all;
    }
}
