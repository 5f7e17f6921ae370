package mnl.ui.heatmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import mnl.figure.matrix.MatrixFigure;

/**
 * A cell that stands out among those of several matrices.
 *
 * @param matrix index of the matrix
 * @param row y
 * @param column k
 * @param value what it holds
 */
record NotableCell(int matrix, int row, int column, double value) {
    private static final Comparator<NotableCell> BY_SIZE = Comparator.comparingDouble(cell -> Math.abs(cell.value));

    /** The cells beside the diagonals with the largest absolute values, the largest first. */
    static List<NotableCell> largest(List<MatrixFigure> figures, int count) {
        PriorityQueue<NotableCell> found = new PriorityQueue<>(BY_SIZE);
        double least = 0;
        for (int matrix = 0; matrix < figures.size(); matrix++) {
            double[][] values = figures.get(matrix).values();
            for (int row = 0; row < values.length; row++) {
                for (int column = 0; column < values[row].length; column++) {
                    double value = values[row][column];
                    if (row == column || !(Math.abs(value) > least)) {
                        continue;
                    }
                    found.add(new NotableCell(matrix, row, column, value));
                    if (found.size() > count) {
                        found.poll();
                        least = Math.abs(found.element().value);
                    }
                }
            }
        }
        List<NotableCell> largest = new ArrayList<>(found);
        largest.sort(BY_SIZE.reversed()
                .thenComparing(NotableCell::matrix)
                .thenComparing(NotableCell::row)
                .thenComparing(NotableCell::column));
        return List.copyOf(largest);
    }

    /** Whether both are at the same place. */
    boolean isAt(NotableCell other) {
        return matrix == other.matrix && row == other.row && column == other.column;
    }
}
