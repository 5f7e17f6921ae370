package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the columns, group by group. */
final class ColumnMenu {
    private final ResultsViewModel model;
    private final MenuButton button = Nodes.icon(
            new MenuButton(Texts.of("results.column-menu.columns")),
            Feather.COLUMNS,
            Texts.of("results.column-menu.choose-the-metrics-to"));
    private List<ResultColumn> shown = List.of();

    ColumnMenu(ResultsViewModel model) {
        this.model = model;
        button.setId("results-columns");
        model.layoutProperty().addListener((o, old, now) -> fill());
        fill();
    }

    MenuButton node() {
        return button;
    }

    private void fill() {
        if (model.columns().equals(shown)) {
            return;
        }
        shown = model.columns();
        List<MenuItem> menus = new ArrayList<>();
        Menu menu = null;
        for (ResultColumn column : shown) {
            if (menu == null || !menu.getText().equals(column.group())) {
                menu = new Menu(column.group());
                menus.add(menu);
            }
            menu.getItems().add(item(column));
        }
        button.getItems().setAll(menus);
    }

    private CheckMenuItem item(ResultColumn column) {
        CheckMenuItem item = new CheckMenuItem(column.title());
        item.setId("show-" + column.name());
        item.setSelected(model.chosen().contains(column.name()));
        item.selectedProperty().addListener((o, old, now) -> {
            if (now) {
                model.chosen().add(column.name());
            } else {
                model.chosen().remove(column.name());
            }
        });
        return item;
    }
}
