package mnl.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dataset folders that were opened last. */
final class RecentMenu extends Menu {

    RecentMenu(RecentDatasets recent, Consumer<Path> open) {
        super(Texts.of("shell.recent-menu.recent-datasets"), new FontIcon(Feather.CLOCK));
        setId("menu-recent");
        disableProperty().bind(Bindings.isEmpty(recent.folders()));
        ListChangeListener<String> follow = change -> fill(recent, open);
        recent.folders().addListener(follow);
        fill(recent, open);
    }

    private void fill(RecentDatasets recent, Consumer<Path> open) {
        getItems().clear();
        for (int i = 0; i < recent.folders().size(); i++) {
            String folder = recent.folders().get(i);
            MenuItem item = new MenuItem(folder);
            item.setId("menu-recent-" + i);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> open.accept(Path.of(folder)));
            getItems().add(item);
        }
    }
}
