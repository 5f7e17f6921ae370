package mnl.ui.robustness;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Arms by clean accuracy, radius, certified and attacked accuracy, each with its difference to the baseline. */
final class RobustGrid extends GridPane {

    RobustGrid() {
        setId("robust-table");
        getStyleClass().addAll("delta-table", "robust-table", "may-be-stale");
        Explain.set(this, RobustWords.TABLE);
    }

    void show(@Nullable RobustTable table, List<Integer> arms, boolean stale) {
        getChildren().clear();
        pseudoClassStateChanged(RobustCurveCard.STALE, stale);
        if (table == null) {
            return;
        }
        List<String> columns = table.columns();
        boolean kinds = table.hasKinds();
        if (kinds) {
            add(label(Texts.of("robustness.robust-grid.radii-are"), "head"), 1, 0);
        }
        for (int c = 0; c < columns.size(); c++) {
            add(label(table.heading(columns.get(c)), "head"), 2 + 2 * c, 0, 2, 1);
        }
        int row = 1;
        for (int arm : arms) {
            add(name(table, arm), 0, row);
            if (kinds) {
                add(label(table.kind(arm), "name"), 1, row);
            }
            for (int c = 0; c < columns.size(); c++) {
                cell(table, columns.get(c), arm, 2 + 2 * c, row);
            }
            row++;
        }
    }

    private static Label name(RobustTable table, int arm) {
        List<String> names = table.layout().arms();
        Label name = Nodes.shortName(ArmName.of(names.get(arm)));
        name.setGraphic(ArmSwatch.of(names.get(arm), names, 12));
        return name;
    }

    private void cell(RobustTable table, String column, int arm, int at, int row) {
        PairedComparison compared = table.comparison(column, arm);
        boolean significant = compared != null && compared.significant();
        Label value = label(table.text(column, arm), "value");
        Label difference = label(table.difference(column, arm), significant ? "clear" : "unclear");
        value.setAccessibleText(table.heading(column) + ", "
                + ArmName.of(table.layout().arms().get(arm)) + ": " + value.getText() + ", " + difference.getText());
        GridPane.setHalignment(value, HPos.RIGHT);
        GridPane.setHalignment(difference, HPos.LEFT);
        add(value, at, row);
        add(difference, at + 1, row);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
