package mnl.figure.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import org.junit.jupiter.api.Test;

class SeenPointsTest {
    private static final double NO = Double.NaN;

    private final DrawnShapes drawn = new DrawnShapes();

    private static Series series(LineStyle style, double[] x, double... y) {
        return Series.line("a", Palette.BLUE, style, x, y);
    }

    private static double[] grid(int count) {
        return IntStream.range(0, count).asDoubleStream().toArray();
    }

    private static FigureOptions options(Range x, Range y, double smoothing) {
        return new FigureOptions(FigureTheme.LIGHT, 13, false, false, Set.of(), x, y, false, smoothing);
    }

    private LineLayout paint(LineFigure figure, FigureOptions options) {
        return new LinePainter().paint(drawn, figure, options, 700, 400);
    }

    private LineLayout paint(Series... series) {
        return paint(LineFigure.of("t", "x", "y", List.of(series)), options(null, null, 0));
    }

    /** Whether something of this colour covers a place. */
    private boolean covers(LineLayout layout, double x, double y) {
        double px = layout.x().position(x);
        double py = layout.y().position(y);
        return drawn.of(Palette.BLUE).stream()
                .anyMatch(s -> s.left() <= px + 0.5
                        && s.right() >= px - 0.5
                        && s.top() <= py + 0.5
                        && s.bottom() >= py - 0.5
                        && s.right() - s.left() + s.bottom() - s.top() >= 2);
    }

    @Test
    void pointsBetweenGapsAreMarksInEveryStyle() {
        for (int index = 0; index < 7; index++) {
            LineStyle style = LineStyle.of(index);
            drawn.shapes().clear();
            LineLayout layout = paint(series(style, grid(5), 1, NO, 3, NO, 2));
            assertTrue(covers(layout, 0, 1) && covers(layout, 2, 3) && covers(layout, 4, 2), style.toString());
            assertTrue(drawn.of(Palette.BLUE).stream().allMatch(DrawnShapes.Shape::filled));
        }
    }

    @Test
    void aPairOfPointsInOnePixelIsAMarkToo() {
        double[] x = {0, 5, 5.0001, 10};
        LineLayout layout = paint(series(LineStyle.DOTTED, x, 1, 2, 2, NO), series(LineStyle.DOTTED, x, NO, 2, 2, NO));
        assertTrue(drawn.of(Palette.BLUE).stream()
                .anyMatch(s -> s.filled() && Math.abs(s.middleX() - layout.x().position(5)) < 1));
    }

    @Test
    void aSingleMeasurementAndItsBandAreSeen() {
        LineLayout layout = paint(series(LineStyle.DASHED, grid(1), 5).withBand(new double[] {3}, new double[] {8}));
        assertTrue(covers(layout, 0, 5));
        assertTrue(drawn.of(Palette.BLUE).stream()
                .anyMatch(s -> !s.filled()
                        && Math.abs(s.top() - layout.y().position(8)) < 1
                        && Math.abs(s.bottom() - layout.y().position(3)) < 1));
        assertEquals(List.of(), drawn.texts(), "nothing is missing");
    }

    @Test
    void theBandOfAPointOnItsOwnIsABarAmongOthers() {
        double[] low = {0, 0, NO, 2, NO, 0, 0};
        double[] high = {1, 1, NO, 6, NO, 1, 1};
        LineLayout layout = paint(
                series(LineStyle.SOLID, grid(7), .5, .5, NO, 4, NO, .5, .5).withBand(low, high));
        double x = layout.x().position(3);
        assertTrue(drawn.of(Palette.BLUE).stream()
                .anyMatch(s -> !s.filled()
                        && s.left() == s.right()
                        && Math.abs(s.left() - x) < 0.6
                        && Math.abs(s.top() - layout.y().position(6)) < 1
                        && Math.abs(s.bottom() - layout.y().position(2)) < 1));
    }

