package mnl.ui.heatmap;

import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixFigure;
import org.jspecify.annotations.Nullable;

/**
 * The matrices that are shown, worked out in the background: with a thousand classes each has a million cells.
 *
 * @param grid what they are of
 * @param figures in reading order, each row holding one modality; empty while there is no measurement
 * @param scale the largest value of the run as far as it was looked at; null where that was not asked for
 */
record ShownProfiles(
        ProfileGrid grid,
        List<MatrixFigure> figures,
        @Nullable Scale scale) {
    static final ShownProfiles NOTHING =
            new ShownProfiles(new ProfileGrid(Reading.ABSOLUTE, List.of(), List.of()), List.of(), null);

    /**
     * Largest value over the epochs so far, so that colours mean the same while the run is replayed.
     *
     * @param grid of what
     * @param measurements how many were looked at
     * @param largest value in them
     */
    record Scale(ProfileGrid grid, int measurements, double largest) {}

    /**
     * What is to be shown.
     *
     * @param at the measurement that is looked at
     * @param known what is known of the run's scale
     * @param since the measurements that are not in it yet; null for a scale of this measurement alone
     */
    record Question(
            RunLayout layout,
            ProfileGrid grid,
            Measurement at,
            Scale known,
            @Nullable List<Measurement> since) {
        ShownProfiles answer() {
            if (since == null) {
                return shown(grid.largest(at, layout), null);
            }
            double largest = known.largest();
            for (Measurement each : since) {
                largest = Math.max(largest, grid.largest(each, layout));
            }
            return shown(largest, new Scale(grid, known.measurements() + since.size(), largest));
        }

        private ShownProfiles shown(double largest, @Nullable Scale scale) {
            double end = largest > 0 ? largest : 1;
            boolean difference = grid.reading().isDifference();
            Range range = new Range(difference ? -end : 0, end);
            ColorMap colors = difference ? ColorMap.DIVERGING : ColorMap.SEQUENTIAL;
            List<MatrixFigure> figures = grid.cells(at, layout).stream()
                    .map(cell -> cell.figure(layout.classNames(), range, colors))
                    .toList();
            return new ShownProfiles(grid, figures, scale);
        }
    }

    /** What a cell of one of the matrices is about. */
    PickedCell picked(int matrix, int row, int column, double value) {
        boolean difference = grid.reading().isDifference();
        int perModality = difference ? 1 : grid.arms().size();
        int arm = grid.arms().get(difference ? 0 : matrix % perModality);
        int minus = difference ? grid.arms().get(1) : -1;
        return new PickedCell(row, column, grid.modalities().get(matrix / perModality), arm, minus, !(value < 0));
    }

    /** Matrices side by side in one row of the view. */
    int columns() {
        boolean byModality = grid.reading().isDifference() || grid.arms().size() == 1;
        return Math.max(1, byModality ? grid.modalities().size() : grid.arms().size());
    }
}
