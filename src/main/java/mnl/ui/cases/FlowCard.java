package mnl.ui.cases;

import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.CorrectnessCase;
import mnl.figure.ColorMap;
import mnl.figure.MatrixFigure;
import mnl.figure.Range;
import mnl.ui.chart.HeatmapPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;

/** Where the samples go: from their case under one arm to their case under another, on the same seed. */
final class FlowCard extends VBox {
    private final CasesViewModel model;
    private final HeatmapPane matrix;
    private final CaseChoices from;
    private final CaseChoices to;

    FlowCard(CasesViewModel model, Executor background) {
        this.model = model;
        matrix = new HeatmapPane(background);
        matrix.setId("case-flow");
        matrix.setTitleVisible(false);
        matrix.setEmptyText("Counting the flows …");
        matrix.setMinSize(0, 0);
        matrix.setOnCellClicked(
                cell -> model.pickFlow(CorrectnessCase.values()[cell.row()], CorrectnessCase.values()[cell.column()]));
        VBox.setVgrow(matrix, Priority.ALWAYS);
        from = new CaseChoices("flow-from", "Arm that the flows begin in: the rows", model::chooseFrom);
        to = new CaseChoices("flow-to", "Arm that the flows end in: the columns", model::chooseTo);
        Label title = new Label("Flows");
        title.getStyleClass().add("card-title");
        FlowPane header = new FlowPane(title, Nodes.labelled("from", from.node()), Nodes.labelled("to", to.node()));
        header.getStyleClass().addAll("card-header", "view-bar");
        getChildren().addAll(header, matrix);
        getStyleClass().add("chart-card");
        setMinSize(0, 0);
        Explain.set(
                this,
                "N[g][h]: samples that are case g under the first arm (row) and case h under the second (column), on the same"
                        + " seed; mean over the seeds. Hatched: samples that stay. Colour: how many move, from few to"
                        + " many. Click a cell, or choose it with the arrow keys and press Enter, to pick its samples.");
    }

    void show(CaseAnswer answer) {
        CaseQuestion question = model.questionProperty().get();
        if (model.layoutProperty().get() != null && question != null) {
            from.show(model.layoutProperty().get().arms(), question.from());
            to.show(model.layoutProperty().get().arms(), question.to());
        }
        matrix.setFigure(answer == null ? null : figure(answer));
    }

    static MatrixFigure figure(CaseAnswer answer) {
        CaseWords words = new CaseWords(answer);
        boolean several = answer.question().seed() == CaseQuestion.ALL
                && answer.data().layout().seeds().size() > 1;
        return new MatrixFigure(
                        "Cases from " + words.from() + " to " + words.to(),
                        "under " + words.from(),
                        "under " + words.to(),
                        CaseWords.NAMES,
                        CaseWords.NAMES,
                        answer.flow(),
                        new Range(0, Math.max(1, mostMoving(answer.flow()))),
                        ColorMap.SEQUENTIAL,
                        true)
                .withDecimals(several ? 1 : 0);
    }

    private static double mostMoving(double[][] flow) {
        double most = 0;
        for (int g = 0; g < flow.length; g++) {
            for (int h = 0; h < flow.length; h++) {
                most = g == h ? most : Math.max(most, flow[g][h]);
            }
        }
        return most;
    }
}
