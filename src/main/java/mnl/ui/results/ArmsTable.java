package mnl.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Arms by metrics, to be sorted by any of them; a cell shows the mean and, below, the difference to the baseline. */
final class ArmsTable extends TableView<Integer> {
    /** In type sizes. */
    private static final double WIDEST_NAME = 18;

    private static final double BESIDE_NAME = 3.5;

    private static final double CHARACTER = 0.6;

    private static final double COLUMN = 8.8;

    /** Columns do not become wider than this part of what they need, however wide the table is. */
    private static final double WIDEST = 1.6;

    /** Rather than that the last column is cut, all of them are a little narrower. */
    private static final double NARROWEST = 0.9;

    /** Heights of a row of two lines, and of the headings with a scroll bar. */
    private static final double ROW = 2.45;

    private static final double HEADINGS = 3.9;

    private final Label armHead = new Label(Texts.of("results.arms-table.arm"));
    /** Where even that is too wide, type is this part of what it would be, and numbers have a decimal less. */
    private static final double SMALLER = 0.857;

    private static final double TIGHTEST = 0.84;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final Runnable selected;
    private @Nullable ResultTable table;
    private List<ResultColumn> shown = List.of();
    private List<String> namedArms = List.of();
    private boolean tight;

    /** @param selected notified when another metric is chosen */
    ArmsTable(Runnable selected) {
        this.selected = selected;
        setId("results-table");
        // Rows are as high as two lines of the table's own type, which is another one in a presentation.
        fixedCellSizeProperty().bind(armHead.fontProperty().map(type -> Math.ceil(ROW * type.getSize())));
        setPlaceholder(new Label(Texts.of("results.arms-table.no-arm-measured")));
        getStyleClass().addAll("dense", "results-table");
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().getSelectedCells().addListener((javafx.beans.InvalidationListener)
                change -> this.selected.run());
        setAccessibleText(Texts.of("results.arms-table.spoken"));
        Explain.set(this, Texts.of("results.arms-table.explain", PairedComparison.RULE));
        Stream.of(widthProperty(), fixedCellSizeProperty())
                .forEach(size -> size.addListener((o, old, now) -> spread()));
    }

    /** Columns as wide as their texts, and wider where the table has room. */
    private void spread() {
        double type = getFixedCellSize() / ROW / (tight ? SMALLER : 1);
        if (type <= 0 || getColumns().isEmpty()) {
            return;
        }
        int longest = namedArms.stream()
                .mapToInt(name -> ArmName.of(name).length())
                .max()
                .orElse(0);
        double name = type * Math.min(WIDEST_NAME, BESIDE_NAME + CHARACTER * longest);
        double need = name + COLUMN * type * shown.size();
        boolean now = getWidth() < NARROWEST * need;
        if (now != tight) {
            tight = now;
            pseudoClassStateChanged(TIGHT, now);
            refresh();
        }
        double own = tight ? SMALLER : 1;
        double room = own * Math.min(WIDEST, Math.max(tight ? TIGHTEST : NARROWEST, (getWidth() - type) / need / own));
        getColumns().get(0).setPrefWidth(room * name);
        getColumns().subList(1, getColumns().size()).forEach(column -> column.setPrefWidth(room * COLUMN * type));
    }

    /** Height in which every arm is seen, for type of this size. */
    double wholeHeight(double font) {
        return Math.ceil(HEADINGS * font) + getItems().size() * getFixedCellSize();
    }

    /** The metric whose tests are shown: that of the selected cell, or else the first; null without one. */
    @Nullable
    ResultColumn metric() {
        List<TablePosition<Integer, ?>> cells = new ArrayList<>();
        getSelectionModel().getSelectedCells().forEach(cell -> cells.add(cast(cell)));
        for (TablePosition<Integer, ?> cell : cells) {
            if (cell.getTableColumn() != null && cell.getTableColumn().getUserData() instanceof ResultColumn column) {
                return shown.contains(column) ? column : null;
            }
        }
        return shown.isEmpty() ? null : shown.get(0);
    }

    @SuppressWarnings("unchecked")
    private static TablePosition<Integer, ?> cast(TablePosition<?, ?> position) {
        return (TablePosition<Integer, ?>) position;
    }

    void show(@Nullable ResultTable next) {
        table = next;
        List<ResultColumn> columns = next == null ? List.of() : next.columns();
        List<String> named = next == null ? List.of() : next.layout().arms();
        if (!columns.equals(shown) || !named.equals(namedArms) || getColumns().isEmpty()) {
            shown = columns;
            namedArms = named;
            List<TableColumn<Integer, ?>> all = new ArrayList<>();
            all.add(names());
            columns.forEach(column -> all.add(column(column)));
            getColumns().setAll(all);
            spread();
        }
        List<Integer> arms = next == null ? List.of() : next.arms();
        if ((!getItems().equals(arms) && getSortOrder().isEmpty()) || getItems().size() != arms.size()) {
            getItems().setAll(arms);
        }
        sort();
        refresh();
    }

    private TableColumn<Integer, Integer> names() {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setGraphic(armHead);
        column.setId("column-arm");
        column.setMinWidth(96);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(Integer arm, boolean empty) {
                super.updateItem(arm, empty);
                boolean nothing = empty || arm == null || table == null;
                setText(
                        nothing
                                ? null
                                : ArmName.of(Objects.requireNonNull(table).arm(arm)));
                setGraphic(nothing ? null : swatch(arm));
            }
        });
        return column;
    }

    private Region swatch(int arm) {
        return ArmSwatch.of(
                Objects.requireNonNull(table).arm(arm), table.layout().arms(), 12);
    }

    private TableColumn<Integer, Double> column(ResultColumn metric) {
        TableColumn<Integer, Double> column = new TableColumn<>();
        Label head = new Label(metric.lines());
        head.setTooltip(MathText.tooltip(metric.formula()));
        head.setAccessibleText(metric.heading() + ". " + metric.formula());
        Explain.set(head, metric.formula());
        column.setGraphic(head);
        column.setId("column-" + metric.name());
        column.setUserData(metric);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                table == null || !table.columns().contains(metric)
                        ? Double.NaN
                        : table.summary(metric, row.getValue()).mean()));
        column.setCellFactory(c -> new MetricCell(this, metric));
        return column;
    }

    /** Whether there is little room for a number. */
    boolean isTight() {
        return tight;
    }

    @Nullable
    ResultTable table() {
        return table;
    }
}
