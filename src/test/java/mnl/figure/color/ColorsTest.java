package mnl.figure.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ColorsTest {
    @Test
    void sequentialMapGrowsLighterInEvenSteps() {
        double first = ColorMap.SEQUENTIAL.at(0).lightness();
        double last = ColorMap.SEQUENTIAL.at(1).lightness();
        double before = first;
        for (int i = 1; i <= 100; i++) {
            double lightness = ColorMap.SEQUENTIAL.at(i / 100.0).lightness();
            assertTrue(lightness > before, "step " + i);
            assertEquals(first + (last - first) * i / 100, lightness, 1.2, "step " + i);
            before = lightness;
        }
        assertTrue(last - first > 70);
    }

    @Test
    void divergingMapIsLightestInTheMiddleAndEvenOnBothSides() {
        for (int i = 0; i < 50; i++) {
            double inner = ColorMap.DIVERGING.at(0.5 + i / 100.0).lightness();
            double outer = ColorMap.DIVERGING.at(0.5 + (i + 1) / 100.0).lightness();
            assertTrue(outer < inner, "step " + i);
            assertEquals(outer, ColorMap.DIVERGING.at(0.5 - (i + 1) / 100.0).lightness(), 1.5);
        }
    }

    @Test
    void valuesBeyondTheRangeTakeTheColourOfTheEnd() {
        assertEquals(ColorMap.SEQUENTIAL.at(0), ColorMap.SEQUENTIAL.at(-3));
        assertEquals(ColorMap.SEQUENTIAL.at(1), ColorMap.SEQUENTIAL.at(7));
    }

    @Test
    void lightnessAndContrastAreKnownForBlackAndWhite() {
        Rgb black = Rgb.parse("#000000");
        Rgb white = Rgb.parse("#FFFFFF");
        assertEquals(0, black.lightness(), 1e-9);
        assertEquals(100, white.lightness(), 1e-6);
        assertEquals(21, black.contrast(white), 1e-6);
        assertEquals("#ffffff", white.hex());
        assertThrows(IllegalArgumentException.class, () -> Rgb.parse("blue"));
    }
}
