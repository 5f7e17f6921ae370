package mnl.figure.sample;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import org.junit.jupiter.api.Test;

class SoundFigureTest {
    private static String svg(double width) {
        float[][] levels = {{-10, -70}, {0, -80}};
        SoundFigure sound = new SoundFigure("seven", 8000, new float[4000], levels, 0.25, 4000, -80);
        return SvgFigure.render(sound, FigureOptions.whole(FigureTheme.LIGHT), width, 200);
    }

    @Test
    void theNameOfTheAxisIsWholeAtEveryWidth() {
        assertTrue(svg(400).contains("seconds, colour −80 to 0 dB"), svg(400));
        for (int width = 80; width < 400; width += 7) {
            String svg = svg(width);
            assertFalse(svg.contains("…"), width + " pixels: " + svg);
            assertTrue(svg.contains(">s<") || svg.contains(">s, −80") || svg.contains(">seconds"), width + ": " + svg);
        }
    }
}
