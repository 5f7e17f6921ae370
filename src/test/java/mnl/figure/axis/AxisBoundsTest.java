package mnl.figure.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.BarLayout;
import mnl.figure.bar.Bars;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.Series;
import mnl.figure.surface.Fit;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

/** The axes of whole figures: inside what their quantity can be, and with labels that fit their places. */
class AxisBoundsTest {
    /** Heights of letters, in type sizes. */
    private static final double LETTER = 0.94;

    private static final FigureOptions OPTIONS = FigureOptions.whole(FigureTheme.LIGHT);

    private final Surface surface = new SvgSurface("axes");
    private final Random random = new Random(5);

    private static LineFigure figure(double[] y, double half) {
        double[] x = IntStream.range(0, y.length).mapToDouble(i -> 25_000.0 * i).toArray();
        double[] low =
                IntStream.range(0, y.length).mapToDouble(i -> y[i] - half).toArray();
        double[] high =
                IntStream.range(0, y.length).mapToDouble(i -> y[i] + half).toArray();
        Series series = Series.line("s", Palette.BLUE, LineStyle.SOLID, x, y).withBand(low, high);
        return LineFigure.of("title", "epoch", "what", List.of(series));
    }

    private Range y(LineFigure figure) {
        return LineLayout.of(surface, figure, OPTIONS, 500, 320).y().range();
    }

    @Test
    void sharesStayWithinTheWholeHoweverWideTheirBands() {
        assertEquals(
                new Range(0, 1), y(figure(new double[] {0.1, 0.9, 0.99}, 0.9).withYPercent(true)));
        assertTrue(y(figure(new double[] {0.97, 0.99}, 0.02).withYPercent(true)).max() <= 1);
        assertTrue(y(figure(new double[] {1, 1}, 0).withYPercent(true)).max() <= 1);
        assertTrue(y(figure(new double[] {0.97, 0.99}, 0.3).withYPercent(true).withYLog(true))
                        .max()
                <= 1);
        double[] x = {0, 1};
        Series near = Series.line("s", Palette.BLUE, LineStyle.SOLID, x, new double[] {0.98, 0.99})
                .withBand(new double[] {0.97, 0.98}, new double[] {1.4, 1.5});
        LineFigure above = LineFigure.of("t", "x", "y", List.of(near)).withYPercent(true);
        assertTrue(y(above).min() >= 0.95, "what lies beyond the whole widens nothing: " + y(above));
        Range points = y(figure(new double[] {-80, 90}, 60).withYBounds(Range.POINTS));
        assertEquals(Range.POINTS, points);
        Bars bars =
                Bars.of("b", Palette.BLUE, 0.95, 0.02).withWhiskers(new double[] {0.7, -0.2}, new double[] {1.2, 0.24});
        BarFigure shares =
                BarFigure.of("t", "y", List.of("a", "b"), List.of(bars)).withPercent(true);
        assertEquals(
                Range.SHARES,
                BarLayout.of(surface, shares, OPTIONS, 500, 320).y().range());
    }

    @Test
    void amountsAreNotBelowZeroHoweverWideTheirBands() {
        Range losses = y(figure(new double[] {0.1, 2, 1}, 0.9).withYBounds(Range.AMOUNTS));
        assertEquals(0, losses.min());
        assertTrue(losses.max() >= 2.9 && losses.max() <= 5, losses.toString());
        assertEquals(
                0, y(figure(new double[] {0, 0}, 0).withYBounds(Range.AMOUNTS)).min());
        assertEquals(
                0,
                y(figure(new double[] {-1e-9, 1}, 0).withYBounds(Range.AMOUNTS)).min());
        LineFigure log =
                figure(new double[] {0.1, 2, 1}, 0.9).withYBounds(Range.AMOUNTS).withYLog(true);
        assertTrue(y(log).min() > 0);
    }

    @Test
    void dataOfNothingButZerosGetAnAxisOfWholeNumbers() {
        assertEquals(new Range(-1, 1), y(figure(new double[] {0, 0, 0}, 0)));
        assertEquals(new Range(0, 1), y(figure(new double[] {0, 0, 0}, 0).withYPercent(true)));
    }

    @Test
    void aSinglePointHasTwoLabelsOnBothAxes() {
        for (double value : new double[] {0, 7, 1e-12, 1e12, -3e20}) {
            Series point = Series.line("s", Palette.BLUE, LineStyle.SOLID, new double[] {value}, new double[] {value});
            LineLayout layout = LineLayout.of(surface, LineFigure.of("t", "x", "y", List.of(point)), OPTIONS, 400, 300);
            assertTrue(layout.xTicks().labels().size() >= 2, layout.xTicks().toString());
            assertTrue(layout.yTicks().labels().size() >= 2, layout.yTicks().toString());
            Range around = layout.y().range();
            assertTrue(around.contains(value) && around.length() <= Math.max(2, Math.abs(value)), around.toString());
        }
    }

    @Test
    void labelsOnTheLeftFitTheirPlaces() {
        for (int trial = 0; trial < 3000; trial++) {
            double size = Math.pow(10, 24 * random.nextDouble() - 12);
            double shift = random.nextBoolean() ? 0 : size * Math.pow(10, random.nextInt(8));
            double[] y = random.doubles(5, -size, size).map(v -> v + shift).toArray();
            boolean percent = random.nextInt(3) == 0 && shift == 0;
            LineFigure figure = figure(percent ? new double[] {0.1, random.nextDouble()} : y, 0)
                    .withYPercent(percent)
                    .withYLog(random.nextInt(3) == 0);
            double font = 9.5 + 12 * random.nextDouble();
            double width = 160 + 1700 * Math.pow(random.nextDouble(), 2);
            double height = 100 + 900 * Math.pow(random.nextDouble(), 2);
            LineLayout layout = LineLayout.of(surface, figure, OPTIONS.withFontSize(font), width, height);
            double type = layout.options().fontSize();
            List<Double> values = layout.yTicks().values();
            for (int i = 1; i < values.size(); i++) {
                double apart =
                        layout.y().position(values.get(i - 1)) - layout.y().position(values.get(i));
                boolean room = layout.frame().height() >= 3 * type;
                assertTrue(!room || apart >= LETTER * type, layout.yTicks() + " on " + layout.frame());
            }
            assertTrue(values.size() >= 2, layout.yTicks() + " of " + layout.y());
            double widest = Fit.widest(surface, layout.yTicks().labels(), type);
            assertTrue(layout.frame().left() - widest >= type, "no room beside the axis' name: " + layout.yTicks());
            int last = layout.xTicks().labels().size() - 1;
            double end = layout.x().position(layout.xTicks().values().get(last))
                    + surface.textWidth(layout.xTicks().labels().get(last), type, false) / 2;
            assertTrue(end <= width, layout.xTicks() + " ends at " + end + " of " + width);
        }
    }
}
