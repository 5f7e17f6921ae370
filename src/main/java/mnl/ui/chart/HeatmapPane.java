package mnl.ui.chart;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.MouseEvent;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.export.ExportedFigure;
import mnl.figure.matrix.MatrixBlock;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.matrix.MatrixLayout;
import mnl.figure.matrix.MatrixPainter;
import mnl.figure.surface.Surface;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link MatrixFigure}; the cell under the pointer, or chosen with the arrow keys, is outlined and read out.
 *
 * <p>Click, Enter or Space on a cell calls {@link #onCellClickedProperty}. Dragging a rectangle or + zooms, a double click
 * or Home resets. Link heatmaps by binding {@link #blockProperty} bidirectionally.
 */
public final class HeatmapPane extends ChartPane {
    private static final MatrixFigure NOTHING = new MatrixFigure(
            "", "", "", List.of(), List.of(), new double[0][0], new Range(0, 1), ColorMap.SEQUENTIAL, false);

    private final ObjectProperty<MatrixFigure> figure = new SimpleObjectProperty<>(this, "figure");
    private final ReadOnlyObjectWrapper<MatrixCell> hover = new ReadOnlyObjectWrapper<>(this, "hoveredCell");
    private final ObjectProperty<MatrixBlock> block = new SimpleObjectProperty<>(this, "block");
    private final ObjectProperty<Consumer<MatrixCell>> onCellClicked =
            new SimpleObjectProperty<>(this, "onCellClicked");
    private final BooleanProperty scaleVisible = new SimpleBooleanProperty(this, "scaleVisible");
    private List<String> beside = List.of();
    private final MatrixPainter painter = new MatrixPainter();
    private final ChartOverlay overlay = new ChartOverlay(this, this::paintOverlay);
    private final HeatmapPointer pointer;
    private @Nullable MatrixLayout painted;
    private @Nullable String words;

    /**
     * A heatmap without a figure.
     *
     * @param background where exports are written
     */
    public HeatmapPane(Executor background) {
        super(background);
        getStyleClass().add("heatmap");
        getChildren().add(overlay);
        exports()
                .menu()
                .getItems()
                .add(ChartMenu.item("chart-reset-zoom", Texts.of("chart.heatmap-pane.reset-zoom"), this::resetZoom));
        figure.addListener((property, before, after) -> {
            words = null;
            hover.set(
                    hover.get() == null
                            ? null
                            : cell(hover.get().row(), hover.get().column()));
            requestLayout();
            changed();
        });
        scaleVisible.addListener((property, before, after) -> repaint());
        block.addListener((property, before, after) -> repaint());
        hover.addListener((property, before, after) -> overlay.request());
        pointer = new HeatmapPointer(this);
    }

    MatrixFigure shown() {
        return figure.get() == null ? NOTHING : figure.get();
    }

    @Nullable
    MatrixCell cell(int row, int column) {
        boolean inside = row >= 0 && column >= 0 && row < shown().rows() && column < shown().columns();
        return inside ? new MatrixCell(row, column, shown().values()[row][column]) : null;
    }

    MatrixBlock whole() {
        return MatrixBlock.whole(shown());
    }

    /** The part in view. */
    MatrixBlock inView() {
        return block.get() == null ? whole() : block.get().within(shown());
    }

    void hover(@Nullable MatrixCell cell) {
        hover.set(cell);
    }

    /** Marks a cell as the pointer does, and brings it into view. */
    public void choose(int row, int column) {
        MatrixCell cell = cell(row, column);
        if (cell != null) {
            if (!inView().contains(row, column)) {
                block.set(inView().reaching(row, column));
            }
            hover.set(cell);
        }
    }

    void tell(@Nullable MatrixCell cell) {
        if (cell != null && getOnCellClicked() != null) {
            getOnCellClicked().accept(cell);
        }
    }

    double canvasX(MouseEvent event) {
        return event.getX() - canvas().getLayoutX();
    }

    double canvasY(MouseEvent event) {
        return event.getY() - canvas().getLayoutY();
    }

    /** Shows the whole matrix again. */
    public void resetZoom() {
        block.set(null);
    }

    @Override
    public boolean isEmpty() {
        return shown().isEmpty();
    }

    @Override
    public String title() {
        return shown().title();
    }

    @Override
    String summary() {
        if (words == null) {
            words = shown().summary();
        }
        MatrixCell cell = hover.get();
        String current = cell == null
                ? ""
                : Texts.of(
                        "chart.heatmap-pane.row-column",
                        shown().rowLabels().get(cell.row()),
                        shown().columnLabels().get(cell.column()),
                        Numbers.plain(cell.value()));
        return Texts.together(words, current);
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        Surface on = emphasis().among(beside.stream()).on(surface, title(), theme());
        painted = painter.paintWithScale(on, shown(), options(), width, height);
        overlay.request();
    }

    private boolean paintOverlay(Surface surface) {
        if (painted == null || isEmpty()) {
            return false;
        }
        setAccessibleText(summary());
        HeatmapMarks marks = new HeatmapMarks(surface, theme(), painted);
        Frame dragged = pointer.dragged();
        MatrixCell cell = hover.get();
        if (dragged != null) {
            marks.dragged(dragged);
        } else if (cell != null && painted.block().contains(cell.row(), cell.column())) {
            marks.outline(cell);
        } else {
            return false;
        }
        return true;
    }

    void repaintOverlay() {
        overlay.request();
    }

    /** Where things were drawn last, or null before that. */
    @Nullable
    MatrixLayout painted() {
        return painted;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        overlay.cover(canvas());
    }

    @Override
    ExportedFigure exportedFigure() {
        return ExportedFigure.of(shown(), options());
    }

    private FigureOptions options() {
        FigureOptions all = new FigureOptions(
                theme(), getFont().getSize(), false, scaleVisible.get(), Set.of(), null, null, false, 0);
        return block.get() == null ? all : inView().in(all);
    }

    /** Titles of all matrices side by side with this one, itself included: among these it stands out or not. */
    public void setBeside(List<String> titles) {
        beside = List.copyOf(titles);
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

    /** The part of the matrix in view; null for all of it. */
    public ObjectProperty<MatrixBlock> blockProperty() {
        return block;
    }

    public MatrixBlock getBlock() {
        return block.get();
    }

    public void setBlock(@Nullable MatrixBlock part) {
        block.set(part);
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
