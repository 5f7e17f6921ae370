package mnl.ui.importing;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mnl.data.importing.ImportForecast;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Samples by class and split, with their sums. */
final class CountsTable extends TableView<List<String>> {

    private static final double WIDE = 96;
    private static final double NARROW = 70;

    CountsTable() {
        setId("counts");
        getStyleClass().add(Styles.DENSE);
        setPlaceholder(new Label(Texts.of("importing.counts-table.not-known-yet")));
        Nodes.tip(this, Texts.of("importing.counts-table.how-many-samples-each"));
    }

    /** Shows counts; null: they are not known. */
    void show(ImportForecast forecast) {
        getColumns().clear();
        getItems().clear();
        if (forecast == null) {
            return;
        }
        List<TableColumn<List<String>, String>> columns = new ArrayList<>();
        columns.add(column(Texts.of("importing.counts-table.class"), 0));
        for (int part = 0; part < forecast.parts().size(); part++) {
            columns.add(column(forecast.parts().get(part), part + 1));
        }
        columns.add(
                column(Texts.of("importing.counts-table.all"), forecast.parts().size() + 1));
        getColumns().setAll(columns);
        for (int label = 0; label < forecast.classes().size(); label++) {
            getItems().add(row(forecast.classes().get(label), forecast.counts().get(label)));
        }
        List<Integer> sums = new ArrayList<>();
        for (int part = 0; part < forecast.parts().size(); part++) {
            sums.add(forecast.partSize(part));
        }
        getItems().add(row(Texts.of("importing.counts-table.all"), sums));
    }

    private static TableColumn<List<String>, String> column(String name, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().get(index)));
        column.setPrefWidth(name.length() > 6 ? WIDE : NARROW);
        if (index > 0) {
            column.setStyle("-fx-alignment: center-right;");
        }
        return column;
    }

    private static List<String> row(String name, List<Integer> counts) {
        List<String> row = new ArrayList<>();
        row.add(name);
        counts.forEach(count -> row.add(Integer.toString(count)));
        row.add(Integer.toString(counts.stream().mapToInt(Integer::intValue).sum()));
        return row;
    }
}
