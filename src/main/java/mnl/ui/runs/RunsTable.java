package mnl.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
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
    private Set<Path> selected = Set.of();
    private @Nullable Path lead;
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
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunEntry>) change -> {
            if (!moving && !runs().isEmpty()) {
                selected = folders(runs());
                RunEntry run = run();
                lead = run == null ? null : run.folder();
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
                menu.show(row, row.getItem(), around(row.getItem()), e.getScreenX(), e.getScreenY());
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
            model.delete(runs());
        } else if (event.getCode() == KeyCode.C && !event.isShortcutDown() && !event.isAltDown()) {
            model.compare(runs());
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

    /** All that are selected, from above down. */
    List<RunEntry> runs() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /** All that are selected where this one is among them, else this one. */
    private List<RunEntry> around(RunEntry run) {
        return runs().contains(run) ? runs() : List.of(run);
    }

    private static Set<Path> folders(List<RunEntry> runs) {
        return runs.stream().map(RunEntry::folder).collect(Collectors.toSet());
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

    private boolean isWanted(int row) {
        return row >= 0
                && row < getItems().size()
                && selected.contains(getItems().get(row).folder());
    }

    /** Rows that come and go do not take the selection along. */
    private void keepSelection() {
        RunEntry run = run();
        boolean leads = run != null && run.folder().equals(lead);
        if (!leads || !folders(runs()).equals(selected)) {
            // Never through no selection at all, which would take the run from those who show it.
            List<Integer> before = List.copyOf(getSelectionModel().getSelectedIndices());
            IntStream.range(0, getItems().size())
                    .filter(this::isWanted)
                    .boxed()
                    .sorted(Comparator.comparing(
                            row -> getItems().get(row).folder().equals(lead)))
                    .forEach(getSelectionModel()::select);
            boolean some = IntStream.range(0, getItems().size()).anyMatch(this::isWanted);
            before.stream().filter(row -> some && !isWanted(row)).forEach(getSelectionModel()::clearSelection);
        }
        moving = false;
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
