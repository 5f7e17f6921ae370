package mnl.figure.quadrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure.Hit;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.quadrant.QuadrantFigure.Words;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

/** Counts, places and words of points around two axes through 0. */
class QuadrantFigureTest {
    private static final FigureOptions OPTIONS = FigureOptions.whole(FigureTheme.LIGHT);

    private static final Words WORDS = new Words(
            "loud: wrong ← margin → right",
            "quiet: wrong ← margin → right",
            "margin of loud",
            "margin of quiet",
            "only quiet is right",
            "lost",
            "fused prediction right",
            "wrong");

    /** Four in the quadrant, of which the one that ties and another are wrong, and one in each of the others. */
    private static final Panel PANEL = new Panel(
            "forced",
            "be the same",
            "#aa8f18",
            new float[] {-2, -3, -0.0f, -1, 2, -2, 2},
            new float[] {3, 1, 2, 4, 3, -3, -3},
            new boolean[] {true, true, false, false, true, false, false});

    private static final Panel OTHER =
            new Panel("mnl", "what not to be", "#b72e0a", PANEL.x(), PANEL.y(), filled(PANEL.x().length));

    private static boolean[] filled(int length) {
        boolean[] right = new boolean[length];
        Arrays.fill(right, true);
        return right;
    }

    private static QuadrantFigure figure(Panel... panels) {
        return new QuadrantFigure("Margins", WORDS, new Range(-5, 5), new Range(-5, 5), List.of(panels));
    }

    @Test
    void theQuadrantHoldsWhatIsLeftOfTheAxisOrOnItAndAbove() {
        assertEquals(4, PANEL.inQuadrant());
        assertEquals(2, PANEL.lost());
        String svg = SvgFigure.render(figure(PANEL, OTHER), OPTIONS, 800, 400);
        assertTrue(svg.contains(">2 of 4 lost</text>"), svg);
        assertTrue(svg.contains(">0 of 4 lost</text>"), svg);
        assertTrue(figure(PANEL, OTHER).summary().contains("forced 2 of 4 lost, mnl 0 of 4 lost"));
    }

    @Test
    void aPointIsFoundWhereItIsDrawnAndNowhereElse() {
        QuadrantLayout layout = figure(PANEL, OTHER).layout(new SvgSurface("test"), OPTIONS, 800, 400);
        Frame second = layout.frames().get(1);
        double x = layout.xScale(second).position(2);
        double y = layout.yScale(second).position(-3);
        assertEquals(new Hit(1, 6, x, y), layout.hit(x + 2, y - 2).orElseThrow());
        assertTrue(layout.hit(x + 40, y).isEmpty(), "too far from any point");
        assertTrue(layout.hit(1, 1).isEmpty(), "outside of the panels");
    }

    @Test
    void ofPointsInOnePlaceTheUppermostIsFound() {
        Panel twice = new Panel(
                "a", "", "#aa8f18", new float[] {1, 1, 1}, new float[] {1, 1, 1}, new boolean[] {true, false, true});
        QuadrantLayout layout = figure(twice).layout(new SvgSurface("test"), OPTIONS, 400, 400);
        Frame frame = layout.frames().get(0);
        Hit hit = layout.hit(
                        layout.xScale(frame).position(1), layout.yScale(frame).position(1))
                .orElseThrow();
        assertEquals(1, hit.index(), "wrong points are drawn last");
    }

    @Test
    void panelsShareTheirAxesAndStandBelowEachOtherWhereItIsNarrow() {
        QuadrantLayout wide = figure(PANEL, OTHER).layout(new SvgSurface("test"), OPTIONS, 800, 400);
        assertEquals(wide.frames().get(0).top(), wide.frames().get(1).top());
        assertEquals(wide.frames().get(0).width(), wide.frames().get(1).width(), 1.01);
        QuadrantLayout narrow = figure(PANEL, OTHER).layout(new SvgSurface("test"), OPTIONS, 300, 700);
        assertEquals(narrow.frames().get(0).left(), narrow.frames().get(1).left());
        assertTrue(narrow.frames().get(1).top() > narrow.frames().get(0).bottom());
    }

    @Test
    void aRangeIsRoundHoldsZeroInsideAndCoversWhatItIsOf() {
        Range range = QuadrantLayout.range(new Range(0.7, 11.3));
        assertTrue(range.min() < 0 && range.max() >= 11.3, range.toString());
        assertEquals(range, QuadrantLayout.range(new Range(range.min(), range.max())), "and stays");
        assertTrue(QuadrantLayout.range(new Range(0, 0)).length() > 0);
    }

    @Test
    void ofManyPointsAPartIsDrawnAndThatIsSaid() {
        int count = 100_000;
        float[] x = new float[count];
        float[] y = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = i % 9 - 4;
            y[i] = i % 7 - 3;
        }
        QuadrantFigure figure = figure(new Panel("a", "", "#aa8f18", x, y, new boolean[count]));
        String svg = SvgFigure.render(figure, OPTIONS, 800, 400);
        assertEquals(10_000, svg.split("h0", -1).length - 1, "points");
        assertTrue(svg.contains("(1 of 10 points drawn)"));
        assertEquals(count + 1, figure.csv().lines().count(), "the table has them all");
    }

    @Test
    void pointsBeyondTheAxesAreDrawnAtTheirEdgeFoundThereAndCounted() {
        Panel far =
                new Panel("a", "", "#aa8f18", new float[] {1, 900, Float.NaN}, new float[] {1, 2, 2}, new boolean[] {
                    true, true, true
                });
        QuadrantFigure figure = figure(far);
        assertEquals(1, figure.beyond());
        String svg = SvgFigure.render(figure, OPTIONS, 800, 400);
        assertTrue(svg.contains("wrong (1 beyond the edge, drawn at it)"), svg);
        assertEquals(2, svg.split("h0", -1).length - 1, "points that are numbers");
        QuadrantLayout layout = figure.layout(new SvgSurface("test"), OPTIONS, 800, 400);
        Frame frame = layout.frames().get(0);
        assertEquals(frame.right(), layout.place(0, 1).orElseThrow().x(), 0.01);
        assertEquals(
                1,
                layout.hit(frame.right() - 1, layout.yScale(frame).position(2))
                        .orElseThrow()
                        .index());
    }

    @Test
    void pointsOnTheirWayAreNotCounted() {
        Panel moving = PANEL.at(new float[] {5}, new float[] {5}, new boolean[] {true});
        assertEquals(PANEL.inQuadrant(), moving.inQuadrant());
        assertEquals(PANEL.lost(), moving.lost());
        assertEquals(5, moving.x()[0]);
    }

    @Test
    void theTableHasEveryPoint() {
        List<String> lines = figure(PANEL).csv().lines().toList();
        assertEquals("panel,point,margin of loud,margin of quiet,fused prediction right", lines.get(0));
        assertEquals("forced,0,-2,3,true", lines.get(1).replace(".0", ""));
    }

    @Test
    void unequalArraysAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Panel("a", "", "#aa8f18", new float[2], new float[2], new boolean[3]));
        assertThrows(IllegalArgumentException.class, () -> figure());
    }
}
