package mnl.ui.chart;

import javafx.animation.PauseTransition;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import mnl.figure.axis.Frame;
import mnl.figure.matrix.MatrixBlock;
import mnl.figure.matrix.MatrixLayout;
import org.jspecify.annotations.Nullable;

/** Turns pointer and keys into the marked cell and the zoom of a heatmap. */
final class HeatmapPointer {
    /** Shorter drags are clicks. */
    private static final double SHORTEST_DRAG = 6;

    private static final int FAR = 10;
    private static final double CLOSER = 0.5;

    /** While zoomed, a click waits so long for a second one, which resets. */
    private static final Duration DOUBLE_CLICK = Duration.millis(280);

    private final HeatmapPane chart;
    private final PauseTransition click = new PauseTransition(DOUBLE_CLICK);
    private double fromX = Double.NaN;
    private double fromY;
    private double toX;
    private double toY;

    HeatmapPointer(HeatmapPane chart) {
        this.chart = chart;
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> chart.hover(under(event)));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> chart.hover(null));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        chart.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private @Nullable MatrixCell under(MouseEvent event) {
        MatrixLayout layout = chart.painted();
        return layout == null
                ? null
                : chart.cell(layout.row(chart.canvasY(event)), layout.column(chart.canvasX(event)));
    }

    /** The rectangle being dragged on the canvas, or null. */
    @Nullable
    Frame dragged() {
        boolean small = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)) < SHORTEST_DRAG;
        return Double.isNaN(fromX) || small
                ? null
                : new Frame(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX), Math.max(fromY, toY));
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        chart.requestFocus();
        click.stop();
        MatrixLayout layout = chart.painted();
        if (event.getClickCount() > 1) {
            fromX = Double.NaN;
            chart.resetZoom();
        } else if (layout != null && layout.frame().contains(chart.canvasX(event), chart.canvasY(event))) {
            fromX = chart.canvasX(event);
            fromY = chart.canvasY(event);
            toX = fromX;
            toY = fromY;
        }
    }

    private void drag(MouseEvent event) {
        MatrixLayout layout = chart.painted();
        if (!Double.isNaN(fromX) && layout != null) {
            toX = inside(
                    chart.canvasX(event), layout.frame().left(), layout.frame().right());
            toY = inside(
                    chart.canvasY(event), layout.frame().top(), layout.frame().bottom());
            chart.repaintOverlay();
        }
    }

    private static double inside(double position, double low, double high) {
        return Math.max(low, Math.min(Math.nextDown(high), position));
    }

    private void release(MouseEvent event) {
        MatrixLayout layout = chart.painted();
        Frame rectangle = dragged();
        boolean pressed = !Double.isNaN(fromX);
        fromX = Double.NaN;
        chart.repaintOverlay();
        if (!pressed || layout == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (rectangle == null) {
            clicked(under(event));
        } else {
            chart.setBlock(MatrixBlock.between(
                    layout.row(rectangle.top()),
                    layout.column(rectangle.left()),
                    layout.row(rectangle.bottom()),
                    layout.column(rectangle.right())));
        }
    }

    private void clicked(@Nullable MatrixCell cell) {
        if (chart.getBlock() == null) {
            chart.tell(cell);
        } else {
            click.setOnFinished(event -> chart.tell(cell));
            click.playFromStart();
        }
    }

    private void key(KeyEvent event) {
        int step = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case LEFT -> move(0, -step);
            case RIGHT -> move(0, step);
            case UP -> move(-step, 0);
            case DOWN -> move(step, 0);
            case PLUS, ADD, EQUALS -> zoom(CLOSER);
            case MINUS, SUBTRACT -> zoom(1 / CLOSER);
            case HOME -> chart.resetZoom();
            case ENTER, SPACE -> chart.tell(chart.getHoveredCell());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows, int columns) {
        MatrixCell from = chart.getHoveredCell();
        MatrixBlock block = chart.inView();
        if (from == null || !block.contains(from.row(), from.column())) {
            chart.choose(block.firstRow(), block.firstColumn());
        } else {
            MatrixBlock whole = chart.whole();
            chart.choose(
                    Math.max(0, Math.min(whole.rows() - 1, from.row() + rows)),
                    Math.max(0, Math.min(whole.columns() - 1, from.column() + columns)));
        }
    }

    /** Keeps the marked cell, or the middle, in the middle of what is in view. */
    private void zoom(double share) {
        MatrixBlock block = chart.inView();
        MatrixBlock whole = chart.whole();
        MatrixCell cell = chart.getHoveredCell();
        MatrixBlock next = (cell == null
                ? block.around(block.firstRow() + block.rows() / 2, block.firstColumn() + block.columns() / 2, share)
                : block.around(cell.row(), cell.column(), share));
        chart.setBlock(
                next.rows() >= whole.rows() && next.columns() >= whole.columns() ? null : next.within(chart.shown()));
    }
}
