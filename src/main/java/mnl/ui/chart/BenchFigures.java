package mnl.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.words.Texts;

/** Curves as training makes them: they fall, flatten and tremble, each with a band. */
public final class BenchFigures {
    private static final int FIGURES = 6;
    private static final List<String> COLORS =
            List.of(Palette.BLUE, Palette.GREEN, Palette.VERMILLION, Palette.ORANGE, Palette.PURPLE, Palette.SKY);

    private BenchFigures() {}

    /** Some figures that differ in every point. */
    public static List<LineFigure> of(int curves, int points) {
        List<LineFigure> figures = new ArrayList<>();
        for (int seed = 0; seed < FIGURES; seed++) {
            figures.add(figure(curves, points, new Random(seed)));
        }
        return figures;
    }

    private static LineFigure figure(int curves, int points, Random random) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i;
        }
        List<Series> series = new ArrayList<>();
        for (int c = 0; c < curves; c++) {
            double[] y = new double[points];
            double[] low = new double[points];
            double[] high = new double[points];
            for (int i = 0; i < points; i++) {
                y[i] = 2 * Math.exp(-5.0 * i / points) + 0.03 * c + 0.05 * random.nextGaussian();
                low[i] = y[i] - 0.05;
                high[i] = y[i] + 0.05;
            }
            LineStyle style = LineStyle.of(c);
            series.add(Series.line(Texts.of("chart.bench-figures.curve", c), COLORS.get(c % COLORS.size()), style, x, y)
                    .withBand(low, high));
        }
        return LineFigure.of(Texts.of("chart.bench-figures.loss"), "epoch", "nats", series)
                .withXRange(new Range(0, Math.max(1, points)));
    }
}
