package mnl.ui.noise;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** Accuracies and paired differences of every arm as numbers. */
final class DifferenceTable extends GridPane {
    private static final PseudoClass MANY_COLUMNS = PseudoClass.getPseudoClass("many");
    private static final int FEW = 3;
    private static final double MOST_NAME = 140;

    DifferenceTable() {
        setId("differences");
        getStyleClass().add("delta-table");
        Explain.set(this, Texts.of("noise.difference-table.explain", PairedComparison.RULE));
    }

    void show(NoiseFigures figures, String baseline) {
        getChildren().clear();
        List<String> columns = figures.columns();
        pseudoClassStateChanged(MANY_COLUMNS, columns.size() > FEW);
        if (columns.isEmpty()) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            add(named(columns.get(c), "head"), 1 + 2 * c, 0);
            add(named(Texts.of("noise.difference-table.vs", baseline), "head"), 2 + 2 * c, 0);
        }
        for (int arm = 0; arm < figures.armNames().size(); arm++) {
            Label name = named(ArmName.of(figures.armNames().get(arm)), "name");
            name.setGraphic(ArmSwatch.of(figures.armNames().get(arm), figures.allArms(), 12));
            add(name, 0, 1 + arm);
            for (int c = 0; c < columns.size(); c++) {
                add(number(figures.accuracyText(c, arm), "value"), 1 + 2 * c, 1 + arm);
                String style = figures.isClear(c, arm) ? "clear" : "unclear";
                add(number(figures.deltaText(c, arm), style), 2 + 2 * c, 1 + arm);
            }
        }
    }

    private static Label number(String text, String style) {
        Label label = label(text, style);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    /** A name keeps its column narrow. */
    private static Label named(String text, String style) {
        Label label = Nodes.name(text);
        label.getStyleClass().add(style);
        label.setMaxWidth(MOST_NAME);
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
