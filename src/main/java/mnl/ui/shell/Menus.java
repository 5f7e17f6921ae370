package mnl.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import mnl.engine.Pace;
import mnl.words.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** The menu bar, made from the commands. */
final class Menus extends MenuBar {
    private static final int AFTER_OPENING = 3;

    Menus(Commands commands, RunControls run, List<? extends Menu> recent) {
        setUseSystemMenuBar(true);
        for (Command.Menu each : Command.Menu.values()) {
            Menu menu = new Menu(each.title());
            commands.all().stream()
                    .filter(c -> c.menu() == each)
                    .map(Menus::item)
                    .forEach(menu.getItems()::add);
            if (each == Command.Menu.FILE) {
                menu.getItems().addAll(AFTER_OPENING, recent);
            }
            if (each == Command.Menu.RUN) {
                menu.getItems().addAll(new SeparatorMenuItem(), pace(run));
            }
            getMenus().add(menu);
        }
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.setId("menu-" + command.id());
        item.textProperty().bind(command.text());
        item.setGraphic(new FontIcon(command.icon()));
        item.setAccelerator(command.shortcut());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(e -> command.action().run());
        return item;
    }

    private static Menu pace(RunControls run) {
        Menu menu = new Menu(Texts.of("shell.menus.pace"), new FontIcon(org.kordamp.ikonli.feather.Feather.CLOCK));
        ToggleGroup group = new ToggleGroup();
        for (Pace pace : Pace.values()) {
            RadioMenuItem item = new RadioMenuItem(Words.pace(pace));
            item.setToggleGroup(group);
            item.setSelected(run.paceProperty().get() == pace);
            item.setOnAction(e -> run.paceProperty().set(pace));
            run.paceProperty().addListener((o, was, now) -> item.setSelected(now == pace));
            menu.getItems().add(item);
        }
        return menu;
    }
}
