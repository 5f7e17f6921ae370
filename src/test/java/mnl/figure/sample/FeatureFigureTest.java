package mnl.figure.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mnl.figure.FigureOptions;
import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import org.junit.jupiter.api.Test;

class FeatureFigureTest {
    private static final String UP = ColorMap.DIVERGING.at(0.92).hex();

    private static String svg(float[] values) {
        FigureOptions options = FigureOptions.whole(FigureTheme.LIGHT);
        return SvgFigure.render(new FeatureFigure("vector", "std. dev.", values), options, 240, 160);
    }

    private static long bars(String svg) {
        return svg.lines()
                .flatMap(line -> Arrays.stream(line.split("(?=<rect)")))
                .filter(part -> part.startsWith("<rect") && part.contains(UP))
                .count();
    }

    private static float[] ones(int features) {
        float[] values = new float[features];
        Arrays.fill(values, 1);
        return values;
    }

    @Test
    void everyFeatureHasItsBarWhileThereIsRoom() {
        assertEquals(40, bars(svg(ones(40))));
    }

    @Test
    void moreFeaturesThanPixelsShareColumns() {
        long columns = bars(svg(ones(4096)));
        assertTrue(columns > 100 && columns <= 240, columns + " bars on 240 pixels");
        assertEquals(columns, bars(svg(ones(2048))));
    }

    @Test
    void theLargestOfAColumnIsNeverThinnedAway() {
        float[] values = new float[4096];
        values[1777] = 3;
        assertEquals(1, bars(svg(values)));
    }
}
