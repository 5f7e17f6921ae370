package mnl.ui.chart;

import java.util.Objects;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.line.LineLayout;
import mnl.figure.line.Readout;
import org.jspecify.annotations.Nullable;

/** Turns pointer and keys into crosshair and zoom of a line chart. */
final class LinePointer {
    /** Shorter drags are clicks. */
    private static final double SHORTEST_DRAG = 6;

    /** Flatter drags zoom the horizontal axis only. */
    private static final double FLAT_DRAG = 20;

    private final LineChartPane chart;
    private double fromX = Double.NaN;
    private double fromY;
    private double toX;
    private double toY;
    private double read = Double.NaN;

    LinePointer(LineChartPane chart) {
        this.chart = chart;
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> read(Double.NaN));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        chart.focusedProperty().addListener((property, before, after) -> {
            if (!after && !chart.isHover()) {
                read = Double.NaN;
                chart.repaintOverlay();
            }
        });
    }

    /** Whether the crosshair is where pointer or keys have set it in this very chart, and not in one linked to it. */
    boolean isReading() {
        return Double.compare(read, chart.getCrosshairX()) == 0;
    }

    private void read(double x) {
        read = x;
        chart.setCrosshairX(x);
        chart.repaintOverlay();
    }

    /** Left, top, right and bottom of the rectangle being dragged on the canvas, or null. */
    @Nullable
    Frame dragged() {
        if (Double.isNaN(fromX) || Math.abs(toX - fromX) < SHORTEST_DRAG) {
            return null;
        }
        Frame frame = Objects.requireNonNull(chart.painted()).frame();
        boolean flat = isFlat();
        double top = flat ? frame.top() : Math.min(fromY, toY);
        double bottom = flat ? frame.bottom() : Math.max(fromY, toY);
        return new Frame(Math.min(fromX, toX), top, Math.max(fromX, toX), bottom);
    }

    private boolean isFlat() {
        return Math.abs(toY - fromY) < FLAT_DRAG;
    }

    private void hover(MouseEvent event) {
        LineLayout layout = chart.painted();
        double x = chart.canvasX(event);
        if (layout == null || !layout.frame().contains(x, chart.canvasY(event))) {
            read(Double.NaN);
            return;
        }
        read(Readout.snap(layout, layout.x().value(x)));
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        chart.requestFocus();
        if (event.getClickCount() == 2) {
            fromX = Double.NaN;
            chart.resetZoom();
            return;
        }
        LineLayout layout = chart.painted();
        if (layout != null && layout.frame().contains(chart.canvasX(event), chart.canvasY(event))) {
            fromX = chart.canvasX(event);
            fromY = chart.canvasY(event);
            toX = fromX;
            toY = fromY;
        }
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(fromX)) {
            return;
        }
        Frame frame = Objects.requireNonNull(chart.painted()).frame();
        toX = Math.max(frame.left(), Math.min(frame.right(), chart.canvasX(event)));
        toY = Math.max(frame.top(), Math.min(frame.bottom(), chart.canvasY(event)));
        chart.repaintOverlay();
    }

    private void release(MouseEvent event) {
        Frame rectangle = dragged();
        boolean flat = isFlat();
        fromX = Double.NaN;
        chart.repaintOverlay();
        if (rectangle == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        LineLayout layout = Objects.requireNonNull(chart.painted());
        Range x = new Range(layout.x().value(rectangle.left()), layout.x().value(rectangle.right()));
        Range y = flat
                ? chart.getYViewRange()
                : new Range(layout.y().value(rectangle.bottom()), layout.y().value(rectangle.top()));
        chart.zoom(x, y);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case HOME -> chart.resetZoom();
            case ESCAPE -> {
                fromX = Double.NaN;
                read(Double.NaN);
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Moves the crosshair to the next point at least a pixel away. */
    private void step(int direction) {
        LineLayout layout = chart.painted();
        if (layout == null || layout.figure().isEmpty()) {
            return;
        }
        Range view = layout.x().range();
        double from = Double.isNaN(chart.getCrosshairX()) ? view.max() : chart.getCrosshairX();
        double pixel = view.length() / Math.max(1, layout.frame().width());
        for (double reach = pixel; reach <= view.length(); reach *= 2) {
            double next = Readout.snap(layout, view.clamp(from + direction * reach));
            if ((next - from) * direction > 0 && view.contains(next)) {
                read(next);
                return;
            }
        }
        read(Readout.snap(layout, from));
    }
}
