package mnl.ui.chart;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.BarPainter;
import mnl.figure.export.ExportedFigure;
import mnl.figure.export.FigureSummary;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/** Shows a {@link BarFigure}: grouped bars with 95% whiskers and values. */
public final class BarChartPane extends ChartPane {
    private final ObjectProperty<BarFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final BooleanProperty legendVisible = new SimpleBooleanProperty(this, "legendVisible", true);
    private final ObservableSet<String> hiddenSeries = FXCollections.observableSet();
    private final LegendPane legend = new LegendPane("Bars", hiddenSeries);
    private final BarPainter painter = new BarPainter();

    /**
     * A chart without a figure.
     *
     * @param background where exports are encoded and written
     */
    public BarChartPane(Executor background) {
        super(background);
        getStyleClass().add("bar-chart");
        getChildren().add(legend);
        figure.addListener((property, before, after) -> {
            legend.setEntries(shown().legend());
            requestLayout();
            changed();
        });
        hiddenSeries.addListener((SetChangeListener<String>) change -> repaint());
        legendVisible.addListener((property, before, after) -> requestLayout());
    }

    private BarFigure shown() {
        return figure.get() == null ? BarFigure.of("", "", List.of(), List.of()) : figure.get();
    }

    @Override
    boolean isEmpty() {
        return shown().isEmpty();
    }

    @Override
    String title() {
        return shown().title();
    }

    @Override
    String summary() {
        return FigureSummary.of(shown(), hiddenSeries);
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        painter.paint(surface, shown(), options(Set.copyOf(hiddenSeries)), width, height);
    }

    @Override
    ExportedFigure exportedFigure() {
        return ExportedFigure.of(shown(), options(Set.copyOf(hiddenSeries)));
    }

    @Override
    double placeHeader(double width) {
        return LegendHeader.place(
                super.placeHeader(width), titleLabel(), legend, isLegendVisible(), width, getHeight());
    }

    /** What is shown; null shows the empty text. */
    public ObjectProperty<BarFigure> figureProperty() {
        return figure;
    }

    public BarFigure getFigure() {
        return figure.get();
    }

    public void setFigure(@Nullable BarFigure value) {
        figure.set(value);
    }

    /** Names of bars that are switched off; the legend works on the same set. */
    public ObservableSet<String> hiddenSeries() {
        return hiddenSeries;
    }

    /** Whether the legend stands above the chart in the window; exports always have it. */
    public BooleanProperty legendVisibleProperty() {
        return legendVisible;
    }

    public boolean isLegendVisible() {
        return legendVisible.get();
    }

    public void setLegendVisible(boolean visible) {
        legendVisible.set(visible);
    }
}
