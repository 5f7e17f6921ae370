package mnl.ui.chart;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.export.CsvFigure;
import mnl.figure.export.FigureSummary;
import mnl.figure.export.SvgFigure;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.matrix.MatrixLayout;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link MatrixFigure}; the cell under the pointer, or chosen with the arrow keys, is outlined and read out.
 *
 * <p>Click, Enter or Space on a cell calls {@link #onCellClickedProperty}.
 */
public final class HeatmapPane extends ChartPane {
    private static final MatrixFigure NOTHING = new MatrixFigure(
            "", "", "", List.of(), List.of(), new double[0][0], new Range(0, 1), ColorMap.SEQUENTIAL, false);

    private final ObjectProperty<MatrixFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ReadOnlyObjectWrapper<MatrixCell> hover = new ReadOnlyObjectWrapper<>(this, "hoveredCell");
    private final ObjectProperty<Consumer<MatrixCell>> onCellClicked =
            new SimpleObjectProperty<>(this, "onCellClicked");
    private final BooleanProperty scaleVisible = new SimpleBooleanProperty(this, "scaleVisible");
    private final MatrixPainter painter = new MatrixPainter();
    private @Nullable MatrixLayout painted;

    /**
     * A heatmap without a figure.
     *
     * @param background where exports are encoded and written
     */
    public HeatmapPane(Executor background) {
        super(background);
        getStyleClass().add("heatmap");
        figure.addListener((property, before, after) -> {
            hover.set(
                    hover.get() == null
                            ? null
                            : cell(hover.get().row(), hover.get().column()));
            requestLayout();
            changed();
        });
        scaleVisible.addListener((property, before, after) -> repaint());
        hover.addListener((property, before, after) -> repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.set(under(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.set(null));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private MatrixFigure shown() {
        return figure.get() == null ? NOTHING : figure.get();
    }

    private @Nullable MatrixCell cell(int row, int column) {
        boolean inside = row >= 0 && column >= 0 && row < shown().rows() && column < shown().columns();
        return inside ? new MatrixCell(row, column, shown().values()[row][column]) : null;
    }

    private @Nullable MatrixCell under(MouseEvent event) {
        if (painted == null || isEmpty()) {
            return null;
        }
        int row = painted.row(event.getY() - canvas().getLayoutY());
        return cell(row, painted.column(event.getX() - canvas().getLayoutX()));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            tell(under(event));
        }
    }

    private void tell(@Nullable MatrixCell cell) {
        if (cell != null && getOnCellClicked() != null) {
            getOnCellClicked().accept(cell);
        }
    }

    private void key(KeyEvent event) {
        MatrixCell from = hover.get();
        switch (event.getCode()) {
            case LEFT -> move(from, 0, -1);
            case RIGHT -> move(from, 0, 1);
            case UP -> move(from, -1, 0);
            case DOWN -> move(from, 1, 0);
            case ENTER, SPACE -> tell(from);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(MatrixCell from, int rows, int columns) {
        MatrixCell to = from == null ? cell(0, 0) : cell(from.row() + rows, from.column() + columns);
        if (to != null) {
            hover.set(to);
        }
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
        MatrixCell cell = hover.get();
        String current = cell == null
                ? ""
                : " Row " + shown().rowLabels().get(cell.row()) + ", column "
                        + shown().columnLabels().get(cell.column()) + ": " + Numbers.plain(cell.value()) + ".";
        return FigureSummary.of(shown()) + current;
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        FigureOptions options = options(false, scaleVisible.get());
        painted = painter.paintWithScale(surface, shown(), options, width, height);
        if (hover.get() != null) {
            outline(surface, hover.get());
        }
    }

    /** Where things were drawn last, or null before that. */
    @Nullable
    MatrixLayout painted() {
        return painted;
    }

    private void outline(Surface surface, MatrixCell cell) {
        double left = Objects.requireNonNull(painted).cellLeft(cell.column());
        double top = painted.cellTop(cell.row());
        double right = left + painted.cellWidth() - 1;
        double bottom = top + painted.cellHeight() - 1;
        double[] x = {left, right, right, left, left};
        double[] y = {top, top, bottom, bottom, top};
        surface.polyline(x, y, x.length, Pen.solid(theme().background(), 4));
        surface.polyline(x, y, x.length, Pen.solid(theme().text(), 2));
    }

    @Override
    void paintExport(Surface surface, double width, double height) {
        painter.paintWithScale(surface, shown(), options(true, true), width, height);
    }

    private FigureOptions options(boolean title, boolean scale) {
        return new FigureOptions(theme(), getFont().getSize(), title, scale, java.util.Set.of(), null, null, false, 0);
    }

    @Override
    Supplier<String> svgSource() {
        MatrixFigure now = shown();
        FigureOptions options = options(true, true);
        double width = exportWidth();
        double height = exportHeight();
        return () -> SvgFigure.render(now, options, width, height);
    }

    @Override
    Supplier<String> csvSource() {
        MatrixFigure now = shown();
        return () -> CsvFigure.render(now);
    }

    /** What is shown; null shows the empty text. */
    public ObjectProperty<MatrixFigure> figureProperty() {
        return figure;
    }

    public MatrixFigure getFigure() {
        return figure.get();
    }

    public void setFigure(@Nullable MatrixFigure value) {
        figure.set(value);
    }

    /** The cell under the pointer or chosen by keyboard, hatched ones included; null for none. */
    public ReadOnlyObjectProperty<MatrixCell> hoveredCellProperty() {
        return hover.getReadOnlyProperty();
    }

    public MatrixCell getHoveredCell() {
        return hover.get();
    }

    /** Notified when a cell is clicked, or Enter or Space pressed on it. */
    public ObjectProperty<Consumer<MatrixCell>> onCellClickedProperty() {
        return onCellClicked;
    }

    public Consumer<MatrixCell> getOnCellClicked() {
        return onCellClicked.get();
    }

    public void setOnCellClicked(Consumer<MatrixCell> handler) {
        onCellClicked.set(handler);
    }

    /** Whether the scale of the colours stands on the right in the window; exports always have it. */
    public BooleanProperty scaleVisibleProperty() {
        return scaleVisible;
    }

    public boolean isScaleVisible() {
        return scaleVisible.get();
    }

    public void setScaleVisible(boolean visible) {
        scaleVisible.set(visible);
    }
}
