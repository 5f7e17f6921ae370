package mnl.ui.robustness;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.chart.LegendPane;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Accuracy against the radius: by certificate and under attack. */
final class RobustCurveCard extends VBox {
    static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final RobustnessViewModel model;
    private final LineChartPane chart;
    private final LegendPane kinds = new LegendPane(Texts.of("robustness.robust-curve-card.curves"));
    private final IndexChoice attack = new IndexChoice(
            "shown-attack", Texts.of("robustness.robust-curve-card.which-attack-the-dashed"), i -> draw());

    RobustCurveCard(RobustnessViewModel model, Executor background) {
        this.model = model;
        chart = new LineChartPane(background);
        chart.setId("robust-curves");
        chart.setTitleVisible(false);
        chart.setLegendVisible(false);
        chart.setMinSize(0, 0);
        chart.getStyleClass().add("may-be-stale");
        chart.emptyTextProperty().bind(model.withoutRadiiProperty());
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label title = new Label(Texts.of("robustness.robust-curve-card.accuracy-against-radius"));
        title.getStyleClass().add("card-title");
        kinds.setId("robust-kinds");
        kinds.hidden().addListener((InvalidationListener) change -> draw());
        FlowPane header = new FlowPane();
        header.getChildren().addAll(title, Nodes.wrapIn(header, kinds), attack.node());
        header.getStyleClass().addAll("card-header", "view-bar");
        getStyleClass().add("chart-card");
        setMinSize(0, 0);
        getChildren().addAll(header, chart);
        Explain.set(this, RobustWords.CURVES);
    }

    /** Shows all of the curves: a part of one run's says nothing about another's. */
    void resetZoom() {
        chart.resetZoom();
    }

    void show(@Nullable RobustAnswer answer) {
        List<String> attacks = answer == null ? List.of() : answer.attacks();
        attack.offer(attacks, 0);
        attack.node().setVisible(attacks.size() > 1);
        attack.node().setManaged(attacks.size() > 1);
        draw();
    }

    private void draw() {
        int shown = attack.index();
        RobustCurves curves =
                model.curves(shown < 0 ? null : attack.node().getItems().get(shown), kinds.hidden());
        kinds.setEntries(curves == null ? List.of() : curves.legend());
        chart.setFigure(curves == null ? null : curves.figure());
        chart.pseudoClassStateChanged(STALE, !model.stale().isEmpty());
    }
}
