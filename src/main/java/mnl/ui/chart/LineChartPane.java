package mnl.ui.chart;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.MouseEvent;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.LinePainter;
import mnl.figure.line.Readout;
import mnl.figure.surface.Surface;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link LineFigure} with crosshair and zoom.
 *
 * <p>Link charts by binding {@link #crosshairXProperty} and {@link #xViewRangeProperty} bidirectionally to shared
 * properties. Dragging a rectangle zooms, a double click or Home resets, the arrow keys move the crosshair.
 */
public final class LineChartPane extends SeriesPane<LineFigure> {
    private final DoubleProperty crosshairX = new SimpleDoubleProperty(this, "crosshairX", Double.NaN);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private final LineZoom zoom = new LineZoom(this);
    private final ChartOverlay overlay = new ChartOverlay(this, this::paintOverlay);
    private final LinePainter painter = new LinePainter();
    private final LinePointer pointer;
    private final ReadoutBeside beside = new ReadoutBeside(this);
    private @Nullable LineLayout painted;

    /**
     * A chart without a figure.
     *
     * @param background where exports are encoded and written
     */
    public LineChartPane(Executor background) {
        super(background, LineFigure.of("", "", "", List.of()), Texts.of("chart.line-chart-pane.curves"));
        getStyleClass().add("line-chart");
        getChildren().add(overlay);
        exports()
                .menu()
                .getItems()
                .add(ChartMenu.item("chart-reset-zoom", Texts.of("chart.line-chart-pane.reset-zoom"), this::resetZoom));
        figureProperty().addListener((property, before, after) -> zoom.show(after));
        Stream.of(zoom.x(), zoom.y(), zoom.yLog(), smoothing)
                .forEach(look -> look.addListener((property, before, after) -> repaint()));
        crosshairX.addListener((property, before, after) -> repaintOverlay());
        pointer = new LinePointer(this);
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        painted = painter.paint(surface, shown(), options(), width, height);
        repaintOverlay();
    }

    @Override
    FigureOptions options() {
        return new FigureOptions(
                theme(),
                getFont().getSize(),
                false,
                false,
                Set.copyOf(hiddenSeries()),
                getXViewRange(),
                getYViewRange(),
                zoom.yLog().get(),
                getSmoothing(),
                emphasis());
    }

    private boolean paintOverlay(Surface surface) {
        if (painted == null || isEmpty()) {
            beside.hide();
            return false;
        }
        Frame dragged = pointer.dragged();
        if (dragged != null) {
            surface.rectangle(dragged.left(), dragged.top(), dragged.width(), dragged.height(), theme().muted(), 0.22);
            beside.hide();
            return true;
        }
        CrosshairPainter crosshair =
                new CrosshairPainter(surface, theme(), getFont().getSize());
        Readout readout = crosshair.marks(painted, getCrosshairX());
        if (readout == null || !pointer.isReading()) {
            beside.hide();
        } else if (!beside.show(readout)) {
            crosshair.box(painted, readout, getCrosshairX(), overlay.getWidth(), overlay.getHeight());
        }
        return readout != null;
    }

    /** Where the values of the crosshair stand beside this chart, in its window; null where they do not. */
    @Nullable
    ReadoutBox readoutBeside() {
        return beside.box();
    }

    void repaintOverlay() {
        overlay.request();
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
    protected void layoutChildren() {
        super.layoutChildren();
        overlay.cover(canvas());
    }

    /** Shows the whole figure again. */
    public void resetZoom() {
        zoom.reset();
    }

    /** Shows a part of the figure; a vertical range of null fits what is visible. */
    void zoom(Range x, @Nullable Range y) {
        zoom.to(x, y);
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

    /** Horizontal range in view; null for the figure's own. Whoever else sets it frees the vertical range. */
    public ObjectProperty<Range> xViewRangeProperty() {
        return zoom.x();
    }

    public Range getXViewRange() {
        return zoom.x().get();
    }

    public void setXViewRange(@Nullable Range range) {
        zoom.x().set(range);
    }

    /**
     * Vertical range in view; null to fit what is visible. It is freed as soon as the axis shows something else, or the
     * horizontal range is set or reset from outside.
     */
    public ObjectProperty<Range> yViewRangeProperty() {
        return zoom.y();
    }

    public Range getYViewRange() {
        return zoom.y().get();
    }

    public void setYViewRange(@Nullable Range range) {
        zoom.y().set(range);
    }

    /** Whether the vertical axis is logarithmic even where the figure does not say so. */
    public BooleanProperty yLogProperty() {
        return zoom.yLog();
    }

    public void setYLog(boolean log) {
        zoom.yLog().set(log);
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
}
