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

    /** Share of the first column, and the widths that names and numbers need at least, in pixels. */
    private static final double NAMES = 0.3;

    private static final double LEAST_NAMES = 170;
    private static final double LEAST_RUN = 104;

    /** A scroll bar. */
    private static final double BAR = 18;

    private RunColumns() {}

    /** What stands above the column of a run. */
    static Node head(String label, int run) {
        Label name = Nodes.name(label);
        return Nodes.group(ArmSwatch.of(ComparedCurves.swatch(run), SWATCH), name);
    }

    /** The first column takes its share, the others what is left; where that is too little, the table scrolls. */
    static void spread(TableView<?> table) {
        List<? extends TableColumn<?, ?>> columns = table.getColumns();
        double room = table.getWidth() - BAR;
        if (columns.size() < 2 || room <= 0) {
            return;
        }
        int runs = columns.size() - 1;
        double names = Math.max(LEAST_NAMES, Math.min(NAMES * room, room - runs * LEAST_RUN));
        columns.get(0).setPrefWidth(names);
        columns.stream().skip(1).forEach(column -> column.setPrefWidth(Math.max(LEAST_RUN, (room - names) / runs)));
    }
}
