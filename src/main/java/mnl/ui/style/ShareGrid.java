package mnl.ui.style;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

/** Grids that divide the room of a view into shares, in percent. */
public final class ShareGrid {
    private ShareGrid() {}

    /** Two columns of full height, the left one of this share of the width. */
    public static GridPane columns(double left) {
        GridPane grid = grid(left);
        grid.getRowConstraints().setAll(row(100));
        return grid;
    }

    /** Two columns and two rows, with these shares of the left column and of the upper row. */
    public static GridPane quarters(double left, double upper) {
        GridPane grid = grid(left);
        grid.getRowConstraints().setAll(row(upper), row(100 - upper));
        return grid;
    }

    private static GridPane grid(double left) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("view-grid");
        grid.getColumnConstraints().setAll(column(left), column(100 - left));
        return grid;
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        return column;
    }

    private static RowConstraints row(double share) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(share);
        return row;
    }
}
