package mnl.figure.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.teach.TeachFigure.Link;
import mnl.figure.teach.TeachFigure.Row;
import org.junit.jupiter.api.Test;

/** What is drawn of what one distribution hands on to another. */
class TeachFigureTest {
    private static final double[] GIVEN = {0.45, 0.46, 0.09};
    private static final double[] TAKEN = {0.85, 0.05, 0.10};

    private static TeachFigure figure(Link... links) {
        List<Row> rows = IntStream.range(0, links.length)
                .mapToObj(i -> new Row("arm " + i, "note", "#b72e0a", GIVEN, TAKEN, links[i]))
                .toList();
        return new TeachFigure("Who", List.of("zero", "one", "two"), 0, 1, "loud says", "quiet says", rows);
    }

    private static String svg(TeachFigure figure) {
        return SvgFigure.render(figure, FigureOptions.whole(FigureTheme.LIGHT), 700, 480);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void everyKindOfLinkIsSaidInItsOwnWay() {
        assertTrue(svg(figure(Link.NONE)).contains(">no arrow</text>"));
        String locked = svg(figure(Link.BUT_TARGET, Link.WHOLE));
        assertEquals(1, count(locked, ">locked</text>"));
        assertFalse(locked.contains("no arrow"));
        assertEquals(2, count(locked, "<polygon"), "two arrows");
        assertTrue(svg(figure(Link.TARGET_ONLY)).contains(">target only</text>"));
    }

    @Test
    void thePartnerHasItsNumberOnBothSides() {
        String svg = svg(figure(Link.WHOLE));
        assertTrue(svg.contains(">0.46</text>") && svg.contains(">0.05</text>"), svg);
    }

    @Test
    void ofManyClassesTheLargestHaveBarsAndTheRestIsSummed() {
        int classes = 100;
        double[] given = new double[classes];
        double[] taken = new double[classes];
        Arrays.fill(given, 0.001);
        Arrays.fill(taken, 0.001);
        given[41] = 0.5;
        given[42] = 0.3;
        taken[97] = 0.2;
        TeachFigure figure = new TeachFigure(
                "Who",
                IntStream.range(0, classes).mapToObj(k -> "c" + k).toList(),
                41,
                42,
                "a",
                "b",
                List.of(new Row("arm", "", "#b72e0a", given, taken, Link.WHOLE)));
        ShownBars bars = ShownBars.of(figure, 5);
        assertTrue(bars.classes().containsAll(List.of(41, 42, 97)), bars.toString());
        assertEquals(5, bars.count());
        assertEquals(96, bars.rest());
        assertEquals(
                0.8 + 98 * 0.001,
                IntStream.range(0, 5).mapToDouble(b -> bars.value(given, b)).sum(),
                1e-9);
        String svg = svg(figure);
        assertTrue(svg.contains(" others</text>"), svg);
        assertEquals(classes + 1, figure.csv().lines().count());
    }

    @Test
    void theTableSaysWhatIsHandedOn() {
        List<String> lines = figure(Link.BUT_TARGET).csv().lines().toList();
        assertEquals("row,class,role,loud says,quiet says,handed on", lines.get(0));
        assertEquals("arm 0,zero,target,0.45,0.85,locked", lines.get(1));
        assertEquals("arm 0,one,partner,0.46,0.05,copied", lines.get(2));
    }

    @Test
    void rowsWithoutRoomAreCounted() {
        Link[] links = new Link[16];
        Arrays.fill(links, Link.WHOLE);
        String svg = SvgFigure.render(figure(links), FigureOptions.whole(FigureTheme.LIGHT), 320, 200);
        assertTrue(svg.contains(" more: see the table</text>"), svg);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Row row = new Row("a", "", "#b72e0a", GIVEN, TAKEN, Link.WHOLE);
        assertThrows(
                IllegalArgumentException.class,
                () -> new TeachFigure("Who", List.of("a", "b"), 0, 1, "", "", List.of(row)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TeachFigure("Who", List.of("a", "b", "c"), 3, 1, "", "", List.of(row)));
    }
}
