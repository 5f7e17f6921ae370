package mnl.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.legend.Swatch;
import mnl.figure.quadrant.QuadrantFigure;
import mnl.figure.quadrant.QuadrantFigure.Headline;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.quadrant.QuadrantFigure.Words;
import mnl.figure.surface.Marker;
import mnl.words.Texts;

/** The margin maps of two arms whose points move from one epoch to the next, as the Story shows them. */
public final class BenchMap {
    private static final int FRAMES = 8;
    private static final double REACH = 5;

    private final QuadrantFigure from;
    private final QuadrantFigure to;

    /** @param points of each of the two maps */
    public BenchMap(int points) {
        from = figure(points, 1);
        to = figure(points, 2);
    }

    private static QuadrantFigure figure(int points, long seed) {
        Random random = new Random(seed);
        Words words = new Words("x", "y", "x", "y", "", "", "", "");
        List<Panel> panels = new ArrayList<>();
        for (int map = 0; map < 2; map++) {
            float[] x = new float[points];
            float[] y = new float[points];
            boolean[] right = new boolean[points];
            for (int i = 0; i < points; i++) {
                x[i] = (float) (1 + 1.5 * random.nextGaussian());
                y[i] = (float) (1 + 1.5 * random.nextGaussian());
                right[i] = x[i] + y[i] > 0;
            }
            Swatch swatch = new Swatch(Palette.arms().get(map), Marker.CIRCLE);
            panels.add(new Panel(String.valueOf(map), swatch, "", new Headline("", false), x, y, right));
        }
        Range range = new Range(-REACH, REACH);
        return new QuadrantFigure(Texts.of("chart.bench-map.margins"), words, range, range, panels, 0);
    }

    /** The maps in a frame of the window: every point a little further. */
    QuadrantFigure at(int frame) {
        float share = (frame % FRAMES + 1f) / FRAMES;
        List<Panel> panels = new ArrayList<>();
        for (int map = 0; map < 2; map++) {
            Panel start = from.panels().get(map);
            Panel end = to.panels().get(map);
            panels.add(start.at(mixed(start.x(), end.x(), share), mixed(start.y(), end.y(), share), end.right()));
        }
        return new QuadrantFigure(from.title(), from.words(), from.x(), from.y(), panels, 0);
    }

    private static float[] mixed(float[] a, float[] b, float share) {
        float[] mixed = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = a[i] + share * (b[i] - a[i]);
        }
        return mixed;
    }
}
