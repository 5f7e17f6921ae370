package mnl.ui.chart;

import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.export.ExportedFigure;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/** Shows a {@link Drawing}. */
public sealed class DrawingPane extends ChartPane permits PointsPane {
    private static final Drawing NOTHING = new Drawing() {
        @Override
        public String title() {
            return "";
        }

        @Override
        public void paint(Surface surface, FigureOptions options, double width, double height) {
            surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        }

        @Override
        public String csv() {
            return "";
        }

        @Override
        public String summary() {
            return "";
        }
    };

    private final ObjectProperty<Drawing> figure = new SimpleObjectProperty<>(this, "figure");
    private boolean legendVisible;

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
    public boolean isEmpty() {
        return figure.get() == null;
    }

    @Override
    public String title() {
        return isEmpty() ? "" : figure.get().title();
    }

    @Override
    ExportedFigure exportedFigure() {
        return new ExportedFigure(isEmpty() ? NOTHING : figure.get(), look());
    }

    @Override
    String summary() {
        return isEmpty() ? "" : figure.get().summary();
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        figure.get().paint(surface, look(), width, height);
    }

    /** How the figure is drawn in the window. */
    final FigureOptions look() {
        FigureOptions plain = options(Set.of());
        return legendVisible ? plain.withLegend() : plain;
    }

    /** Whether the figure's own legend is drawn in the window; exports always have it. */
    public final void setLegendVisible(boolean visible) {
        legendVisible = visible;
        changed();
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
    public final ObjectProperty<Drawing> figureProperty() {
        return figure;
    }

    public final Drawing getFigure() {
        return figure.get();
    }

    public final void setFigure(@Nullable Drawing value) {
        figure.set(value);
    }
}
