package mnl.ui.runs;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mnl.lab.library.RunEntry;
import mnl.words.Texts;

/** What can be done with a run, at the pointer. */
final class RunMenu {
    private final RunsViewModel model;
    private final Consumer<RunEntry> rename;
    private final ContextMenu menu = new ContextMenu();

    /** @param rename lets its name be typed */
    RunMenu(RunsViewModel model, Consumer<RunEntry> rename) {
        this.model = model;
        this.rename = rename;
        menu.setId("runs-menu");
    }

    void show(Node owner, RunEntry run, double x, double y) {
        menu.getItems()
                .setAll(
                        item(Texts.of("runs.menu.open"), () -> model.open(run)),
                        item(Texts.of("runs.menu.beside"), () -> model.openBeside(run)),
                        item(Texts.of("runs.menu.report"), () -> model.report(run)),
                        item(Texts.of("runs.menu.folder"), () -> model.folder(run)),
                        new SeparatorMenuItem(),
                        item(Texts.of("runs.menu.rename"), () -> rename.accept(run)),
                        item(
                                run.labels().pinned() ? Texts.of("runs.menu.unpin") : Texts.of("runs.menu.pin"),
                                () -> model.label(
                                        run,
                                        run.labels().withPinned(!run.labels().pinned()))),
                        item(Texts.of("runs.menu.delete"), () -> model.delete(run)));
        menu.show(owner, x, y);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
