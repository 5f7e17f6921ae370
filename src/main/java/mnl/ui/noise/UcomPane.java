package mnl.ui.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mnl.ui.chart.LineChartPane;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** Distribution of UCoM of every modality, side by side. */
final class UcomPane extends HBox {
    private final Executor background;
    private final List<LineChartPane> charts = new ArrayList<>();

    UcomPane(Executor background) {
        this.background = background;
        getStyleClass().add("view-grid");
        setMinHeight(0);
        Explain.set(this, Texts.of("noise.ucom-pane.explain"));
    }

    /** Shows all of every distribution: a part of one run's says nothing about another's. */
    void resetZoom() {
        charts.forEach(LineChartPane::resetZoom);
    }

    void show(NoiseFigures figures, int modalities) {
        while (charts.size() < modalities) {
            LineChartPane chart = new LineChartPane(background);
            chart.setId("ucom-" + charts.size());
            chart.setLegendVisible(false);
            chart.setEmptyText(Texts.of("noise.ucom-pane.no-answer"));
            HBox.setHgrow(chart, Priority.ALWAYS);
            chart.setPrefWidth(200);
            charts.add(chart);
        }
        if (getChildren().size() != modalities) {
            getChildren().setAll(charts.subList(0, modalities));
        }
        for (int m = 0; m < modalities; m++) {
            charts.get(m).setFigure(figures.ucom(m));
        }
    }
}
