package mnl.ui.noise;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Accuracy against the severity on one modality. */
final class NoiseCurveCard extends VBox {
    private final NoiseViewModel model;
    private final LineChartPane chart;
    private final ComboBox<String> modality = new ComboBox<>();
    private final ComboBox<String> column = new ComboBox<>();
    private boolean filling;

    NoiseCurveCard(NoiseViewModel model, Executor background) {
        this.model = model;
        this.chart = new LineChartPane(background);
        chart.setId("noise-curve");
        chart.setLegendVisible(false);
        chart.setEmptyText(Texts.of("noise.noise-curve-card.the-curve-is-drawn"));
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().add(chart);
        setMinSize(0, 0);
        Explain.set(this, Texts.of("noise.noise-curve-card.explain"));
        modality.valueProperty().addListener((o, old, now) -> drawFor(now));
        column.valueProperty().addListener((o, old, now) -> {
            if (!filling && now != null) {
                model.curveColumnProperty().set(now);
            }
        });
        model.dialsProperty().addListener((o, old, now) -> fill());
        fill();
    }

    /** What the curve is of, how far it is, and how to stop it. */
    HBox controls() {
        modality.setId("curve-modality");
        Nodes.tip(modality, Texts.of("noise.noise-curve-card.the-modality-whose-noise"));
        column.setId("curve-column");
        Nodes.tip(column, Texts.of("noise.noise-curve-card.whose-accuracy-the-fused"));
        Button draw =
                button("draw-curve", Feather.REFRESH_CW, Texts.of("noise.noise-curve-card.evaluate-severities-0-to"));
        draw.setOnAction(e -> drawFor(modality.getValue()));
        ProgressBar progress = new ProgressBar();
        progress.setPrefWidth(60);
        progress.setAccessibleText(Texts.of("noise.noise-curve-card.spoken"));
        progress.progressProperty().bind(model.curve().shareProperty());
        Button cancel = button("cancel-curve", Feather.X, Texts.of("noise.noise-curve-card.stop-drawing-the-curve"));
        cancel.setOnAction(e -> model.curve().cancel());
        HBox work = Nodes.group(progress, cancel);
        work.visibleProperty().bind(model.curve().runningProperty());
        return Nodes.group(
                Nodes.labelled(Texts.of("noise.noise-curve-card.on"), modality),
                Nodes.labelled(Texts.of("noise.noise-curve-card.of"), column),
                draw,
                work);
    }

    private static Button button(String id, Ikon icon, String tip) {
        Button button = Nodes.icon(new Button(), icon, tip);
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private void drawFor(String name) {
        if (!filling) {
            dials().stream().filter(d -> d.modality().equals(name)).findFirst().ifPresent(model::drawCurve);
        }
    }

    private List<NoiseDial> dials() {
        return model.dialsProperty().get();
    }

    private void fill() {
        chart.resetZoom();
        filling = true;
        modality.getItems().setAll(dials().stream().map(NoiseDial::modality).toList());
        modality.setValue(model.moved() == null ? null : model.moved().modality());
        column.getItems().setAll(model.curveColumns());
        column.setValue(model.curveColumnProperty().get());
        filling = false;
        ChangeListener<Number> mark = (o, old, now) -> mark();
        dials().forEach(dial -> dial.severityProperty().addListener(mark));
    }

    /** Puts the crosshair where the dial stands. */
    private void mark() {
        NoiseDial dial = model.curve().dial();
        if (dial != null) {
            double at = dial.severityProperty().get();
            chart.setCrosshairX(model.curve().isSwitch() ? at > 0 ? 1 : 0 : at);
        }
    }

    void show(NoiseFigures figures) {
        NoiseDial dial = model.curve().dial();
        if (dial != null && !dial.modality().equals(modality.getValue())) {
            filling = true;
            modality.setValue(dial.modality());
            filling = false;
        }
        chart.setFigure(figures.curve());
        mark();
    }
}
