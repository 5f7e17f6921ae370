package mnl.ui.compare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mnl.lab.compare.ComparedCurves;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.Nodes;

/** Columns of runs, as both tables have them. */
final class RunColumns {
    private static final double SWATCH = 12;

    /** Share of the first column, and the least and most that it takes, in pixels. */
    private static final double NAMES = 0.38;

    private static final double LEAST_NAMES = 170;
    private static final double MOST_NAMES = 320;

    /** Width that a number with its interval needs, and a setting, in pixels. */
    static final double NUMBER = 132;

    static final double SETTING = 92;

    /** A scroll bar. */
    private static final double BAR = 18;

    private RunColumns() {}

    /** What stands above the column of a run. */
    static Node head(String label, int run) {
        Label name = Nodes.name(label);
        return Nodes.group(ArmSwatch.of(ComparedCurves.swatch(run), SWATCH), name);
    }

    /**
     * The first column takes its share, the others what is left; where that is too little, the table scrolls.
     *
     * @param least width of a column of a run
     */
    static void spread(TableView<?> table, double least) {
        List<? extends TableColumn<?, ?>> columns = table.getColumns();
        double room = table.getWidth() - BAR;
        if (columns.size() < 2 || room <= 0) {
            return;
        }
        int runs = columns.size() - 1;
        double names = Math.max(LEAST_NAMES, Math.min(Math.min(MOST_NAMES, NAMES * room), room - runs * least));
        columns.get(0).setPrefWidth(names);
        columns.stream().skip(1).forEach(column -> column.setPrefWidth(Math.max(least, (room - names) / runs)));
    }
}
