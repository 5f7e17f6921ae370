package mnl.figure.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.surface.LineStyle;
import org.junit.jupiter.api.Test;

class EndNamesTest {
    private static final Pattern TEXT = Pattern.compile("<text x=\"([-.0-9]+)\" y=\"([-.0-9]+)\"[^>]*>(arm\\d+)<");
    private static final double[] X = {0, 1, 2};
    private static final FigureOptions BARE =
            new FigureOptions(FigureTheme.LIGHT, 13, false, false, java.util.Set.of(), null, null, false, 0);

    /** Curves that end one above the other, the first lowest, almost at the same value. */
    private static LineFigure figure(int curves) {
        List<Series> all = IntStream.range(0, curves)
                .mapToObj(i -> Series.line(
                        "arm" + i, "#0072b2", LineStyle.SOLID, X, new double[] {i, 2.0 * i, 10 + 0.001 * i}))
                .toList();
        return LineFigure.of("t", "epoch", "points", all).withNamedEnds();
    }

    private record Place(double x, double y) {}

    private static Map<String, Place> names(LineFigure figure, FigureOptions options, double width, double height) {
        Map<String, Place> places = new TreeMap<>();
        Matcher text = TEXT.matcher(SvgFigure.render(figure, options, width, height));
        while (text.find()) {
            places.put(text.group(3), new Place(Double.parseDouble(text.group(1)), Double.parseDouble(text.group(2))));
        }
        return places;
    }

    @Test
    void everyCurveHasItsNameAtItsEndAndNoneMeetAnother() {
        Map<String, Place> names = names(figure(5), BARE, 700, 360);
        assertEquals(5, names.size());
        List<Double> heights = new ArrayList<>();
        for (int i = 4; i >= 0; i--) {
            heights.add(names.get("arm" + i).y());
        }
        for (int i = 1; i < heights.size(); i++) {
            assertTrue(heights.get(i) - heights.get(i - 1) >= 13, "rows apart, in the order of the ends: " + heights);
        }
        assertTrue(names.values().stream().allMatch(place -> place.x() > 560 && place.x() < 700));
    }

    @Test
    void whereThereIsNoHeightTheFirstOnesStay() {
        Map<String, Place> names = names(figure(40), BARE, 700, 200);
        assertTrue(names.size() > 3 && names.size() < 20, names.toString());
        assertTrue(names.containsKey("arm0") && !names.containsKey("arm39"));
        assertTrue(names.values().stream().allMatch(place -> place.y() > 0 && place.y() < 200));
    }

    @Test
    void narrowFiguresAndThoseWithALegendHaveNone() {
        assertEquals(0, names(figure(5), BARE, 400, 300).size());
        String whole = SvgFigure.render(figure(2), BARE.withLegend(), 700, 360);
        assertEquals(2, whole.split(">arm\\d<", -1).length - 1, "in the legend only");
    }

    @Test
    void aCurveThatHasNotComeFarIsNamedWhereItIs() {
        LineFigure early = figure(2).withXRange(new Range(0, 10));
        assertTrue(names(early, BARE, 700, 360).values().stream().allMatch(place -> place.x() < 300));
    }
}
