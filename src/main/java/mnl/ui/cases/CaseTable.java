package mnl.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.cases.CaseSummary;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** TT, TF, FT and FF of every arm; a click on a cell picks its samples. */
final class CaseTable extends GridPane {
    private final CasesViewModel model;

    CaseTable(CasesViewModel model) {
        this.model = model;
        setId("case-table");
        getStyleClass().add("case-table");
        Explain.set(this, Texts.of("cases.case-table.explain"));
    }

    void show(CaseAnswer answer) {
        getChildren().clear();
        getColumnConstraints().clear();
        if (answer == null) {
            return;
        }
        CaseWords words = new CaseWords(answer);
        getColumnConstraints().add(new ColumnConstraints());
        for (CorrectnessCase cell : CorrectnessCase.values()) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
            Label head = Nodes.name(words.explained(cell));
            head.getStyleClass().addAll("head", "centred");
            head.setPrefWidth(0);
            head.setMaxWidth(Double.MAX_VALUE);
            add(head, 1 + cell.place(), 0);
        }
        RunLayout layout = answer.data().layout();
        int row = 1;
        for (int arm : model.visibleArms()) {
            add(name(layout, arm), 0, row);
            for (CorrectnessCase cell : CorrectnessCase.values()) {
                add(cell(answer, words, arm, cell), 1 + cell.place(), row);
            }
            row++;
        }
    }

    private static Label name(RunLayout layout, int arm) {
        String arms = layout.arms().get(arm);
        Label name = Nodes.name(ArmName.of(arms));
        name.setTooltip(new Tooltip(ArmName.withCode(arms)));
        name.getStyleClass().add("name");
        name.setGraphic(ArmSwatch.of(arms, layout.arms(), 12));
        return name;
    }

    private Button cell(CaseAnswer answer, CaseWords words, int arm, CorrectnessCase cell) {
        CaseSummary summary = answer.table()[arm][cell.place()];
        Label count = new Label(CaseWords.count(summary.count()) + " (" + CaseWords.share(summary) + ")");
        count.getStyleClass().add("count");
        Label right = new Label(Texts.of("cases.case-table.fused", CaseWords.fusedRight(summary)));
        right.getStyleClass().add("right");
        VBox lines = new VBox(count, right);
        lines.getStyleClass().add("lines");
        Button button = new Button("", lines);
        button.setId("case-" + arm + "-" + cell);
        button.getStyleClass().addAll("flat", "case-cell");
        if (cell == CorrectnessCase.FT) {
            button.getStyleClass().add("claim");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> model.pickCell(arm, cell));
        Nodes.tip(button, Texts.of("cases.case-table.pick-the-samples", words.cell(arm, cell)));
        button.setAccessibleText(
                Texts.of("cases.case-table.spoken", words.cell(arm, cell), count.getText(), right.getText()));
        return button;
    }
}
