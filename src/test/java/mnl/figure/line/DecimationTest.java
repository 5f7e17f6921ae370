package mnl.figure.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final Scale X = new Scale(new Range(0, 5000), false, 0, 300);
    private static final Scale Y = new Scale(new Range(-10, 10), false, 200, 0);

    @Test
    void everyColumnKeepsItsExtremes() {
        Random random = new Random(7);
        double[] x = new double[5001];
        double[] y = new double[5001];
        double[] least = new double[301];
        double[] most = new double[301];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            y[i] = random.nextGaussian();
            int column = (int) Math.floor(X.position(x[i]));
            least[column] = Math.min(least[column], Y.position(y[i]));
            most[column] = Math.max(most[column], Y.position(y[i]));
        }
        double[] keptLeast = new double[301];
        double[] keptMost = new double[301];
        Arrays.fill(keptLeast, Double.POSITIVE_INFINITY);
        Arrays.fill(keptMost, Double.NEGATIVE_INFINITY);
        new Decimation().reduce(x, y, X, Y, (px, py, count) -> {
            assertTrue(count <= 4 * 301, "at most four points per column, not " + count);
            for (int i = 0; i < count; i++) {
                int column = (int) Math.floor(px[i]);
                keptLeast[column] = Math.min(keptLeast[column], py[i]);
                keptMost[column] = Math.max(keptMost[column], py[i]);
            }
        });
        assertArrayEquals(least, keptLeast, 1e-9);
        assertArrayEquals(most, keptMost, 1e-9);
    }

    @Test
    void fewPointsPassUnchanged() {
        List<String> points = new ArrayList<>();
        new Decimation().reduce(new double[] {0, 2500, 5000}, new double[] {0, 5, -10}, X, Y, (px, py, count) -> {
            for (int i = 0; i < count; i++) {
                points.add(px[i] + "," + py[i]);
            }
        });
        assertEquals(List.of("0.0,100.0", "150.0,50.0", "300.0,200.0"), points);
    }

    @Test
    void missingValuesBreakTheCurve() {
        List<Integer> stretches = new ArrayList<>();
        new Decimation()
                .reduce(
                        new double[] {0, 100, 200, 300, 400},
                        new double[] {1, 2, Double.NaN, 3, 4},
                        X,
                        Y,
                        (px, py, count) -> stretches.add(count));
        assertEquals(List.of(2, 2), stretches);
    }

    @Test
    void onlyTheViewAndOnePointBeyondEachEdgeAreDrawn() {
        double[] x = new double[1000];
        double[] y = new double[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
        }
        List<Integer> counts = new ArrayList<>();
        Scale view = new Scale(new Range(100, 110), false, 0, 300);
        new Decimation().reduce(x, y, view, Y, (px, py, count) -> counts.add(count));
        assertEquals(List.of(13), counts);
    }

    @Test
    void valuesBelowZeroLeaveGapsOnALogAxis() {
        Scale log = new Scale(new Range(0.1, 10), true, 200, 0);
        List<Integer> stretches = new ArrayList<>();
        new Decimation()
                .reduce(
                        new double[] {0, 1000, 2000, 3000},
                        new double[] {1, -1, 10, 0.1},
                        X,
                        log,
                        (px, py, count) -> stretches.add(count));
        assertEquals(List.of(1, 2), stretches);
        assertEquals(100, log.position(1), 1e-9);
        assertEquals(1, log.value(100), 1e-9);
    }
}
