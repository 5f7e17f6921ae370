package mnl.ui.runs;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunName;
import mnl.lab.library.RunTrash;
import mnl.ui.style.Nodes;
import mnl.ui.style.ToolRow;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Every run that there is, to be found, named, opened and deleted. */
public final class RunsView extends StackPane {
    /** Older ones can be brought back as soon as these are, or by hand. */
    private static final int MOST_DELETED = 20;

    private final RunsViewModel model;
    private final RunsTable table;
    private final Label count = new Label();
    private final Label nothing = new Label();
    private final MenuButton folders =
            Nodes.icon(new MenuButton(), Feather.FOLDER_PLUS, Texts.of("runs.view.folders-says"));

    /** @param model the runs */
    public RunsView(RunsViewModel model) {
        this.model = model;
        table = new RunsTable(model);
        setId("runs");
        nothing.setId("runs-nothing");
        nothing.getStyleClass().add("nothing-yet");
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        count.setId("runs-count");
        count.getStyleClass().add("view-note");
        count.setMinWidth(USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        folders.setId("runs-folders");
        folders.setOnShowing(e -> fillFolders());
        fillFolders();
        HBox below = new HBox(new LabelBar(model, table));
        HBox.setHgrow(below.getChildren().get(0), Priority.ALWAYS);
        VBox content = new VBox(
                new ToolRow(
                        new FilterBar(model).nodes(),
                        List.of(count, Nodes.working(model.readingProperty()), columns(), folders)),
                table,
                below);
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(content);
        InvalidationListener say = observable -> say();
        model.all().addListener((ListChangeListener<RunEntry>) change -> say());
        model.shown().addListener((ListChangeListener<RunEntry>) change -> say());
        model.readProperty().addListener(say);
        say();
    }

    private void say() {
        int all = model.all().size();
        int shown = model.shown().size();
        count.setText(shown == all ? Texts.of("runs.view.all", all) : Texts.of("runs.view.of", shown, all));
        nothing.setText(
                all > 0
                        ? Texts.of("runs.view.none-found")
                        : model.readProperty().get() ? Texts.of("runs.view.none-yet") : Texts.of("runs.view.reading"));
    }

    private MenuButton columns() {
        MenuButton button = Nodes.icon(new MenuButton(), Feather.COLUMNS, Texts.of("runs.view.columns-says"));
        button.setId("runs-columns");
        Set<RunColumn> shown = EnumSet.noneOf(RunColumn.class);
        shown.addAll(model.memory().columns());
        for (RunColumn column : RunColumn.values()) {
            CheckMenuItem item = new CheckMenuItem(column.title());
            item.setId("runs-show-" + column.title());
            item.setSelected(shown.contains(column));
            item.selectedProperty().addListener((o, was, now) -> {
                if (now) {
                    shown.add(column);
                } else {
                    shown.remove(column);
                }
                model.memory().setColumns(shown);
                table.show(shown);
            });
            button.getItems().add(item);
        }
        return button;
    }

    private void fillFolders() {
        MenuItem add = new MenuItem(Texts.of("runs.view.add-folder"));
        add.setOnAction(e -> model.addFolder());
        folders.getItems().setAll(add);
        List<Path> added = model.memory().folders();
        if (!added.isEmpty()) {
            folders.getItems().add(new SeparatorMenuItem());
        }
        for (Path folder : added) {
            MenuItem remove = new MenuItem(Texts.of("runs.view.remove-folder", folder));
            remove.setMnemonicParsing(false);
            remove.setOnAction(e -> model.removeFolder(folder));
            folders.getItems().add(remove);
        }
        List<RunTrash.Deleted> deleted = model.deleted();
        if (!deleted.isEmpty()) {
            Menu back = new Menu(Texts.of("runs.view.deleted"));
            back.setId("runs-deleted");
            deleted.stream().limit(MOST_DELETED).map(this::back).forEach(back.getItems()::add);
            folders.getItems().addAll(List.of(new SeparatorMenuItem(), back));
        }
    }

    private MenuItem back(RunTrash.Deleted run) {
        MenuItem item = new MenuItem(Texts.of("runs.view.restore", run.run().getFileName(), RunName.time(run.when())));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> model.restore(run));
        return item;
    }
}
