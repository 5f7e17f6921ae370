package mnl.figure.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.surface.LineStyle;
import org.junit.jupiter.api.Test;

class ReadoutTest {
    private static Series series(String name, double[] x, double[] y) {
        return Series.line(name, Palette.BLUE, LineStyle.SOLID, x, y);
    }

    private static double[] grid(int last, double step) {
        return IntStream.rangeClosed(0, last).mapToDouble(i -> step * i).toArray();
    }

    private static LineFigure figure(String label, Series... series) {
        return LineFigure.of("t", label, "y", List.of(series));
    }

    private static LineLayout layout(LineFigure figure, FigureOptions options) {
        return new LinePainter().paint(new DrawnShapes(), figure, options, 700, 400);
    }

    private static FigureOptions options(Range view, double smoothing) {
        return new FigureOptions(FigureTheme.LIGHT, 13, false, false, Set.of(), view, null, false, smoothing);
    }

    private static LineLayout layout(LineFigure figure) {
        return layout(figure, options(null, 0));
    }

    @Test
    void aValueMeasuredElsewhereIsNotSaidHere() {
        double[] certifiedAt = grid(200, 0.01);
        double[] certified = new double[201];
        for (int i = 0; i < certified.length; i++) {
            certified[i] = 0.9 - 0.3 * certifiedAt[i];
        }
        LineFigure figure = figure(
                        "radius",
                        series("certified", certifiedAt, certified),
                        series("attacked", new double[] {0, 0.5, 2}, new double[] {0.9, 0.74, 0.4}))
                .withYPercent(true);
        Readout readout = Readout.at(layout(figure), Readout.snap(layout(figure), 0.4549));
        assertEquals("radius 0.45", readout.header());
        Readout.Row attacked = readout.rows().get(1);
        assertEquals("between 0 and 0.5", attacked.note());
        assertFalse(attacked.measured());
        assertEquals("75.6 %", attacked.value());
        assertEquals(0.756, attacked.y(), 1e-9);
        assertEquals(0.45, attacked.x());
        assertTrue(attacked.y() > readout.rows().get(0).y() - 0.02, "the line that is drawn");
        Readout.Row there = Readout.at(layout(figure), 0.5).rows().get(1);
        assertEquals("", there.note());
        assertEquals("74.0 %", there.value());
        assertTrue(there.measured());
    }

    @Test
    void aCurveThatHasEndedHasNoValueAndSaysSo() {
        LineFigure figure = figure(
                "epoch",
                series("stopped", grid(191, 10), grid(191, 1)),
                series("whole", grid(200, 10), grid(200, 1)),
                series("late", new double[] {1950, 2000, 2050}, new double[] {1, 2, 3}),
                series("nothing", new double[] {0}, new double[] {Double.NaN}));
        Readout readout = Readout.at(layout(figure), 2000);
        assertEquals("epoch 2000", readout.header());
        assertEquals("ended at 1910", readout.rows().get(0).note());
        assertEquals("–", readout.rows().get(0).value());
        assertTrue(Double.isNaN(readout.rows().get(0).y()), "no dot where nothing is drawn");
        assertEquals("200", readout.rows().get(1).value());
        assertEquals("no values", readout.rows().get(3).note());
        assertEquals(
                "starts at 1950", Readout.at(layout(figure), 500).rows().get(2).note());
    }

    @Test
    void betweenTwoMeasurementsTheLineIsReadAndNamed() {
        LineFigure figure =
                figure("severity", series("a", grid(10, 1), grid(10, 5)), series("b", grid(10, 1), grid(10, 2)));
        Readout readout = Readout.at(layout(figure), 6.6);
        assertEquals("severity 6.6, between 6 and 7", readout.header());
        assertEquals(
                List.of("33.00", "13.20"),
                readout.rows().stream().map(Readout.Row::value).toList());
        assertEquals(33, readout.rows().get(0).y(), 1e-9);
        assertFalse(readout.rows().get(0).measured());
    }

