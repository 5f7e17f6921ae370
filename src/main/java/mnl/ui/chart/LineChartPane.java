package mnl.ui.chart;

import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.ExportedFigure;
import mnl.figure.export.FigureSummary;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.LinePainter;
import mnl.figure.line.Readout;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link LineFigure} with crosshair, zoom, and a legend that shows and hides curves.
 *
 * <p>Set {@link #figureProperty} on the FX thread as often as wanted: drawing follows once per pulse. Link charts by
 * binding {@link #crosshairXProperty} and {@link #xViewRangeProperty} bidirectionally to shared properties. Dragging a
 * rectangle zooms, a double click or Home resets, the arrow keys move the crosshair.
 */
public final class LineChartPane extends ChartPane {
    private final ObjectProperty<LineFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final DoubleProperty crosshairX = new SimpleDoubleProperty(this, "crosshairX", Double.NaN);
    private final ObjectProperty<Range> xViewRange = new SimpleObjectProperty<>(this, "xViewRange");
    private final ObjectProperty<Range> yViewRange = new SimpleObjectProperty<>(this, "yViewRange");
    private final BooleanProperty yLog = new SimpleBooleanProperty(this, "yLog");
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private final BooleanProperty legendVisible = new SimpleBooleanProperty(this, "legendVisible", true);
    private final ObservableSet<String> hiddenSeries = FXCollections.observableSet();

    private final LegendPane legend = new LegendPane("Curves", hiddenSeries);
    private final Canvas overlay = new Canvas();
    private final CanvasSurface overlaySurface = new CanvasSurface(overlay.getGraphicsContext2D());
    private final PulsePainting overlayPainting = new PulsePainting(this, this::paintOverlay);
    private final LinePainter painter = new LinePainter();
    private final LinePointer pointer;
    private final ReadoutBeside beside = new ReadoutBeside(this);
    private @Nullable LineLayout painted;
    private @Nullable LineFigure latest;
    private boolean zooming;
    private boolean crossed;

    /**
     * A chart without a figure.
     *
     * @param background where exports are encoded and written
     */
    public LineChartPane(Executor background) {
        super(background);
        getStyleClass().add("line-chart");
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(overlay, legend);
        exports().menu().getItems().add(ChartMenu.item("chart-reset-zoom", "Reset zoom", this::resetZoom));
        figure.addListener((property, before, after) -> {
            freeZoom(after);
            legend.setEntries(shown().legend());
            changed();
        });
        xViewRange.addListener((property, before, after) -> {
            if (!zooming) {
                setYViewRange(null);
            }
        });
        yLog.addListener((property, before, after) -> setYViewRange(null));
        for (ObservableValue<?> look : new ObservableValue<?>[] {xViewRange, yViewRange, yLog, smoothing}) {
            look.addListener((property, before, after) -> repaint());
        }
        hiddenSeries.addListener((SetChangeListener<String>) change -> repaint());
        legendVisible.addListener((property, before, after) -> requestLayout());
        crosshairX.addListener((property, before, after) -> repaintOverlay());
        pointer = new LinePointer(this);
    }

    /** A zoomed range means nothing any more as soon as its axis shows something else. */
    private void freeZoom(@Nullable LineFigure next) {
        LineFigure before = latest;
        if (next == null) {
            return;
        }
        latest = next;
        if (before != null && !before.xLabel().equals(next.xLabel())) {
            resetZoom();
        } else if (before != null && !before.showsTheSameAs(next)) {
            setYViewRange(null);
        }
    }

    private LineFigure shown() {
        return figure.get() == null ? LineFigure.of("", "", "", java.util.List.of()) : figure.get();
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
        painted = painter.paint(surface, shown(), options(), width, height);
        repaintOverlay();
    }

    @Override
    ExportedFigure exportedFigure() {
        return ExportedFigure.of(shown(), options());
    }

    private FigureOptions options() {
        return new FigureOptions(
                theme(),
                getFont().getSize(),
                false,
                false,
                Set.copyOf(hiddenSeries),
                getXViewRange(),
                getYViewRange(),
                yLog.get(),
                smoothing.get());
    }

    private void paintOverlay() {
        if (crossed) {
            overlay.getGraphicsContext2D().clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
            crossed = false;
        }
        if (painted == null || isEmpty() || (pointer.dragged() == null && Double.isNaN(getCrosshairX()))) {
            beside.hide();
            return;
        }
        crossed = true;
        FigureTheme theme = theme();
        overlaySurface.setFamily(getFont().getFamily());
        Frame dragged = pointer.dragged();
        if (dragged != null) {
            overlaySurface.rectangle(
                    dragged.left(), dragged.top(), dragged.width(), dragged.height(), theme.muted(), 0.22);
            beside.hide();
            return;
        }
        CrosshairPainter crosshair =
                new CrosshairPainter(overlaySurface, theme, getFont().getSize());
        Readout readout = crosshair.marks(painted, getCrosshairX());
        if (readout == null || !pointer.isReading()) {
            beside.hide();
        } else if (!beside.show(readout)) {
            crosshair.box(painted, readout, getCrosshairX(), overlay.getWidth(), overlay.getHeight());
        }
    }

    /** Where the values of the crosshair stand beside this chart, in its window; null where they do not. */
    @Nullable
    ReadoutBox readoutBeside() {
        return beside.box();
    }

    void repaintOverlay() {
        overlayPainting.request();
    }

    /** Where things were drawn last, or null before that. */
    @Nullable
    LineLayout painted() {
        return painted;
    }

    double canvasX(MouseEvent event) {
        return event.getX() - canvas().getLayoutX();
    }

    double canvasY(MouseEvent event) {
        return event.getY() - canvas().getLayoutY();
    }

    @Override
    double placeHeader(double width) {
        return LegendHeader.place(
                super.placeHeader(width), titleLabel(), legend, isLegendVisible(), width, getHeight());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        overlay.relocate(canvas().getLayoutX(), canvas().getLayoutY());
        overlay.setWidth(canvas().getWidth());
        overlay.setHeight(canvas().getHeight());
    }

    /** Shows the whole figure again. */
    public void resetZoom() {
        setXViewRange(null);
        setYViewRange(null);
    }

    /** What is shown; null shows the empty text. */
    public ObjectProperty<LineFigure> figureProperty() {
        return figure;
    }

    public LineFigure getFigure() {
        return figure.get();
    }

    public void setFigure(@Nullable LineFigure value) {
        figure.set(value);
    }

    /** Abscissa of the crosshair; NaN for none. Hovering sets it. */
    public DoubleProperty crosshairXProperty() {
        return crosshairX;
    }

    public double getCrosshairX() {
        return crosshairX.get();
    }

    public void setCrosshairX(double x) {
        if (Double.compare(x, crosshairX.get()) != 0) {
            crosshairX.set(x);
        }
    }

    /** Shows a part of the figure; a vertical range of null fits what is visible. */
    void zoom(Range x, @Nullable Range y) {
        zooming = true;
        setXViewRange(x);
        zooming = false;
        setYViewRange(y);
    }

    /** Horizontal range in view; null for the figure's own. Whoever else sets it frees the vertical range. */
    public ObjectProperty<Range> xViewRangeProperty() {
        return xViewRange;
    }

    public Range getXViewRange() {
        return xViewRange.get();
    }

    public void setXViewRange(@Nullable Range range) {
        xViewRange.set(range);
    }

    /**
     * Vertical range in view; null to fit what is visible. It is freed as soon as the axis shows something else, or the
     * horizontal range is set or reset from outside.
     */
    public ObjectProperty<Range> yViewRangeProperty() {
        return yViewRange;
    }

    public Range getYViewRange() {
        return yViewRange.get();
    }

    public void setYViewRange(@Nullable Range range) {
        yViewRange.set(range);
    }

    /** Names of curves that are switched off; the legend works on the same set. */
    public ObservableSet<String> hiddenSeries() {
        return hiddenSeries;
    }

    /** Whether the vertical axis is logarithmic even where the figure does not say so. */
    public BooleanProperty yLogProperty() {
        return yLog;
    }

    public boolean isYLog() {
        return yLog.get();
    }

    public void setYLog(boolean log) {
        yLog.set(log);
    }

    /** Weight of the past in an exponential mean drawn over the paler raw data, in [0, 1); 0 switches it off. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public double getSmoothing() {
        return smoothing.get();
    }

    public void setSmoothing(double weight) {
        smoothing.set(weight);
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
