package mnl.figure.region;

import java.util.List;
import java.util.stream.Collectors;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure;
import mnl.figure.axis.Range;
import mnl.figure.color.Palette;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Planes with points of two classes, filled where they are told apart and hollow where not, before the regions in which a classifier decides for one of them or for another class.
 *
 * @param title what is shown
 * @param words what everything is called
 * @param panels from the left, then from above; those of one row belong together
 * @param perRow panels that belong together
 */
public record RegionFigure(String title, Words words, List<Panel> panels, int perRow) implements PointFigure {
    static final String FIRST = Palette.BLUE;
    static final String SECOND = Palette.ORANGE;

    /**
     * What everything is called.
     *
     * @param x horizontal axis
     * @param y vertical axis
     * @param xName the same in a word or two
     * @param yName likewise
     * @param first one class
     * @param second the other
     * @param other what wins elsewhere
     * @param told what the share in a panel is of, such as "told apart"
     * @param none stands in a panel without a plane
     */
    public record Words(
            String x,
            String y,
            String xName,
            String yName,
            String first,
            String second,
            String other,
            String told,
            String none) {}

    /**
     * One plane.
     *
     * @param name whose regions these are
     * @param swatch beside the name
     * @param note what is looked at, such as a modality
     * @param grid the regions; null where there is no plane
     * @param reach the square from -reach to reach is shown, above 0
     * @param x of the points, across [n]
     * @param y up
     * @param isSecond whether each is of the second class
     * @param told whether the classifier tells each from the other class
     */
    public record Panel(
            String name,
            Swatch swatch,
            String note,
            @Nullable RegionGrid grid,
            double reach,
            float[] x,
            float[] y,
            boolean[] isSecond,
            boolean[] told) {
        public Panel {
            if (x.length != y.length || x.length > isSecond.length || isSecond.length != told.length || !(reach > 0)) {
                throw new IllegalArgumentException("The panel '" + name + "' has " + x.length + " abscissas, "
                        + y.length + " ordinates, " + isSecond.length + " classes and reaches to " + reach + ".");
            }
        }

        /** Share of the points that are told apart; NaN where there are none. */
        public double toldShare() {
            int count = 0;
            for (boolean each : told) {
                count += each ? 1 : 0;
            }
            return told.length == 0 ? Double.NaN : (double) count / told.length;
        }

        Range range() {
            return new Range(-reach, reach);
        }
    }

    public RegionFigure {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || perRow < 1 || panels.size() % perRow != 0) {
            throw new IllegalArgumentException(panels.size() + " planes are not rows of " + perRow + ".");
        }
    }

    @Override
    public RegionLayout layout(Surface ruler, FigureOptions options, double width, double height) {
        return RegionLayout.of(ruler, this, options, width, height);
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new RegionPainter(surface, options, this).paint(width, height);
    }

    @Override
    public int panelCount() {
        return panels.size();
    }

    @Override
    public int pointCount(int panel) {
        return panels.get(panel).x().length;
    }

    /** Keys go through the points that are not told apart. */
    @Override
    public boolean isStop(int panel, int index) {
        return !panels.get(panel).told()[index];
    }

    @Override
    public double leastHeight(double fontSize) {
        return 16 * fontSize;
    }

    /** Such as "84% told apart"; empty where there is no point. */
    String counted(Panel panel) {
        double share = panel.toldShare();
        return Double.isNaN(share) ? "" : Texts.of("figure.region-figure.of", Numbers.percent(share, 0), words.told());
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("panel", "of", "kind", words.xName(), words.yName(), "class", "margin");
        for (Panel panel : panels) {
            for (int i = 0; i < panel.x().length; i++) {
                out.line(
                        panel.name(),
                        panel.note(),
                        panel.told()[i]
                                ? Texts.of("figure.region-figure.point", words.told())
                                : Texts.of("figure.region-figure.point-not", words.told()),
                        panel.x()[i],
                        panel.y()[i],
                        panel.isSecond()[i] ? words.second() : words.first(),
                        "");
            }
            if (panel.grid() != null) {
                places(panel, panel.grid(), out);
            }
        }
        return out.text();
    }

    private void places(Panel panel, RegionGrid grid, CsvTable out) {
        int last = grid.side() - 1;
        for (int i = 0; i < grid.first().length; i++) {
            int column = i % grid.side();
            int row = i / grid.side();
            double across = (double) column / last;
            double up = (double) row / last;
            String winner =
                    switch (grid.winner(across, up)) {
                        case FIRST -> words.first();
                        case SECOND -> words.second();
                        case OTHER -> words.other();
                    };
            out.line(
                    panel.name(),
                    panel.note(),
                    Texts.of("figure.region-figure.place"),
                    (float) (panel.reach() * (2 * across - 1)),
                    (float) (panel.reach() * (2 * up - 1)),
                    winner,
                    grid.lead(across, up));
        }
    }

    @Override
    public String summary() {
        String said = panels.stream()
                .map(panel -> Texts.of(
                        "figure.region-figure.under",
                        panel.note(),
                        panel.name(),
                        panel.grid() == null
                                ? Texts.of("figure.region-figure.none", words.none(), counted(panel))
                                : counted(panel)))
                .collect(Collectors.joining("; "));
        return Texts.of("figure.region-figure.across-up", title, words.x(), words.y(), said);
    }
}
