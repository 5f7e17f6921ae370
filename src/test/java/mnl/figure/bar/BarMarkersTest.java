package mnl.figure.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.surface.Marker;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

/** Bars are told apart by a shape as well, wherever there is room for it. */
class BarMarkersTest {
    private static final FigureOptions BARE =
            new FigureOptions(FigureTheme.LIGHT, 12, false, false, Set.of(), null, null, false, 0);

    private static final Bars BLUE = Bars.of("mnl", Palette.BLUE, 0.9, 0.5, -0.4, 0.001, Double.NaN);

    private static long shapes(Bars bars, double width) {
        SvgSurface surface = new SvgSurface("s");
        List<String> groups = List.of("a", "b", "c", "d", "e");
        new BarPainter().paint(surface, BarFigure.of("t", "y", groups, List.of(bars)), BARE, width, 300);
        return Pattern.compile("<polygon").matcher(surface.elements()).results().count();
    }

    @Test
    void everyBarThatIsHighAndWideEnoughCarriesItsMarker() {
        assertEquals(0, shapes(BLUE, 500));
        assertEquals(3, shapes(BLUE.withMarker(Marker.STAR), 500), "none in a bar of no height or no value");
        assertEquals(0, shapes(BLUE.withMarker(Marker.STAR), 60), "nor in one that is too narrow");
    }

    @Test
    void theLegendShowsIt() {
        assertEquals(Marker.STAR, BLUE.withMarker(Marker.STAR).legend().marker());
    }
}
