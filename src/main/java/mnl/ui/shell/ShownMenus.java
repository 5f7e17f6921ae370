package mnl.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import mnl.ui.chart.ChartPane;
import mnl.ui.palette.PaletteItem;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the menus of the charts and tables in front offer, as items of the palette. */
final class ShownMenus {
    private final Map<String, PaletteItem> items = new LinkedHashMap<>();

    private ShownMenus() {}

    /** The items of all menus that show below a node. */
    static List<PaletteItem> of(Node view) {
        ShownMenus menus = new ShownMenus();
        menus.walk(view);
        return List.copyOf(menus.items.values());
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof ChartPane chart && !chart.isEmpty()) {
            chart.contextMenu().getItems().forEach(item -> chart(chart, item));
        } else if (node instanceof MenuButton button && !button.isDisabled()) {
            button.getItems().forEach(item -> button(button, item));
        } else if (node instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(this::walk);
        }
    }

    private void chart(ChartPane chart, MenuItem item) {
        if (item.getId() != null && item.getOnAction() != null && !item.getId().equals("chart-export-again")) {
            String what = item.getText().replace(" …", "");
            add(
                    item,
                    Texts.of("shell.shown-menus.of-chart", what, chart.title()),
                    Texts.of("shell.shown-menus.a-picture"));
        }
    }

    private void button(MenuButton button, MenuItem item) {
        String text = item.getText();
        if (text != null && !text.isBlank() && item.getOnAction() != null && !item.isDisable()) {
            String of = button.getAccessibleText() == null ? "" : button.getAccessibleText();
            add(item, text, of);
        }
    }

    private void add(MenuItem item, String title, String of) {
        items.putIfAbsent(
                "shown:" + title + ":" + of,
                new PaletteItem(
                        "shown:" + title + ":" + of,
                        Texts.of("shell.shown-menus.shown"),
                        title,
                        of,
                        Texts.of("shell.palette-keywords.exports"),
                        "",
                        Feather.DOWNLOAD,
                        true,
                        item::fire));
    }
}
