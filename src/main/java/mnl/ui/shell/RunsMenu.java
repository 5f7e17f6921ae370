package mnl.ui.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import mnl.data.Unawaited;
import mnl.lab.run.StoredRun;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last runs, looked for whenever the menu that this one is in is shown. */
final class RunsMenu extends Menu {
    private static final int MOST = 12;

    private final AppContext parts;
    private final Supplier<List<StoredRun>> list;
    private final Consumer<StoredRun> open;

    /**
     * @param list every stored run, the newest first; called in the background
     * @param open shows one of them
     */
    RunsMenu(AppContext parts, Supplier<List<StoredRun>> list, Consumer<StoredRun> open) {
        super(Texts.of("shell.runs-menu.recent-runs"), new FontIcon(Feather.ROTATE_CCW));
        this.parts = parts;
        this.list = list;
        this.open = open;
        setId("menu-runs");
        setDisable(true);
        parentMenuProperty().addListener((o, was, now) -> {
            if (now != null) {
                now.addEventHandler(Menu.ON_SHOWING, e -> refresh());
            }
        });
    }

    /** Looks which runs there are by now. */
    void refresh() {
        Unawaited.goOn(
                CompletableFuture.supplyAsync(list, parts.background()).thenAcceptAsync(this::show, parts.fxThread()));
    }

    private void show(List<StoredRun> runs) {
        getItems().setAll(runs.stream().limit(MOST).map(this::item).toList());
        setDisable(getItems().isEmpty());
    }

    private MenuItem item(StoredRun run) {
        MenuItem item = new MenuItem(Texts.of(
                "shell.runs-menu.title-when-state",
                run.info().origin().title(),
                PaletteItems.when(run),
                run.info().status().word()));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> open.accept(run));
        return item;
    }
}
