package mnl.figure.survive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;
import mnl.figure.survive.SurviveFigure.Change;
import mnl.figure.survive.SurviveFigure.CostRow;
import mnl.figure.survive.SurviveFigure.Costs;
import mnl.figure.survive.SurviveFigure.Kind;
import mnl.figure.survive.SurviveFigure.Share;
import mnl.figure.survive.SurviveFigure.Shares;
import org.junit.jupiter.api.Test;

/** Bars of what is kept and lines of what it costs. */
class SurviveFigureTest {
    private static final List<Kind> KINDS =
            List.of(new Kind("loud", "#776300", Marker.CIRCLE), new Kind("quiet", "#5d6283", Marker.SQUARE));

    private static final Swatch SWATCH = new Swatch("#5a635e", Marker.CIRCLE);

    private static SurviveFigure figure(int rows, String note) {
        Shares shares = new Shares(
                "of what only quiet knew",
                "kept",
                "lost",
                "",
                "fused accuracy",
                IntStream.range(0, rows)
                        .mapToObj(i -> new Share("arm " + i, SWATCH, 0.66, 0.6, 0.7, 0.926, i > 0))
                        .toList());
        Costs costs = new Costs(
                "costs",
                "(not shown)",
                note,
                KINDS,
                note.isEmpty()
                        ? IntStream.range(0, rows)
                                .mapToObj(i -> new CostRow(
                                        "arm " + i,
                                        SWATCH,
                                        List.of(new Change(0.732, 0.685, true), new Change(0.734, 0.58, i == 0))))
                                .toList()
                        : List.of());
        return new SurviveFigure("What survives", shares, costs);
    }

    private static String svg(SurviveFigure figure, int width, int height) {
        return SvgFigure.render(figure, FigureOptions.whole(FigureTheme.LIGHT), width, height);
    }

    @Test
    void valuesAndDifferencesAreWritten() {
        String svg = svg(figure(2, ""), 960, 400);
        assertTrue(svg.contains(">66%</text>"), svg);
        assertTrue(svg.contains(">−5</text>") && svg.contains(">−15</text>"), svg);
        assertTrue(svg.contains(">(−15)</text>") && svg.contains(">(not shown)</text>"), svg);
        assertTrue(svg.contains(">kept</text>") && svg.contains(">lost</text>"), svg);
        assertTrue(svg.contains(">fused accuracy</text>") && svg.contains(">92.6%</text>"), svg);
        assertFalse(svg(figure(16, ""), 320, 200).contains(">fused accuracy</text>"), "no room");
        assertTrue(svg.contains(">loud</text>") && svg.contains(">quiet</text>"));
    }

    @Test
    void everyDifferenceIsWrittenHoweverLowTheRowsAre() {
        String svg = svg(figure(5, ""), 620, 180);
        assertEquals(5, svg.split(">−5</text>", -1).length - 1, "loud in every row");
        assertEquals(5, svg.split("−15[)]?</text>", -1).length - 1, "quiet in every row");
        assertEquals(2 * 5, svg.split("#5a635e", -1).length - 1, "an arm's colour is its swatch and nothing else");
    }

    @Test
    void whatIsNotKnownIsSaidInItsPlace() {
        SurviveFigure figure = figure(2, "Nothing was trained alone.");
        assertTrue(svg(figure, 960, 400).contains(">Nothing was trained alone.</text>"));
        assertTrue(figure.summary().endsWith("costs: Nothing was trained alone."), figure.summary());
    }

    @Test
    void rowsWithoutRoomAreCounted() {
        String svg = svg(figure(16, ""), 320, 200);
        assertTrue(svg.contains(" more: see the…") || svg.contains(" more: see the table</text>"), svg);
        assertEquals(2 * 16 + 1 + 2 * 16, figure(16, "").csv().lines().count());
    }

    @Test
    void smallerTypeMakesRoomForFiveRows() {
        SurviveFigure five = figure(5, "");
        Costs titled = new Costs(
                "a title that is longer than the half of this picture is wide, and takes two lines of it",
                "",
                "",
                KINDS,
                five.costs().rows());
        SurviveFigure figure = new SurviveFigure(five.title(), five.shares(), titled);
        for (int height = 175; height <= 300; height += 5) {
            String svg = svg(figure, 620, height);
            assertEquals(2, svg.split(">arm 4</text>", -1).length - 1, "rows of both pictures at height " + height);
        }
    }

    @Test
    void everyRowHasAValueOfEveryKind() {
        CostRow row = new CostRow("a", SWATCH, List.of(new Change(1, 1, false)));
        assertThrows(IllegalArgumentException.class, () -> new Costs("costs", "", "", KINDS, List.of(row)));
    }
}
