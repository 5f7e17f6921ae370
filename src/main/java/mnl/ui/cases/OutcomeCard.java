package mnl.ui.cases;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.FusedOutcome;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** What the fused prediction makes of each case under the two arms. */
final class OutcomeCard extends VBox {
    private final CasesViewModel model;
    private final GridPane grid = new GridPane();
    private final Label headline = new Label();

    OutcomeCard(CasesViewModel model) {
        this.model = model;
        grid.setId("case-outcomes");
        grid.getStyleClass().add("case-table");
        headline.setId("case-headline");
        headline.setWrapText(true);
        headline.getStyleClass().add("case-headline");
        headline.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(Texts.of("cases.outcome-card.fused-right-under"));
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, grid, headline);
        getStyleClass().add("chart-card");
        setMinSize(0, 0);
        Explain.set(this, Texts.of("cases.outcome-card.explain"));
    }

    void show(CaseAnswer answer) {
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        headline.setText(answer == null ? "" : new CaseWords(answer).headline());
        if (answer != null) {
            fill(answer);
        }
    }

    private void fill(CaseAnswer answer) {
        CaseWords words = new CaseWords(answer);
        grid.getColumnConstraints().add(new ColumnConstraints());
        for (FusedOutcome outcome : FusedOutcome.values()) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
            Label head = Nodes.name(words.outcome(outcome));
            head.getStyleClass().add("head");
            GridPane.setHalignment(head, HPos.CENTER);
            grid.add(head, 1 + outcome.place(), 0);
        }
        for (CorrectnessCase cell : CorrectnessCase.values()) {
            Label name = new Label(words.explained(cell));
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("name");
            grid.add(name, 0, 1 + cell.place());
            for (FusedOutcome outcome : FusedOutcome.values()) {
                grid.add(button(answer, words, cell, outcome), 1 + outcome.place(), 1 + cell.place());
            }
        }
    }

    private Button button(CaseAnswer answer, CaseWords words, CorrectnessCase cell, FusedOutcome outcome) {
        String count = CaseWords.count(answer.outcomes()[cell.place()][outcome.place()]);
        Button button = new Button(count);
        button.setId("outcome-" + cell + "-" + outcome);
        button.getStyleClass().addAll("flat", "case-cell");
        boolean one = outcome == FusedOutcome.FIRST_ONLY || outcome == FusedOutcome.SECOND_ONLY;
        if (cell == CorrectnessCase.FT && one) {
            button.getStyleClass().add("claim");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> model.pickOutcome(cell, outcome));
        Nodes.tip(button, Texts.of("cases.outcome-card.pick-the-samples", words.outcome(cell, outcome)));
        button.setAccessibleText(Texts.of("cases.outcome-card.spoken", words.outcome(cell, outcome), count));
        return button;
    }
}
