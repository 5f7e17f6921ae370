package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import atlantafx.base.theme.PrimerLight;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mnl.figure.axis.Range;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.color.ColorMap;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.surface.LineStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartLeakTest {
    /** One that is kept is one too many, so that more would only take longer. */
    private static final int CYCLES = 10;

    private final DoubleProperty sharedCrosshair = new SimpleDoubleProperty(Double.NaN);
    private final ObservableSet<String> sharedHidden = FXCollections.observableSet();
    private StackPane root;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        root = new StackPane();
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    @Test
    void lineChartsAreCollectableAfterUse(FxRobot robot) throws Exception {
        cycle(robot, this::lineChart);
    }

    @Test
    void barChartsAreCollectableAfterUse(FxRobot robot) throws Exception {
        cycle(robot, () -> {
            BarChartPane chart = new BarChartPane(Runnable::run);
            chart.setFigure(BarFigure.of("t", "y", List.of("g"), List.of(Bars.of("b", Palette.BLUE, 1))));
            return chart;
        });
    }

    @Test
    void heatmapsAndScalesAreCollectableAfterUse(FxRobot robot) throws Exception {
        cycle(robot, () -> {
            HeatmapPane heatmap = new HeatmapPane(Runnable::run);
            heatmap.setFigure(new MatrixFigure(
                    "t",
                    "r",
                    "c",
                    List.of("a"),
                    List.of("a"),
                    new double[][] {{1}},
                    new Range(0, 1),
                    ColorMap.SEQUENTIAL,
                    false));
            return new StackPane(heatmap, new ColorScaleBar(Orientation.HORIZONTAL));
        });
    }

    private Region lineChart() {
        LineChartPane chart = new LineChartPane(Runnable::run);
        Series series = Series.line("s", Palette.BLUE, LineStyle.SOLID, new double[] {0, 1}, new double[] {1, 2});
        chart.setFigure(LineFigure.of("t", "x", "y", List.of(series)));
        chart.crosshairXProperty().bindBidirectional(sharedCrosshair);
        Bindings.bindContentBidirectional(chart.hiddenSeries(), sharedHidden);
        LegendPane legend = new LegendPane("Curves");
        legend.setEntries(List.of(series.legend()));
        Bindings.bindContentBidirectional(legend.hidden(), sharedHidden);
        return new StackPane(chart, legend);
    }

    private void cycle(FxRobot robot, Supplier<Region> supplier) throws Exception {
        List<WeakReference<Region>> panes = new ArrayList<>();
        for (int i = 0; i < CYCLES; i++) {
            robot.interact(() -> {
                Region pane = supplier.get();
                panes.add(new WeakReference<>(pane));
                root.getChildren().setAll(pane);
                root.applyCss();
                root.layout();
            });
            robot.interact(() -> root.getChildren().clear());
        }
        sharedCrosshair.set(0.5);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            System.gc();
            return alive(panes) == 0;
        });
        assertEquals(0, alive(panes));
    }

    private static long alive(List<WeakReference<Region>> panes) {
        return panes.stream().filter(pane -> pane.get() != null).count();
    }
}
