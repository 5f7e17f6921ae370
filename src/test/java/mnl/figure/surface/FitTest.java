package mnl.figure.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FitTest {
    private static final double SIZE = 10;
    private final Surface surface = new SvgSurface("fit");

    @Test
    void aNameIsCutInItsMiddleAndAsLittleAsItsPlaceAllows() {
        String name = "first-arm-of-a-long-sweep-16";
        FittedText cut = Fit.name(surface, name, SIZE, false, 90);
        assertTrue(cut.isCut());
        assertEquals(name, cut.whole());
        assertTrue(cut.shown().startsWith("first-") && cut.shown().endsWith("-16"), cut.shown());
        assertTrue(surface.textWidth(cut.shown(), SIZE, false) <= 90, cut.shown());
        assertTrue(surface.textWidth(cut.shown() + "mm", SIZE, false) > 90, "two more letters would not fit");
    }

    @Test
    void whatFitsStaysAndWhatHardlyFitsGoes() {
        assertFalse(Fit.name(surface, "mnl", SIZE, false, 30).isCut());
        assertEquals("", Fit.name(surface, "all-class", SIZE, false, 20).shown());
        assertEquals("", Fit.text(surface, "all-class", SIZE, false, 20));
    }

    @Test
    void aLetterOfTwoUnitsIsNeverHalved() {
        String name = "\uD83C\uDFB5".repeat(12);
        for (double width = 40; width < 120; width++) {
            String shown = Fit.name(surface, name, SIZE, false, width).shown().replace("…", "");
            assertEquals("", shown.replace("\uD83C\uDFB5", ""));
        }
    }

    @Test
    void anSvgTellsTheWholeOfACutText() {
        SvgSurface svg = new SvgSurface("title");
        Surface.Lettering lettering = new Surface.Lettering("#000000", SIZE, false, Surface.Anchor.START);
        svg.text(new FittedText("a…z", "a & z"), 1, 2, lettering);
        assertTrue(svg.elements().contains("<title>a &amp; z</title>a…z</text>"), svg.elements());
    }
}
