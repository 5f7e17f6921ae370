package mnl.figure.quadrant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure.Hit;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.legend.Swatch;
import mnl.figure.quadrant.QuadrantFigure.Headline;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.quadrant.QuadrantFigure.Words;
import mnl.figure.surface.Marker;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

/** Counts, places and words of points around two axes through 0. */
class QuadrantFigureTest {
    private static final FigureOptions OPTIONS = FigureOptions.whole(FigureTheme.LIGHT);

    private static final Words WORDS = new Words(
            "Wrong ← margin of loud → right",
            "Wrong ← margin of quiet → right",
            "margin of loud",
            "margin of quiet",
            "Only quiet is right",
            "fused prediction right",
            "wrong",
            "Points: first seed");

    /** Four in the quadrant, of which the one that ties and another are wrong, and one in each of the others. */
    private static final Panel PANEL = new Panel(
            "forced",
            new Swatch("#aa8f18", Marker.TRIANGLE_DOWN),
            "be the same",
            new Headline("50% kept", true),
            new float[] {-2, -3, -0.0f, -1, 2, -2, 2},
            new float[] {3, 1, 2, 4, 3, -3, -3},
            new boolean[] {true, true, false, false, true, false, false});

    private static final Panel OTHER = new Panel(
            "mnl",
            new Swatch("#b72e0a", Marker.DIAMOND),
            "what not to be",
            new Headline("100% kept", false),
            PANEL.x(),
            PANEL.y(),
            filled(PANEL.x().length));

    private static Panel panel(float[] x, float[] y, boolean... right) {
        return new Panel("a", new Swatch("#aa8f18", Marker.CIRCLE), "", new Headline("", false), x, y, right);
    }

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
        assertEquals(
                List.of(0, 1, 2, 3),
                IntStream.range(0, PANEL.x().length)
                        .filter(PANEL::isInQuadrant)
                        .boxed()
                        .toList());
    }

    @Test
    void whatBecomesOfTheQuadrantStandsAboveItsPanelAndOutsideOfTheAxes() {
        QuadrantFigure figure = figure(PANEL, OTHER);
        for (int width = 320; width <= 1300; width += 140) {
            String svg = SvgFigure.render(figure, OPTIONS, width, 400);
            assertTrue(svg.contains(">50% kept</text>") && svg.contains(">100% kept</text>"), svg);
            Matcher number =
                    Pattern.compile("<text [^>]*y=\"([0-9.]+)\"[^>]*>50% kept<").matcher(svg);
            assertTrue(number.find());
            QuadrantLayout layout = figure.layout(new SvgSurface("test"), OPTIONS, width, 400);
            assertTrue(
                    Double.parseDouble(number.group(1)) < layout.frames().get(0).top(), "at " + width);
        }
        assertTrue(figure.summary().contains("forced 50% kept, mnl 100% kept"), figure.summary());
    }

    @Test
    void theLabelsOfTwoPanelsDoNotTouch() {
        QuadrantLayout layout = figure(PANEL, OTHER).layout(new SvgSurface("test"), OPTIONS, 600, 300);
        double font = layout.options().fontSize();
        double gap = layout.frames().get(1).left() - layout.frames().get(0).right();
        double label = new SvgSurface("test").textWidth("−5", font, false);
        assertTrue(gap >= label + 0.25 * font, "half a label on each side: " + gap);
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
        Panel twice = panel(new float[] {1, 1, 1}, new float[] {1, 1, 1}, true, false, true);
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
        QuadrantFigure figure = figure(panel(x, y, new boolean[count]));
        String svg = SvgFigure.render(figure, OPTIONS, 800, 400);
        assertEquals(10_000, svg.split("h0", -1).length - 1, "points");
        assertTrue(svg.contains("1 of 10 points drawn"));
        assertEquals(count + 1, figure.csv().lines().count(), "the table has them all");
    }

    @Test
    void pointsBeyondTheAxesAreDrawnAtTheirEdgeFoundThereAndCounted() {
        Panel far = panel(new float[] {1, 900, Float.NaN}, new float[] {1, 2, 2}, true, true, true);
        QuadrantFigure figure = figure(far);
        assertEquals(1, figure.beyond());
        String svg = SvgFigure.render(figure, OPTIONS, 800, 400);
        assertTrue(svg.contains(">wrong</text>"), svg);
        assertTrue(svg.contains("Points: first seed; 1 point beyond the axes, drawn at their edge"), svg);
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
        assertEquals(PANEL.headline(), moving.headline());
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
        assertThrows(IllegalArgumentException.class, () -> panel(new float[2], new float[2], new boolean[3]));
        assertThrows(IllegalArgumentException.class, () -> figure());
    }
}
