package mnl.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import mnl.lab.compare.RunComparison;
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

    /** @param selected all that are selected, and run among them */
    void show(Node owner, RunEntry run, List<RunEntry> selected, double x, double y) {
        menu.getItems()
                .setAll(
                        item(Texts.of("runs.menu.open"), () -> model.open(run)),
                        item(Texts.of("runs.menu.beside"), () -> model.openBeside(run)),
                        compare(selected),
                        item(Texts.of("runs.menu.report"), () -> model.report(run)),
                        item(Texts.of("runs.menu.folder"), () -> model.folder(run)),
                        item(Texts.of("runs.menu.export"), () -> model.export(run)),
                        new SeparatorMenuItem(),
                        item(Texts.of("runs.menu.rename"), () -> rename.accept(run)),
                        item(
                                run.labels().pinned() ? Texts.of("runs.menu.unpin") : Texts.of("runs.menu.pin"),
                                () -> model.label(
                                        run,
                                        run.labels().withPinned(!run.labels().pinned()))),
                        item(Texts.of("runs.menu.delete"), () -> model.delete(selected)));
        menu.show(owner, x, y);
    }

    private MenuItem compare(List<RunEntry> selected) {
        MenuItem item = item(
                selected.size() < RunComparison.LEAST
                        ? Texts.of("runs.menu.compare-too")
                        : Texts.of("runs.menu.compare", selected.size()),
                () -> model.compare(selected));
        item.setId("runs-menu-compare");
        item.setDisable(!RunsViewModel.mayCompare(selected));
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
