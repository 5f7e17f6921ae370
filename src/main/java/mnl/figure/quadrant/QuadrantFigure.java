package mnl.figure.quadrant;

import java.util.List;
import java.util.stream.Collectors;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure;
import mnl.figure.axis.Range;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.words.Texts;

/**
 * Points around two axes through 0, in panels with the same axes: some points are right, the others wrong. The quadrant left
 * of and above the axes is outlined, and what becomes of its points is said large above each panel.
 *
 * @param title what is shown
 * @param words what everything is called
 * @param x horizontal range of every panel
 * @param y vertical range of every panel
 * @param panels from the left; at least one
 * @param beyond points of all panels that are beyond the axes, as the legend says it; they are drawn at their edge
 */
public record QuadrantFigure(String title, Words words, Range x, Range y, List<Panel> panels, int beyond)
        implements PointFigure {
    /** Of more points in a panel only every second, third and so on is drawn. */
    static final int MOST_DRAWN = 10_000;

    /**
     * What everything is called.
     *
     * @param x horizontal axis
     * @param y vertical axis
     * @param xName the same in a word or two, for a column of a table and where there is no room for more
     * @param yName likewise
     * @param quadrant what the points of the outlined quadrant are
     * @param right what the points are that are right
     * @param wrong what the others are
     * @param remark what points and numbers are of, at the end of the legend
     */
    public record Words(
            String x,
            String y,
            String xName,
            String yName,
            String quadrant,
            String right,
            String wrong,
            String remark) {}

    /**
     * What becomes of the points in the outlined quadrant.
     *
     * @param text such as "66% kept"
     * @param marked whether it is worse than elsewhere, by more than chance
     */
    public record Headline(String text, boolean marked) {}

    /**
     * The points of one panel.
     *
     * @param name whose they are
     * @param swatch beside the name
     * @param note a few words about it
     * @param headline what stands large above the panel
     * @param x abscissas [n]; above 0 is the right half
     * @param y ordinates [n]
     * @param right whether each is right [n]
     */
    public record Panel(
            String name, Swatch swatch, String note, Headline headline, float[] x, float[] y, boolean[] right) {
        public Panel {
            if (x.length != y.length || x.length != right.length) {
                throw new IllegalArgumentException("The panel '" + name + "' has " + x.length + " abscissas, "
                        + y.length + " ordinates and " + right.length + " colours.");
            }
        }

        /** The same, its points elsewhere for the moment: on their way to where they are counted. */
        public Panel at(float[] nowX, float[] nowY, boolean[] nowRight) {
            return new Panel(name, swatch, note, headline, nowX, nowY, nowRight);
        }

        /** Whether a point is in the outlined quadrant. */
        public boolean isInQuadrant(int index) {
            return !(x[index] > 0) && y[index] > 0;
        }

        /** Every point of this distance is drawn. */
        int stride() {
            return Math.max(1, (x.length + MOST_DRAWN - 1) / MOST_DRAWN);
        }
    }

    public QuadrantFigure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("A figure of quadrants needs at least one panel.");
        }
    }

    /** A figure that counts which of its points are beyond its axes. */
    public QuadrantFigure(String title, Words words, Range x, Range y, List<Panel> panels) {
        this(
                title,
                words,
                x,
                y,
                panels,
                panels.stream().mapToInt(panel -> beyond(panel, x, y)).sum());
    }

    private static int beyond(Panel panel, Range x, Range y) {
        int beyond = 0;
        for (int i = 0; i < panel.x().length; i++) {
            boolean known = !Float.isNaN(panel.x()[i] + panel.y()[i]);
            if (known && !(x.contains(panel.x()[i]) && y.contains(panel.y()[i]))) {
                beyond++;
            }
        }
        return beyond;
    }

    @Override
    public int panelCount() {
        return panels.size();
    }

    @Override
    public int pointCount(int panel) {
        return panels.get(panel).x().length;
    }

    /** Keys go through the outlined quadrant. */
    @Override
    public boolean isStop(int panel, int index) {
        return panels.get(panel).isInQuadrant(index);
    }

    @Override
    public QuadrantLayout layout(Surface ruler, FigureOptions options, double width, double height) {
        return QuadrantLayout.of(ruler, this, options, width, height);
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new QuadrantPainter(surface, options, this).paint(width, height);
    }

    /** Distance of the points that are drawn, the same in every panel. */
    int stride() {
        return panels.stream().mapToInt(Panel::stride).max().orElse(1);
    }

    @Override
    public double leastHeight(double fontSize) {
        return 13 * fontSize;
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("panel", "point", words.xName(), words.yName(), words.right());
        for (Panel panel : panels) {
            for (int i = 0; i < panel.x().length; i++) {
                out.line(panel.name(), i, panel.x()[i], panel.y()[i], panel.right()[i]);
            }
        }
        return out.text();
    }

    @Override
    public String summary() {
        return Texts.of(
                "figure.quadrant-figure.across-up",
                title,
                words.x(),
                words.y(),
                words.quadrant(),
                panels.stream()
                        .map(panel -> panel.name() + " " + panel.headline().text())
                        .collect(Collectors.joining(", ")));
    }
}
