package mnl.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import mnl.experiment.ArmName;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Metrics side by side: for every metric its arms, a column for each run, below each mean the difference to the reference. */
final class MetricsTable extends TableView<MetricRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private List<String> labels = List.of();
    private @Nullable ComparisonAnswer answer;
    private boolean filling;

    MetricsTable(CompareViewModel model) {
        setId("compare-table");
        getStyleClass().addAll("dense", "compare-table");
        setAccessibleText(Texts.of("compare.metrics-table.spoken"));
        Explain.set(this, Texts.of("compare.metrics-table.explain"));
        Label nothing = new Label(Texts.of("compare.metrics-table.nothing"));
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setRowFactory(table -> new TableRow<>() {
            @Override
            protected void updateItem(MetricRow row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(HEADING, !empty && row != null && row.isHeading());
            }
        });
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && !filling && !now.isHeading()) {
                model.chart(now.column(), now.arm());
            }
        });
        widthProperty().addListener((o, was, now) -> RunColumns.spread(this, RunColumns.NUMBER));
    }

    /** What is shown; null where there is nothing. */
    @Nullable
    ComparisonAnswer answer() {
        return answer;
    }

    void show(@Nullable ComparisonAnswer next) {
        answer = next;
        if (next == null) {
            return;
        }
        filling = true;
        List<String> named = next.comparison().labels();
        if (!named.equals(labels)) {
            labels = named;
            List<TableColumn<MetricRow, ?>> columns = new ArrayList<>();
            columns.add(names());
            for (int run = 0; run < named.size(); run++) {
                columns.add(run(named.get(run), run));
            }
            getColumns().setAll(columns);
            RunColumns.spread(this, RunColumns.NUMBER);
        }
        List<MetricRow> rows = rows(next);
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
        }
        refresh();
        rows.stream()
                .filter(row -> new ChartedMetric(row.column().name(), row.arm()).equals(next.charted()))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
        filling = false;
    }

    private static List<MetricRow> rows(ComparisonAnswer answer) {
        List<MetricRow> rows = new ArrayList<>();
        for (ResultColumn column : answer.shown()) {
            rows.add(new MetricRow(column, ""));
            answer.metrics().arms().forEach(arm -> rows.add(new MetricRow(column, arm)));
        }
        return rows;
    }

    private static TableColumn<MetricRow, MetricRow> names() {
        TableColumn<MetricRow, MetricRow> column = column();
        column.setGraphic(new Label(Texts.of("compare.metrics-table.metric-and-arm")));
        column.setId("compared-name");
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(MetricRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? null : row.isHeading() ? heading(row.column()) : ArmName.of(row.arm()));
                setTooltip(null);
                if (!empty && row != null && row.isHeading()) {
                    Nodes.tip(this, row.column().formula());
                }
            }
        });
        return column;
    }

    /** The metric and its direction, as the arrows of papers say it. */
    private static String heading(ResultColumn column) {
        return switch (column.better()) {
            case HIGHER -> Texts.of("compare.metrics-table.higher", column.heading());
            case LOWER -> Texts.of("compare.metrics-table.lower", column.heading());
            case NEITHER -> column.heading();
        };
    }

    private TableColumn<MetricRow, MetricRow> run(String label, int run) {
        TableColumn<MetricRow, MetricRow> column = column();
        column.setGraphic(RunColumns.head(label, run));
        column.setId("compared-" + (run + 1));
        column.setCellFactory(c -> new NumberCell(this, run));
        return column;
    }

    private static TableColumn<MetricRow, MetricRow> column() {
        TableColumn<MetricRow, MetricRow> column = new TableColumn<>();
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }
}
