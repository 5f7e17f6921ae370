package mnl.ui.results;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.lab.report.ResultColumn;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The paired tests of one metric against the baseline. */
final class TestsTable extends GridPane {
    private static final String[] HEADS = {
        Texts.of("results.tests-table.difference"),
        Texts.of("results.tests-table.higher"),
        Texts.of("results.tests-table.t-test-p"),
        Texts.of("results.tests-table.wilcoxon-p"),
        Texts.of("results.tests-table.holm-p")
    };

    TestsTable() {
        setId("results-tests");
        getStyleClass().addAll("delta-table", "tests-table");
        Explain.set(this, Texts.of("results.tests-table.explain", PairedComparison.RULE));
    }

    void show(@Nullable ResultTable table, @Nullable ResultColumn metric) {
        getChildren().clear();
        if (table == null || metric == null || !table.columns().contains(metric)) {
            return;
        }
        for (int c = 0; c < HEADS.length; c++) {
            add(label(HEADS[c], "head"), 1 + c, 0);
        }
        int row = 1;
        for (int arm : table.arms()) {
            PairedComparison compared = table.comparison(metric, arm);
            if (compared != null) {
                add(Nodes.shortName(ArmName.of(table.arm(arm))), 0, row);
                String style = compared.significant() ? "clear" : "unclear";
                number(table.difference(metric, arm), style, 1, row);
                number(compared.higherOf(), style, 2, row);
                number(Numbers.probability(compared.tTestP()), style, 3, row);
                number(Numbers.probability(compared.wilcoxonP()), style, 4, row);
                number(Numbers.probability(compared.holmP()), style, 5, row);
                row++;
            }
        }
    }

    private void number(String text, String style, int column, int row) {
        Label label = label(text, style);
        GridPane.setHalignment(label, HPos.RIGHT);
        add(label, column, row);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
