package mnl.ui.chart;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import mnl.figure.FigureOptions;
import mnl.figure.SeriesFigure;
import mnl.figure.export.ExportedFigure;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link SeriesFigure} with a legend that shows and hides its series.
 *
 * <p>Set {@link #figureProperty} on the FX thread as often as wanted: drawing follows once per pulse.
 *
 * @param <F> the kind of figure
 */
public abstract class SeriesPane<F extends SeriesFigure<F>> extends ChartPane {
    private final ObjectProperty<F> figure = new SimpleObjectProperty<>(this, "figure");
    private final BooleanProperty legendVisible = new SimpleBooleanProperty(this, "legendVisible", true);
    private final ObservableSet<String> hiddenSeries = FXCollections.observableSet();
    private final LegendPane legend;
    private final F nothing;

    /**
     * @param background where exports are encoded and written
     * @param nothing what is shown without a figure
     * @param series what the legend lists
     */
    SeriesPane(Executor background, F nothing, String series) {
        super(background);
        this.nothing = nothing;
        legend = new LegendPane(series, hiddenSeries);
        getChildren().add(legend);
        figure.addListener((property, before, after) -> {
            legend.setEntries(shown().legend());
            changed();
        });
        hiddenSeries.addListener((SetChangeListener<String>) change -> repaint());
        legendVisible.addListener((property, before, after) -> requestLayout());
    }

    /** How it is looked at now. */
    abstract FigureOptions options();

    final F shown() {
        return figure.get() == null ? nothing : figure.get();
    }

    @Override
    public final boolean isEmpty() {
        return shown().isEmpty();
    }

    @Override
    public final String title() {
        return shown().title();
    }

    @Override
    final String summary() {
        return shown().without(hiddenSeries).summary();
    }

    @Override
    final ExportedFigure exportedFigure() {
        return ExportedFigure.of(shown(), options());
    }

    @Override
    final double placeHeader(double width) {
        return LegendHeader.place(
                super.placeHeader(width), titleLabel(), legend, isLegendVisible(), width, getHeight());
    }

    /** What is shown; null shows the empty text. */
    public final ObjectProperty<F> figureProperty() {
        return figure;
    }

    public final F getFigure() {
        return figure.get();
    }

    public final void setFigure(@Nullable F value) {
        figure.set(value);
    }

    /** Names of series that are switched off; the legend works on the same set. */
    public final ObservableSet<String> hiddenSeries() {
        return hiddenSeries;
    }

    /** Whether the legend stands above the chart in the window; exports always have it. */
    public final BooleanProperty legendVisibleProperty() {
        return legendVisible;
    }

    public final boolean isLegendVisible() {
        return legendVisible.get();
    }

    public final void setLegendVisible(boolean visible) {
        legendVisible.set(visible);
    }
}
