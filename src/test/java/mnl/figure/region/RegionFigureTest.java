package mnl.figure.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure.Hit;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.export.ExportForm;
import mnl.figure.export.ExportedFigure;
import mnl.figure.export.PublicationSize;
import mnl.figure.export.SvgFigure;
import mnl.figure.legend.Swatch;
import mnl.figure.region.RegionFigure.Panel;
import mnl.figure.surface.Marker;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

class RegionFigureTest {
    private static final FigureOptions OPTIONS = FigureOptions.whole(FigureTheme.LIGHT);

    private static final RegionFigure.Words WORDS = new RegionFigure.Words(
            "3 apart 8",
            "shared",
            "apart",
            "shared",
            "class 3",
            "class 8",
            "another class",
            "told apart",
            "no plane",
            "Points: first seed");

    /** The first class wins on the left, the second on the right, another one above both. */
    private static final RegionGrid GRID = new RegionGrid(
            3, new float[] {4, 0, -4, 4, 0, -4, -2, -2, -2}, new float[] {-4, 0, 4, -4, 0, 4, -2, -2, -6});

    private static Panel panel(String arm, RegionGrid grid) {
        return new Panel(
                arm,
                new Swatch("#aa8f18", Marker.CIRCLE),
                "quiet",
                0.75,
                grid,
                2,
                new float[] {-1, 1, 1.5f, 9},
                new float[] {-1, -1, 1, 0},
                new boolean[] {false, true, false, true},
                new boolean[] {true, true, false, true});
    }

    private static RegionFigure figure(int panels) {
        return new RegionFigure(
                "Blind",
                WORDS,
                IntStream.range(0, panels)
                        .mapToObj(i -> panel("arm " + i, GRID))
                        .toList(),
                Math.min(2, panels));
    }

    @Test
    void betweenThePlacesTheLargerMarginWins() {
        assertEquals(RegionGrid.Winner.FIRST, GRID.winner(0, 0));
        assertEquals(RegionGrid.Winner.FIRST, GRID.winner(0.49, 0.2));
        assertEquals(RegionGrid.Winner.SECOND, GRID.winner(0.51, 0.2));
        assertEquals(RegionGrid.Winner.OTHER, GRID.winner(0.2, 1));
        assertEquals(2, GRID.lead(0.25, 0), 1e-6);
        assertEquals(2, GRID.lead(1, 1), 1e-6, "the other class leads over the better of the two");
        assertEquals(4, GRID.lead(7, -1), 1e-6, "beyond the plane as at its edge");
    }

    @Test
    void theImageHasTheColourOfTheWinnerWhereItWinsAndDeeperWhereItWinsClearly() {
        PixelImage image = new RegionImage(FigureTheme.LIGHT).image(GRID, 40, 40);
        int below = 39 * 40;
        Rgb left = rgb(image.argb()[below]);
        Rgb right = rgb(image.argb()[below + 39]);
        assertTrue(left.blue() > left.red() + 40, left.hex());
        assertTrue(right.red() > right.blue() + 40, right.hex());
        Rgb other = rgb(image.argb()[20]);
        assertTrue(Math.abs(other.red() - other.blue()) < 20, other.hex());
        Rgb near = rgb(image.argb()[below + 18]);
        assertTrue(near.luminance() > left.luminance() + 0.1, near.hex() + " is paler than " + left.hex());
        assertNotEquals(image.argb()[below + 19], image.argb()[below + 20], "a sharp edge");
        assertTrue(
                IntStream.of(image.argb()).boxed().collect(Collectors.toSet()).size() <= 192);
    }

    private static Rgb rgb(int argb) {
        return new Rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    @Test
    void sharesAreSaidInEveryPanelAndInWords() {
        String svg = SvgFigure.render(figure(4), OPTIONS, 1000, 420);
        assertEquals(4, count(svg, ">quiet: 75% told apart<"), svg);
        assertEquals(4, count(svg, "<image "));
        assertTrue(
                figure(2).summary().contains("quiet under arm 1: 75% told apart"),
                figure(2).summary());
        String csv = figure(1).csv();
        assertTrue(csv.contains("arm 0,quiet,point not told apart,1.5,1.0,class 3,"), csv);
        assertTrue(csv.contains("arm 0,quiet,place,2.0,-2.0,class 8,4.0"), csv);
        assertEquals(1 + 4 + 9, csv.strip().lines().count());
    }

    @Test
    void inASingleColumnEveryPanelSaysWhoseItIsAndTheLegendIsThere() {
        RegionFigure figure = figure(4);
        byte[] svg = new ExportedFigure(figure, OPTIONS).write(ExportForm.SVG, PublicationSize.SINGLE_COLUMN);
        String text = new String(svg, StandardCharsets.UTF_8);
        assertEquals(4, count(text, ">quiet: 75%"), text);
        for (int arm = 0; arm < 4; arm++) {
            assertEquals(1, count(text, ">arm " + arm + "<"));
        }
        assertFalse(text.contains("see the table"), text);
        for (String words : List.of(
                "samples of class 3",
                "samples of class 8",
                "decided: class 3",
                "decided: another class",
                "Hollow: not")) {
            assertTrue(text.contains(words), words);
        }
    }

    private static long count(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void wideFiguresHaveAllInOneRowAndSquareOnesARowForEachArm() {
        assertEquals(
                4, figure(4).layout(new SvgSurface("t"), OPTIONS, 1280, 500).columns());
        assertEquals(2, figure(4).layout(new SvgSurface("t"), OPTIONS, 700, 700).columns());
        assertEquals(
                1, figure(4).layout(new SvgSurface("t"), OPTIONS, 300, 1000).columns());
    }

    @Test
    void pointsAreFoundWhereTheyAreDrawnAndFarOnesAtTheEdge() {
        RegionFigure figure = figure(2);
        RegionLayout layout = figure.layout(new SvgSurface("t"), OPTIONS, 900, 450);
        Hit second = layout.place(1, 1).orElseThrow();
        assertEquals(second, layout.hit(second.x() + 2, second.y()).orElseThrow());
        assertEquals(
                layout.frames().get(0).right(), layout.place(0, 3).orElseThrow().x(), 1e-9);
        assertTrue(layout.hit(1, 1).isEmpty());
        assertTrue(layout.place(0, 4).isEmpty());
        assertTrue(figure.isStop(0, 2));
        assertFalse(figure.isStop(0, 0));
    }

    @Test
    void whereThereIsNoPlaneItSaysSo() {
        Panel none = new Panel(
                "mnl",
                new Swatch("#aa8f18", Marker.CIRCLE),
                "text",
                0,
                null,
                1,
                new float[0],
                new float[0],
                new boolean[3],
                new boolean[3]);
        RegionFigure figure = new RegionFigure("Blind", WORDS, List.of(none, panel("mnl", GRID)), 2);
        String svg = SvgFigure.render(figure, OPTIONS, 900, 450);
        assertTrue(svg.contains(">no plane<"), svg);
        assertTrue(svg.contains(">text: 0% told apart<"), svg);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new RegionFigure("Blind", WORDS, List.of(panel("a", GRID)), 2));
        assertThrows(IllegalArgumentException.class, () -> new RegionGrid(2, new float[4], new float[3]));
    }
}
