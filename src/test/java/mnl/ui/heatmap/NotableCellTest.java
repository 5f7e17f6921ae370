package mnl.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixFigure;
import org.junit.jupiter.api.Test;

class NotableCellTest {
    private static MatrixFigure figure(double[][] values) {
        List<String> names = List.of("a", "b", "c");
        return new MatrixFigure("", "", "", names, names, values, new Range(-1, 1), ColorMap.DIVERGING, true);
    }

    @Test
    void theLargestBesideTheDiagonalsComeFirstWhateverTheirSign() {
        MatrixFigure first = figure(new double[][] {{9, .1, -.4}, {.2, 9, Double.NaN}, {0, .3, 9}});
        MatrixFigure second = figure(new double[][] {{9, .25, 0}, {.5, -9, 0}, {0, 0, 9}});
        assertEquals(
                List.of(
                        new NotableCell(1, 1, 0, .5),
                        new NotableCell(0, 0, 2, -.4),
                        new NotableCell(0, 2, 1, .3),
                        new NotableCell(1, 0, 1, .25)),
                NotableCell.largest(List.of(first, second), 4));
        assertEquals(
                6, NotableCell.largest(List.of(first, second), 100).size(), "nothing and no number are not listed");
    }
}
