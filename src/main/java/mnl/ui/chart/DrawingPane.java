package mnl.ui.chart;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.export.SvgFigure;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/** Shows a {@link Drawing}. */
public final class DrawingPane extends ChartPane {
    private final ObjectProperty<Drawing> figure = new SimpleObjectProperty<>(this, "figure");

    /**
     * A pane without a figure.
     *
     * @param background where exports are encoded and written
     */
    public DrawingPane(Executor background) {
        super(background);
        getStyleClass().add("drawing");
        setTitleVisible(false);
        setMinSize(0, USE_COMPUTED_SIZE);
        figure.addListener((property, before, after) -> {
            requestLayout();
            changed();
        });
        fontProperty().addListener((property, before, after) -> requestLayout());
    }

    @Override
    boolean isEmpty() {
        return figure.get() == null;
    }

    @Override
    String title() {
        return isEmpty() ? "" : figure.get().title();
    }

    @Override
    void paintExport(Surface surface, double width, double height) {
        if (!isEmpty()) {
            figure.get().paint(surface, options(true, Set.of()), width, height);
        }
    }

    @Override
    Supplier<String> svgSource() {
        Drawing now = figure.get();
        FigureOptions options = options(true, Set.of());
        double width = exportWidth();
        double height = exportHeight();
        return () -> now == null ? "" : SvgFigure.render(now, options, width, height);
    }

    @Override
    Supplier<String> csvSource() {
        Drawing now = figure.get();
        return () -> now == null ? "" : now.csv();
    }

    @Override
    String summary() {
        return isEmpty() ? "" : figure.get().summary();
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        figure.get().paint(surface, options(false, Set.of()), width, height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return isEmpty()
                ? super.computeMinHeight(width)
                : figure.get().leastHeight(getFont().getSize());
    }

    @Override
    protected double computePrefHeight(double width) {
        return isEmpty()
                ? super.computePrefHeight(width)
                : figure.get().leastHeight(getFont().getSize());
    }

    /** What is shown; null shows the empty text. */
    public ObjectProperty<Drawing> figureProperty() {
        return figure;
    }

    public Drawing getFigure() {
        return figure.get();
    }

    public void setFigure(@Nullable Drawing value) {
        figure.set(value);
    }
}
