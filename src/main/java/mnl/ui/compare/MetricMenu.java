package mnl.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Chooses the metrics, group by group. */
final class MetricMenu {
    private final CompareViewModel model;
    private final MenuButton button = Nodes.icon(
            new MenuButton(Texts.of("compare.metric-menu.metrics")),
            Feather.COLUMNS,
            Texts.of("compare.metric-menu.says"));
    private List<ResultColumn> offered = List.of();

    MetricMenu(CompareViewModel model) {
        this.model = model;
        button.setId("compare-metrics");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
    }

    MenuButton node() {
        return button;
    }

    /** Offers what the runs know at the moment. */
    void show(@Nullable ComparisonAnswer answer) {
        List<ResultColumn> known = answer == null ? List.of() : answer.known();
        if (known.equals(offered)) {
            return;
        }
        offered = known;
        List<MenuItem> menus = new ArrayList<>();
        Menu menu = null;
        for (ResultColumn column : known) {
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
        item.setId("compare-show-" + column.name());
        item.setSelected(model.isChosen(column.name()));
        item.selectedProperty().addListener((o, old, now) -> model.choose(column.name(), now));
        return item;
    }
}
