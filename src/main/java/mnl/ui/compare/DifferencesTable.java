package mnl.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mnl.lab.compare.ConfigurationRow;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What differs in the configurations: a row for each setting, a column for each run. */
final class DifferencesTable extends TableView<ConfigurationRow> {
    private List<String> labels = List.of();

    DifferencesTable() {
        setId("compare-differences");
        getStyleClass().addAll("dense", "compare-table");
        setAccessibleText(Texts.of("compare.differences-table.spoken"));
        Explain.set(this, Texts.of("compare.differences-table.explain"));
        Label same = new Label(Texts.of("compare.tables.no-differences"));
        same.setWrapText(true);
        setPlaceholder(same);
        widthProperty().addListener((o, was, now) -> RunColumns.spread(this, RunColumns.SETTING));
    }

    void show(@Nullable ComparisonAnswer answer) {
        if (answer == null) {
            return;
        }
        List<String> named = answer.comparison().labels();
        if (!named.equals(labels)) {
            labels = named;
            List<TableColumn<ConfigurationRow, ?>> columns = new ArrayList<>();
            columns.add(column(Texts.of("compare.tables.setting"), -1));
            for (int run = 0; run < named.size(); run++) {
                columns.add(column(named.get(run), run));
            }
            getColumns().setAll(columns);
            RunColumns.spread(this, RunColumns.SETTING);
        }
        getItems().setAll(answer.comparison().differences());
    }

    /** @param run by index; -1 for the names of the settings */
    private static TableColumn<ConfigurationRow, String> column(String title, int run) {
        TableColumn<ConfigurationRow, String> column = new TableColumn<>();
        column.setGraphic(run < 0 ? new Label(title) : RunColumns.head(title, run));
        column.setId("difference-" + (run + 1));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                run < 0 ? row.getValue().name() : row.getValue().values().get(run)));
        column.setCellFactory(c -> new TippedCell());
        return column;
    }

    /** A text that gives way where room is short; its tooltip says all of it. */
    private static final class TippedCell extends TableCell<ConfigurationRow, String> {
        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            if (empty || text == null) {
                setTooltip(null);
            } else {
                Nodes.tip(this, text);
            }
        }
    }
}
