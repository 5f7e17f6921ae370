package mnl.ui.robustness;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.IndexChoice;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How the radii are spread; a click on a step hands its samples over. */
final class RadiiCard extends VBox {
    private final RobustnessViewModel model;
    private final LineChartPane chart;
    private final IndexChoice arm =
            new IndexChoice("radius-arm", Texts.of("robustness.radii-card.the-arm-whose-samples"), index -> {});
    private List<Integer> arms = List.of();

    RadiiCard(RobustnessViewModel model, Executor background) {
        this.model = model;
        chart = new LineChartPane(background);
        chart.setId("radius-bins");
        chart.setTitleVisible(false);
        chart.setLegendVisible(false);
        chart.setMinSize(0, 0);
        chart.getStyleClass().add("may-be-stale");
        chart.emptyTextProperty().bind(model.withoutRadiiProperty());
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                pick();
                e.consume();
            }
        });
        VBox.setVgrow(chart, Priority.ALWAYS);
        Label title = Nodes.name(Texts.of("robustness.radii-card.distribution-of-the-radii"));
        title.setMaxWidth(USE_PREF_SIZE);
        title.getStyleClass().add("card-title");
        // Label and choice stand one by one, so that each finds room in a narrow card.
        Label of = new Label(Texts.of("robustness.radii-card.samples-of"));
        of.setLabelFor(arm.node());
        FlowPane header = new FlowPane(title, of, arm.node(), closest());
        header.getStyleClass().addAll("card-header", "view-bar");
        // What a long name would like is more than the card, and more than the choice ever takes.
        header.setMinWidth(0);
        getStyleClass().add("chart-card");
        setMinSize(0, 0);
        getChildren().addAll(header, chart);
        Explain.set(this, RobustWords.RADII);
    }

    private Button closest() {
        Button closest = Nodes.icon(
                new Button(Texts.of("robustness.radii-card.closest")),
                Feather.EYE,
                Texts.of("robustness.radii-card.look-at-the-samples"));
        closest.setId("closest-samples");
        closest.setMinWidth(USE_PREF_SIZE);
        closest.setOnAction(e -> {
            if (arm.index() >= 0) {
                model.handover().closest(arms.get(arm.index()));
            }
        });
        return closest;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && event.getClickCount() == 1) {
            pick();
        }
    }

    private void pick() {
        double radius = chart.getCrosshairX();
        if (!Double.isNaN(radius) && arm.index() >= 0) {
            model.handover().bin(arms.get(arm.index()), radius);
        }
    }

    /** Shows all of the distribution: a part of one run's says nothing about another's. */
    void resetZoom() {
        chart.resetZoom();
    }

    void show(@Nullable RobustAnswer answer) {
        arms = model.arms();
        RunLayout layout = model.layoutProperty().get();
        arm.offer(
                layout == null
                        ? List.of()
                        : arms.stream().map(layout.arms()::get).map(ArmName::of).toList(),
                0);
        chart.setFigure(answer == null ? null : new RadiusBins(answer).figure(arms));
        chart.pseudoClassStateChanged(RobustCurveCard.STALE, !model.stale().isEmpty());
    }
}
