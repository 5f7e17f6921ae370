package mnl.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import mnl.lab.library.RunEntry;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The runs, one in each row; only the rows that are seen have nodes. */
final class RunsTable extends TableView<RunEntry> {
    private static final double ROW = 2.3;
    private static final double NAME = 23;

    private final RunsViewModel model;
    private final RunMenu menu;
    private final Label size = new Label(Texts.of("runs.table.name"));
    private final TableColumn<RunEntry, RunEntry> names = new TableColumn<>();
    private @Nullable Path selected;
    private boolean moving;

    RunsTable(RunsViewModel model) {
        this.model = model;
        menu = new RunMenu(model, this::rename);
        setId("runs-table");
        getStyleClass().addAll("dense", "runs-table");
        setAccessibleText(Texts.of("runs.table.spoken"));
        Explain.set(this, Texts.of("runs.table.explain"));
        fixedCellSizeProperty().bind(size.fontProperty().map(type -> Math.ceil(ROW * type.getSize())));
        names();
        show(model.memory().columns());
        SortedList<RunEntry> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(
                        () -> RunsViewModel.pinnedFirst(getComparator() == null ? newestFirst() : getComparator()),
                        comparatorProperty()));
        // Before and after the table itself hears of it, which goes by row.
        sorted.addListener((ListChangeListener<RunEntry>) change -> moving = true);
        setItems(sorted);
        setSortPolicy(table -> true);
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && !moving) {
                selected = now.folder();
            }
        });
        sorted.addListener((ListChangeListener<RunEntry>) change -> keepSelection());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setRowFactory(table -> row());
    }

    private static Comparator<RunEntry> newestFirst() {
        return RunColumn.WHEN.order().reversed();
    }

    private TableRow<RunEntry> row() {
        TableRow<RunEntry> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && row.getItem() != null) {
                model.open(row.getItem());
            }
        });
        row.setOnContextMenuRequested(e -> {
            if (row.getItem() != null) {
                menu.show(row, row.getItem(), e.getScreenX(), e.getScreenY());
            }
        });
        return row;
    }

    private void pressed(KeyEvent event) {
        RunEntry run = run();
        if (run == null || getEditingCell() != null) {
            return;
        }
        boolean taken = true;
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            model.openBeside(run);
        } else if (event.getCode() == KeyCode.ENTER) {
            model.open(run);
        } else if (event.getCode() == KeyCode.F2) {
            rename(run);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.delete(run);
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    /** The one that is selected; null where none is. */
    @Nullable
    RunEntry run() {
        return getSelectionModel().getSelectedItem();
    }

    /** Changes its name in the table. */
    void rename(RunEntry run) {
        int row = getItems().indexOf(run);
        if (row >= 0) {
            scrollTo(row);
            scrollToColumn(names);
            layout();
            setEditable(true);
            edit(row, names);
        }
    }

    /** Rows that come and go do not take the selection along. */
    private void keepSelection() {
        moving = false;
        RunEntry run = run();
        if (selected != null && (run == null || !run.folder().equals(selected))) {
            Path wanted = selected;
            getItems().stream()
                    .filter(each -> each.folder().equals(wanted))
                    .findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
    }

    private void names() {
        size.setTooltip(Nodes.tip(new Label(), Texts.of("runs.table.name-says")).getTooltip());
        names.setGraphic(size);
        names.setId("column-name");
        names.setPrefWidth(NAME * size.getFont().getSize());
        names.setMinWidth(96);
        names.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        names.setCellFactory(
                c -> new NameCell((run, name) -> model.label(run, run.labels().withName(name))));
        names.setComparator(Comparator.comparing(RunEntry::name, String.CASE_INSENSITIVE_ORDER));
    }

    /** Shows these columns beside the name. */
    void show(Set<RunColumn> wanted) {
        List<TableColumn<RunEntry, ?>> columns = new ArrayList<>(List.of(names));
        for (RunColumn each : RunColumn.values()) {
            if (wanted.contains(each)) {
                columns.add(column(each));
            }
        }
        getColumns().setAll(columns);
    }

    private TableColumn<RunEntry, RunEntry> column(RunColumn each) {
        TableColumn<RunEntry, RunEntry> column = new TableColumn<>();
        Label head = Nodes.tip(new Label(each.title()), each.says());
        Explain.set(head, each.says());
        column.setGraphic(head);
        column.setId("column-" + each.name().toLowerCase(Locale.ROOT));
        column.setPrefWidth(each.width() * size.getFont().getSize());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new RunCell(each));
        column.setComparator(each.order());
        column.setEditable(false);
        return column;
    }
}
