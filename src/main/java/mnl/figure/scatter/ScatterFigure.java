package mnl.figure.scatter;

import java.util.List;
import java.util.stream.Collectors;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.color.Palette;
import mnl.figure.color.Rgb;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * Points in a plane, in clouds of their own colour and shape, each with its mean. A unit is as long on one axis as on the
 * other, so that distances can be compared.
 *
 * @param title what is shown
 * @param xLabel horizontal axis
 * @param yLabel vertical axis
 * @param clouds the points
 * @param reach at least the square from -reach to reach on both axes is shown
 */
public record ScatterFigure(String title, String xLabel, String yLabel, List<Cloud> clouds, double reach)
        implements Drawing {
    private static final List<String> COLORS = List.of(
            Palette.BLUE, Palette.VERMILLION, Palette.GREEN, Palette.ORANGE, Palette.PURPLE, Palette.SKY, Palette.GREY);
    private static final List<Marker> SHAPES = List.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND);

    /**
     * Points that belong together.
     *
     * @param name what they are
     * @param color as #rrggbb
     * @param shape of each point
     * @param labelled whether their mean is marked, with the name beside it
     * @param x abscissas
     * @param y ordinates, as many
     */
    public record Cloud(String name, String color, Marker shape, boolean labelled, double[] x, double[] y) {
        public Cloud {
            Rgb.parse(color);
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        "The cloud '" + name + "' has " + x.length + " abscissas and " + y.length + " ordinates.");
            }
        }

        /** A cloud that takes colour and shape from its place in a list; the first 28 all look different. */
        public static Cloud of(int index, String name, boolean labelled, double[] x, double[] y) {
            return new Cloud(
                    name, COLORS.get(index % COLORS.size()), SHAPES.get(index % SHAPES.size()), labelled, x, y);
        }
    }

    public ScatterFigure {
        clouds = List.copyOf(clouds);
        if (!(reach > 0) || !Double.isFinite(reach)) {
            throw new IllegalArgumentException("The reach of a scatter figure must be above 0, not " + reach + ".");
        }
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new ScatterPainter(surface, options, this).paint(width, height);
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("cloud", "x", "y");
        for (Cloud cloud : clouds) {
            for (int i = 0; i < cloud.x().length; i++) {
                out.line(cloud.name(), cloud.x()[i], cloud.y()[i]);
            }
        }
        return out.text();
    }

    @Override
    public String summary() {
        return Texts.of(
                "figure.scatter-figure.across-up-means",
                title,
                xLabel,
                yLabel,
                clouds.stream()
                        .filter(cloud -> cloud.labelled() && cloud.x().length > 0)
                        .map(cloud -> Texts.of(
                                "figure.scatter-figure.at",
                                cloud.name(),
                                Numbers.fixed(mean(cloud.x()), 0.1),
                                Numbers.fixed(mean(cloud.y()), 0.1)))
                        .collect(Collectors.joining("; ")));
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
