package mnl.ui.heatmap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import mnl.figure.matrix.MatrixBlock;
import mnl.figure.matrix.MatrixFigure;
import mnl.ui.chart.HeatmapPane;
import mnl.ui.chart.MatrixCell;

/** Heatmaps in rows and columns with one zoom for all; panes stay when only their numbers change. */
final class MatrixGrid extends GridPane {
    /** Smaller heatmaps cannot be read: what holds the grid scrolls. */
    private static final double LEAST_WIDTH = 130;

    private static final double LEAST_HEIGHT = 140;

    private final Executor background;
    private final BiConsumer<MatrixFigure, MatrixCell> hovered;
    private final BiConsumer<Integer, MatrixCell> clicked;
    private final List<HeatmapPane> panes = new ArrayList<>();
    private final ObjectProperty<MatrixBlock> block = new SimpleObjectProperty<>(this, "block");
    private int columns;

    /**
     * @param background where exports are written
     * @param hovered notified which cell is under the pointer; null when there is none any more
     * @param clicked notified which cell of which matrix was clicked, or chosen with Enter
     */
    MatrixGrid(
            Executor background,
            BiConsumer<MatrixFigure, MatrixCell> hovered,
            BiConsumer<Integer, MatrixCell> clicked) {
        this.clicked = clicked;
        this.background = background;
        this.hovered = hovered;
        getStyleClass().add("view-grid");
    }

    void show(List<MatrixFigure> figures, int perRow) {
        if (figures.size() != getChildren().size() || perRow != columns) {
            arrange(figures.size(), perRow);
        }
        if (block.get() != null && figures.stream().anyMatch(figure -> !fits(block.get(), figure))) {
            block.set(null);
        }
        List<String> titles = figures.stream().map(MatrixFigure::title).toList();
        for (int i = 0; i < figures.size(); i++) {
            panes.get(i).setBeside(titles);
            panes.get(i).setFigure(figures.get(i));
        }
    }

    /** A run with fewer classes is shown whole. */
    private static boolean fits(MatrixBlock block, MatrixFigure figure) {
        return block.within(figure).equals(block);
    }

    /** Marks a cell of one of the matrices, brought into view. */
    void choose(int matrix, int row, int column) {
        if (matrix < getChildren().size()) {
            panes.get(matrix).choose(row, column);
        }
    }

    private void arrange(int count, int perRow) {
        columns = perRow;
        while (panes.size() < count) {
            panes.add(pane(panes.size()));
        }
        getChildren().clear();
        for (int i = 0; i < count; i++) {
            add(panes.get(i), i % perRow, i / perRow);
        }
        int rows = Math.max(1, (count + perRow - 1) / perRow);
        setMinSize(perRow * LEAST_WIDTH, rows * LEAST_HEIGHT);
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / perRow);
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(100.0 / rows);
        getColumnConstraints().setAll(Collections.nCopies(perRow, column));
        getRowConstraints().setAll(Collections.nCopies(rows, row));
    }

    private HeatmapPane pane(int index) {
        HeatmapPane pane = new HeatmapPane(background);
        pane.setId("matrix-" + index);
        pane.hoveredCellProperty().addListener((o, old, now) -> hovered.accept(pane.getFigure(), now));
        pane.blockProperty().bindBidirectional(block);
        pane.setOnCellClicked(cell -> clicked.accept(index, cell));
        return pane;
    }
}