    @Test
    void numbersAreThoseOfTheData() {
        double[] x = {0, 1910, 12345, 1234567};
        LineFigure figure = figure("epoch", series("a", x, new double[] {1, 1234.5, 12345, 7}));
        LineLayout layout = layout(figure);
        assertEquals("1234.5", Readout.at(layout, 1910).rows().get(0).value());
        assertEquals("12345", Readout.at(layout, 12345).rows().get(0).value());
        assertEquals("epoch 1910", Readout.at(layout, 1910).header());
        assertEquals("epoch 12345", Readout.at(layout, 12345).header());
        assertEquals("epoch 1234567", Readout.at(layout, 1234567).header());
        assertEquals("epoch 0.3", Readout.at(layout, 0.1 + 0.2).header().replaceAll(",.*", ""));
        LineFigure measured = figure("epoch", series("a", grid(2, 1), new double[] {0.409592286, 3, 0.4}));
        assertEquals("0.410", Readout.at(layout(measured), 0).rows().get(0).value());
        LineFigure large = figure("epoch", series("a", grid(2, 1), new double[] {3000000, 1234567, 20000.5}));
        assertEquals("1234567", Readout.at(layout(large), 1).rows().get(0).value());
        assertEquals("20000.5", Readout.at(layout(large), 2).rows().get(0).value());
    }

    @Test
    void aDifferenceInPointsHasItsSignAndTheDecimalsOfTables() {
        LineFigure figure = LineFigure.of(
                        "",
                        "epoch",
                        "points",
                        List.of(Series.line("a", Palette.BLUE, LineStyle.SOLID, new double[] {0, 1, 2}, new double[] {
                            0, -1.33125, 0.1125
                        })))
                .withYBounds(Range.POINTS);
        assertEquals("−1.33", Readout.at(layout(figure), 1).rows().get(0).value());
        assertEquals("+0.11", Readout.at(layout(figure), 2).rows().get(0).value());
        assertEquals("0.00", Readout.at(layout(figure), 0).rows().get(0).value());
    }

    @Test
    void theSmoothedValueStandsBesideTheRawOneAndCarriesTheDot() {
        LineFigure figure = figure("epoch", series("a", grid(2, 1), new double[] {0, 0, 10}));
        LineLayout layout = layout(figure, options(null, 0.5));
        Readout readout = Readout.at(layout, 2);
        double mean = 10 * 0.5 / (1 - 0.125);
        assertTrue(readout.smoothed());
        assertEquals("10.00", readout.rows().get(0).value());
        assertEquals("5.71", readout.rows().get(0).mean());
        assertEquals(mean, readout.rows().get(0).y(), 1e-9);
        assertEquals("", Readout.at(layout(figure), 2).rows().get(0).mean());
    }

    @Test
    void gapsAreNamed() {
        double[] y = {1, 2, Double.NaN, Double.NaN, 5, 6};
        LineFigure figure = figure("epoch", series("a", grid(5, 1), y), series("b", grid(5, 1), grid(5, 1)));
        assertEquals(
                "no value between 1 and 4",
                Readout.at(layout(figure), 2).rows().get(0).note());
        assertEquals(
                "no value between 1 and 4",
                Readout.at(layout(figure), 3.5).rows().get(0).note());
        LineFigure log = figure("epoch", series("a", grid(2, 1), new double[] {1, 0, 100}))
                .withYLog(true);
        assertEquals(
                "epoch 1, no value between 0 and 2", Readout.at(layout(log), 1).header());
    }

    @Test
    void aPointLessThanHalfAPixelAwaySaysItsOwnPlace() {
        LineFigure figure = figure(
                "radius",
                series("a", new double[] {0, 1.0001, 2}, new double[] {1, 2, 3}),
                series("b", new double[] {0, 1, 2}, new double[] {1, 2, 3}));
        Readout.Row own = Readout.at(layout(figure), 1).rows().get(0);
        assertEquals("at 1.0001", own.note());
        assertEquals(1.0001, own.x());
        assertTrue(own.measured());
    }

    @Test
    void aStepHasTheValuesOfBothItsEnds() {
        LineFigure figure = figure("x", series("a", new double[] {0, 1, 1, 2}, new double[] {3, 3, 5, 5}));
        assertEquals("3 to 5", Readout.at(layout(figure), 1).rows().get(0).value());
    }