    @Test
    void isolatedPointsOfDenseCurvesAreSeen() {
        int count = 4000;
        double[] y = new double[count];
        double[] low = new double[count];
        double[] high = new double[count];
        Arrays.fill(y, NO);
        Arrays.fill(low, NO);
        Arrays.fill(high, NO);
        for (int i : new int[] {500, 2000, 3999}) {
            y[i] = 1 + i;
            low[i] = i - 400;
            high[i] = i + 400;
        }
        for (double smoothing : new double[] {0, 0.5}) {
            drawn.shapes().clear();
            Series dense = series(LineStyle.DASHED, grid(count), y).withBand(low, high);
            LineLayout layout = paint(LineFigure.of("t", "x", "y", List.of(dense)), options(null, null, smoothing));
            for (int i : new int[] {500, 2000, 3999}) {
                assertTrue(covers(layout, i, y[i]), "point " + i);
                assertTrue(covers(layout, i, high[i]) && covers(layout, i, low[i]), "band of " + i);
            }
        }
    }

    @Test
    void aDenseCurveInksEveryExtremeAndBreaksAtGaps() {
        int count = 4000;
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = Math.sin(i / 50.0) + (i == 1234 ? 5 : 0);
        }
        Arrays.fill(y, 2000, 2400, NO);
        LineLayout layout = paint(series(LineStyle.SOLID, grid(count), y));
        assertTrue(covers(layout, 1234, y[1234]));
        double from = layout.x().position(2010);
        double to = layout.x().position(2390);
        assertTrue(drawn.of(Palette.BLUE).stream().noneMatch(s -> s.left() < from && s.right() > to));
        assertEquals(2, drawn.of(Palette.BLUE).size());
    }

    @Test
    void markersStandOnMeasuredPointsOfTheLineThatStandsOut() {
        Series marked = series(LineStyle.SOLID, grid(5), 0, 10, 0, 10, 0).withMarker(Marker.SQUARE);
        LineLayout layout = paint(LineFigure.of("t", "x", "y", List.of(marked)), options(null, null, 0.5));
        double[] mean = Smoothing.exponential(marked.y(), 0.5);
        List<DrawnShapes.Shape> squares = drawn.of(Palette.BLUE).stream()
                .filter(DrawnShapes.Shape::filled)
                .toList();
        assertEquals(5, squares.size());
        for (int i = 0; i < 5; i++) {
            assertEquals(layout.x().position(i), squares.get(i).middleX(), 0.01);
            assertEquals(layout.y().position(mean[i]), squares.get(i).middleY(), 0.01);
        }
    }

    @Test
    void aMarkBetweenTwoMeasurementsLiesOnTheLineAndOneAfterTheEndOnItsEnd() {
        LineFigure figure = LineFigure.of("t", "x", "y", List.of(series(LineStyle.SOLID, grid(3), 0, 10, 30)))
                .withXRange(new Range(0, 10))
                .withMarks(List.of(new CurveMark("a", 1.5, Marker.SQUARE), new CurveMark("a", 9, Marker.SQUARE)));
        LineLayout layout = paint(figure, options(null, null, 0));
        List<DrawnShapes.Shape> squares = drawn.of(Palette.BLUE).stream()
                .filter(DrawnShapes.Shape::filled)
                .toList();
        assertEquals(2, squares.size());
        assertEquals(layout.x().position(1.5), squares.get(0).middleX(), 0.01);
        assertEquals(layout.y().position(20), squares.get(0).middleY(), 0.01);
        assertEquals(layout.x().position(2), squares.get(1).middleX(), 0.01);
        assertEquals(layout.y().position(30), squares.get(1).middleY(), 0.01);
    }

    @Test
    void zoomedBetweenTwoMeasurementsTheLinesThatCrossAreShown() {
        Series falling = series(LineStyle.SOLID, new double[] {0, 10, 20}, 100, 50, 0)
                .withBand(new double[] {95, 45, -5}, new double[] {105, 55, 5});
        LineFigure figure = LineFigure.of("t", "x", "y", List.of(falling));
        LineLayout layout = paint(figure, options(new Range(2, 6), null, 0));
        assertTrue(
                layout.y().range().contains(90) && layout.y().range().contains(70),
                layout.y().toString());
        assertTrue(layout.y().range().contains(95) && layout.y().range().contains(65), "the band crosses, too");
        assertFalse(layout.y().range().contains(0), "what is not in view does not count");
        assertTrue(covers(layout, 4, 80));
        assertEquals(List.of(), drawn.texts());
    }

    @Test
    void linesFromFarAwayKeepTheirPlaceInADeepZoom() {
        LineFigure figure =
                LineFigure.of("t", "x", "y", List.of(series(LineStyle.SOLID, new double[] {0, 1e6}, 0, 1e6)));
        paint(figure, options(new Range(500000, 500000.001), null, 0));
        for (DrawnShapes.Shape line : drawn.of(Palette.BLUE)) {
            assertTrue(line.left() > -200 && line.right() < 900, line.left() + " to " + line.right());
        }
    }

    @Test
    void anEmptyPlotSaysWhy() {
        paint(series(LineStyle.SOLID, grid(3), NO, NO, NO));
        assertEquals(List.of("No values yet"), drawn.texts());
        drawn.texts().clear();
        paint(
                LineFigure.of("t", "x", "y", List.of(series(LineStyle.SOLID, grid(3), 0, -1, 0)))
                        .withYLog(true),
                options(null, null, 0));
        assertEquals(List.of("No values above 0 for a logarithmic axis"), drawn.texts());
        drawn.texts().clear();
        LineFigure some = LineFigure.of("t", "x", "y", List.of(series(LineStyle.SOLID, grid(3), 1, 2, 3)));
        paint(some, options(null, new Range(7, 8), 0));
        assertEquals(List.of("No values in this view"), drawn.texts());
        drawn.texts().clear();
        paint(some, options(new Range(0.2, 0.4), null, 0));
        assertEquals(List.of(), drawn.texts());
    }

    @Test
    void aSmoothedLineIsInTheViewThatItRunsThrough() {
        double[] y = new double[40];
        Arrays.fill(y, 1);
        y[0] = 100;
        for (boolean log : new boolean[] {false, true}) {
            LineFigure figure = LineFigure.of("t", "x", "y", List.of(series(LineStyle.SOLID, grid(40), y)))
                    .withYLog(log);
            drawn.shapes().clear();
            LineLayout layout = paint(figure, options(new Range(10, 20.5), null, 0.9));
            for (double x : new double[] {10, 15, 20, 20.5}) {
                double mean = layout.curves().get(0).valueAt(x);
                assertTrue(mean > 2 && layout.y().range().contains(mean), mean + " in " + layout.y());
                assertTrue(covers(layout, x, mean), "at " + x);
            }
            assertTrue(layout.y().range().contains(1), "what was measured stays in view");
        }
    }

    @Test
    void whatALogarithmicAxisCannotShowIsAGapOfTheSmoothedLineToo() {
        LineFigure figure = LineFigure.of("t", "x", "y", List.of(series(LineStyle.SOLID, grid(6), 5, 5, -1, -1, 5, 5)));
        LinePainter painter = new LinePainter();
        painter.paint(drawn, figure, options(null, null, 0.5), 700, 400);
        drawn.shapes().clear();
        LineLayout layout = painter.paint(drawn, figure.withYLog(true), options(null, null, 0.5), 700, 400);
        double from = layout.x().position(1.5);
        double to = layout.x().position(3.5);
        assertTrue(drawn.of(Palette.BLUE).stream().noneMatch(s -> s.left() < to && s.right() > from));
        assertEquals("x 2, no value between 1 and 4", Readout.at(layout, 2).header());
    }
}
