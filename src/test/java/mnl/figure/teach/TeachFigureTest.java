package mnl.figure.teach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;
import mnl.figure.surface.SvgSurface;
import mnl.figure.teach.TeachFigure.Link;
import mnl.figure.teach.TeachFigure.Row;
import org.junit.jupiter.api.Test;

/** What is drawn of what one distribution hands on to another. */
class TeachFigureTest {
    private static final double[] GIVEN = {0.45, 0.46, 0.09};
    private static final double[] TAKEN = {0.85, 0.05, 0.10};

    private static final Swatch SWATCH = new Swatch("#b72e0a", Marker.DIAMOND);

    private static TeachFigure figure(Link... links) {
        List<Row> rows = IntStream.range(0, links.length)
                .mapToObj(i -> new Row("arm " + i, "note", SWATCH, GIVEN, TAKEN, links[i]))
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
        assertEquals(2 + 2, count(locked, "<polygon"), "two arrows and the swatches");
        assertTrue(svg(figure(Link.TARGET_ONLY)).contains(">target only</text>"));
    }

    @Test
    void thePartnerHasItsNumberOnBothSides() {
        String svg = svg(figure(Link.WHOLE));
        assertTrue(svg.contains(">0.46</text>") && svg.contains(">0.05</text>"), svg);
    }

    @Test
    void noColourOfAnArmIsInTheBarsAndTheirColoursAreNamed() {
        String svg = svg(figure(Link.WHOLE, Link.BUT_TARGET));
        assertEquals(2, count(svg, "fill=\"#b72e0a\""), "a swatch for each row, and no arrow");
        assertTrue(svg.contains(">zero: right class</text>") && svg.contains(">one: taken for it</text>"));
    }

    @Test
    void theNumberStandsAboveEveryBarBelowIt() {
        double[] given = {0.2, 0.1, 0.2};
        TeachFigure figure = new TeachFigure(
                "Who",
                List.of("0", "1", "2"),
                0,
                1,
                "a",
                "b",
                List.of(new Row("arm", "", SWATCH, given, given, Link.WHOLE)));
        String svg = SvgFigure.render(figure, FigureOptions.whole(FigureTheme.LIGHT), 240, 300);
        double number = Double.parseDouble(svg.replaceAll("(?s).*<text [^>]*y=\"([0-9.]+)\"[^>]*>0.10</text>.*", "$1"));
        Matcher bars = Pattern.compile("<rect [^>]*y=\"([0-9.]+)\"").matcher(svg);
        double highest = Double.MAX_VALUE;
        while (bars.find()) {
            double top = Double.parseDouble(bars.group(1));
            highest = top > 40 ? Math.min(highest, top) : highest;
        }
        assertTrue(number <= highest, number + " above " + highest);
    }

    @Test
    void ofTwoThinBarsAtTheEdgeBothAreNamed() {
        double[] even = new double[20];
        Arrays.fill(even, 0.05);
        List<String> names = IntStream.range(0, 20).mapToObj(k -> "class " + k).toList();
        Row row = new Row("arm", "", SWATCH, even, even, Link.WHOLE);
        String svg = SvgFigure.render(
                new TeachFigure("Who", names, 4, 1, "a", "b", List.of(row)),
                FigureOptions.whole(FigureTheme.LIGHT),
                420,
                300);
        assertEquals(2, count(svg, ">class 4</text>"), svg);
        assertEquals(2, count(svg, ">class 1</text>"), svg);
    }

    @Test
    void inAWideFigureTheNamesStandBesideHigherBars() {
        TeachFigure figure = figure(Link.WHOLE, Link.NONE);
        FigureOptions options = FigureOptions.whole(FigureTheme.LIGHT);
        TeachLayout narrow = TeachLayout.of(new SvgSurface("t"), figure, options, 500, 300);
        TeachLayout wide = TeachLayout.of(new SvgSurface("t"), figure, options, 1000, 300);
        assertFalse(narrow.beside());
        assertTrue(wide.beside());
        double before = narrow.strip(0, narrow.gives()).height();
        assertTrue(wide.strip(0, wide.gives()).height() > before + options.fontSize());
        assertEquals(1, narrow.most(), 1e-9, "the scale grows in steps");
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
                List.of(new Row("arm", "", SWATCH, given, taken, Link.WHOLE)));
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
        Row row = new Row("a", "", SWATCH, GIVEN, TAKEN, Link.WHOLE);
        assertThrows(
                IllegalArgumentException.class,
                () -> new TeachFigure("Who", List.of("a", "b"), 0, 1, "", "", List.of(row)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TeachFigure("Who", List.of("a", "b", "c"), 3, 1, "", "", List.of(row)));
    }
}