    @Test
    void theCrosshairSnapsToMeasuredPointsInViewAndIsFreeWhereThereAreNone() {
        LineFigure figure = figure(
                "x", series("a", grid(10, 1), grid(10, 1)), series("b", new double[] {0, 2.4, 10}, new double[] {1, 2, 3
                }));
        assertEquals(2.4, Readout.snap(layout(figure), 2.3));
        assertEquals(3, Readout.snap(layout(figure), 2.8));
        LineLayout zoomed = layout(figure, options(new Range(5.2, 5.8), 0));
        assertEquals(5.3, Readout.snap(zoomed, 5.3));
        assertEquals("x 5.3", Readout.at(zoomed, 5.3).header().replaceAll(",.*", ""));
        LineLayout edge = layout(figure, options(new Range(5.9, 7.1), 0));
        assertEquals(6, Readout.snap(edge, 5.9), "a point outside of the view is nearer to none");
        LineLayout narrow = layout(figure, options(new Range(4.95, 6.4), 0));
        assertEquals(6, Readout.snap(narrow, 6.4));
    }

    /** What is said is what is drawn: for random curves, places, zooms, smoothings and axes. */
    @Test
    void everyDotLiesOnItsLineAndEveryTextIsItsValue() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            boolean log = random.nextInt(4) == 0;
            double smoothing = random.nextInt(3) == 0 ? 0.6 : 0;
            LineFigure figure = LineFigure.of("t", "x", "y", List.of(curve(random, "a"), curve(random, "b")))
                    .withYLog(log);
            double from = 20 * random.nextDouble();
            Range view = random.nextBoolean() ? null : new Range(from, from + 0.1 + 10 * random.nextDouble());
            LineLayout layout = layout(figure, options(view, smoothing));
            double x = Readout.snap(layout, layout.x().value(layout.frame().left() + 600 * random.nextDouble()));
            Readout readout = Readout.at(layout, x);
            assertEquals(2, readout.rows().size());
            for (int i = 0; i < 2; i++) {
                onTheLine(layout, i, readout.rows().get(i), log);
            }
        }
    }

    private static Series curve(Random random, String name) {
        int count = 1 + random.nextInt(12);
        double[] x = new double[count];
        double[] y = new double[count];
        double at = 5 * random.nextDouble();
        for (int i = 0; i < count; i++) {
            x[i] = at;
            at += 0.05 + 4 * random.nextDouble();
            y[i] = random.nextInt(6) == 0 ? Double.NaN : 20 * random.nextDouble() - 4;
        }
        return series(name, x, y);
    }

    private static void onTheLine(LineLayout layout, int index, Readout.Row row, boolean log) {
        DrawnCurve curve = layout.curves().get(index);
        if (Double.isNaN(row.y())) {
            assertEquals("–", row.value());
            return;
        }
        List<double[]> stretches = new ArrayList<>();
        new Decimation().reduce(curve.series().x(), curve.y(), layout.x(), layout.y(), (px, py, count) -> {
            for (int i = 0; i + 1 < count; i++) {
                stretches.add(new double[] {px[i], py[i], px[i + 1], py[i + 1]});
            }
            stretches.add(new double[] {px[0], py[0], px[0], py[0]});
        });
        double px = layout.x().position(row.x());
        double py = layout.y().position(row.y());
        boolean on = stretches.stream().anyMatch(s -> {
            double share = s[2] > s[0] ? Math.max(0, Math.min(1, (px - s[0]) / (s[2] - s[0]))) : 0;
            return Math.abs(s[0] + share * (s[2] - s[0]) - px) < 0.51
                    && Math.abs(s[1] + share * (s[3] - s[1]) - py) < 1;
        });
        assertTrue(on || log && !(row.y() > 0), () -> row + " is not on a line");
        if (!log) {
            String said = curve.isSmoothed() ? row.mean() : row.value();
            double finest = layout.y().range().length() / 400;
            assertEquals(row.y(), Double.parseDouble(said.replace('−', '-')), finest, row.toString());
        }
    }
}
