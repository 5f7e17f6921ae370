package mnl.ui.style;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import mnl.lab.report.ResultColumn;
import org.kordamp.ikonli.feather.Feather;

/** Chooses columns of a table of metrics, group by group. */
public final class ColumnMenu {
    private final MenuButton button;
    private final String ids;
    private final Predicate<String> chosen;
    private final BiConsumer<String, Boolean> choose;
    private List<ResultColumn> offered = List.of();

    /**
     * @param title of the button
     * @param says what the button does, one sentence
     * @param ids what the identifiers of the items begin with
     * @param chosen whether a column of this name is shown
     * @param choose shows a column of this name, or leaves it out
     */
    public ColumnMenu(
            String title, String says, String ids, Predicate<String> chosen, BiConsumer<String, Boolean> choose) {
        button = Nodes.icon(new MenuButton(title), Feather.COLUMNS, says);
        this.ids = ids;
        this.chosen = chosen;
        this.choose = choose;
    }

    public MenuButton node() {
        return button;
    }

    /** Offers these columns. */
    public void show(List<ResultColumn> columns) {
        if (columns.equals(offered)) {
            return;
        }
        offered = List.copyOf(columns);
        List<MenuItem> menus = new ArrayList<>();
        Menu menu = null;
        for (ResultColumn column : columns) {
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
        item.setMnemonicParsing(false);
        item.setId(ids + column.name());
        item.setSelected(chosen.test(column.name()));
        item.selectedProperty().addListener((o, old, now) -> choose.accept(column.name(), now));
        return item;
    }
}
