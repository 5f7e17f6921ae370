package mnl.ui.chart;

import java.util.function.Predicate;
import javafx.scene.canvas.Canvas;
import mnl.figure.surface.Surface;

/** A canvas over that of a chart, for marks that follow the pointer without the chart being drawn again. */
final class ChartOverlay extends Canvas {
    private final PaintedPane chart;
    private final Predicate<Surface> marks;
    private final CanvasSurface surface = new CanvasSurface(getGraphicsContext2D());
    private final PulsePainting painting;
    private boolean marked;

    /**
     * @param chart what it lies on
     * @param marks draws on the empty canvas; returns whether it drew anything
     */
    ChartOverlay(PaintedPane chart, Predicate<Surface> marks) {
        this.chart = chart;
        this.marks = marks;
        setManaged(false);
        setMouseTransparent(true);
        painting = new PulsePainting(chart, this::paint);
    }

    /** Draws again in the next pulse. */
    void request() {
        painting.request();
    }

    /** Takes the place of the chart's canvas. */
    void cover(Canvas canvas) {
        relocate(canvas.getLayoutX(), canvas.getLayoutY());
        setWidth(canvas.getWidth());
        setHeight(canvas.getHeight());
        request();
    }

    private void paint() {
        if (marked) {
            getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        }
        surface.setFamily(chart.getFont().getFamily());
        marked = marks.test(surface);
    }
}
