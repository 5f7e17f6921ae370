package mnl.ui.cases;

import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.cases.CorrectnessCase;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixFigure;
import mnl.ui.chart.HeatmapPane;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** Where the samples go: from their case under one arm to their case under another, on the same seed. */
final class FlowCard extends VBox {
    private final HeatmapPane matrix;

    FlowCard(CasesViewModel model, Executor background) {
        matrix = new HeatmapPane(background);
        matrix.setId("case-flow");
        matrix.setTitleVisible(false);
        matrix.setEmptyText(Texts.of("cases.flow-card.no-flows"));
        matrix.setMinSize(0, 0);
        matrix.setOnCellClicked(
                cell -> model.pickFlow(CorrectnessCase.at(cell.row()), CorrectnessCase.at(cell.column())));
        VBox.setVgrow(matrix, Priority.ALWAYS);
        Label title = new Label(Texts.of("cases.flow-card.flows"));
        title.getStyleClass().add("card-title");
        getChildren().addAll(title, matrix);
        getStyleClass().add("chart-card");
        setMinSize(0, 0);
        Explain.set(this, Texts.of("cases.flow-card.explain"));
    }

    void show(CaseAnswer answer) {
        matrix.setFigure(answer == null ? null : figure(answer));
    }

    static MatrixFigure figure(CaseAnswer answer) {
        CaseWords words = new CaseWords(answer);
        boolean several = answer.question().seed() == CaseQuestion.ALL
                && answer.data().layout().seeds().size() > 1;
        return new MatrixFigure(
                        Texts.of("cases.flow-card.cases-from-to", words.from(), words.to()),
                        Texts.of("cases.flow-card.under", words.from()),
                        Texts.of("cases.flow-card.under", words.to()),
                        words.explained(),
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
