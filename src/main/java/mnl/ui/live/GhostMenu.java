package mnl.ui.live;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mnl.ui.session.GhostRun;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The runs behind the curves: which they are, and away with them. */
final class GhostMenu {
    private final LiveViewModel model;
    private final MenuButton button =
            Nodes.icon(new MenuButton(), Feather.LAYERS, Texts.of("live.ghost-menu.runs-behind-the-curves"));

    GhostMenu(LiveViewModel model) {
        this.model = model;
        button.setId("ghosts");
        button.setMnemonicParsing(false);
        model.ghostsProperty().addListener((o, was, now) -> fill());
        fill();
    }

    private void fill() {
        List<GhostRun> runs = model.ghostsProperty().get();
        button.setText(runs.isEmpty() ? "" : String.valueOf(runs.size()));
        List<MenuItem> items = new ArrayList<>();
        for (GhostRun run : runs) {
            CheckMenuItem item = new CheckMenuItem(run.label());
            item.setMnemonicParsing(false);
            item.setSelected(true);
            item.setOnAction(
                    e -> show(runs.stream().filter(each -> !each.equals(run)).toList()));
            items.add(item);
        }
        if (runs.isEmpty()) {
            MenuItem how = new MenuItem(Texts.of("live.ghost-menu.how"));
            how.setDisable(true);
            items.add(how);
        } else {
            MenuItem none = new MenuItem(Texts.of("live.ghost-menu.none"));
            none.setId("no-ghosts");
            none.setOnAction(e -> show(List.of()));
            items.addAll(List.of(new SeparatorMenuItem(), none));
        }
        button.getItems().setAll(items);
    }

    private void show(List<GhostRun> runs) {
        model.ghostsProperty().set(runs);
    }

    MenuButton node() {
        return button;
    }
}
