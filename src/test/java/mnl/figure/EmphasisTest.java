package mnl.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.ExportForm;
import mnl.figure.export.ExportedFigure;
import mnl.figure.export.PublicationSize;
import mnl.figure.export.SvgFigure;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import org.junit.jupiter.api.Test;

class EmphasisTest {
    private static final double[] X = {0, 1, 2};
    private static final String FIRST = "#0072b2";
    private static final String SECOND = "#d55e00";
    private static final LineFigure LINES = LineFigure.of(
            "t",
            "x",
            "y",
            List.of(
                    Series.line("mnl · image", FIRST, LineStyle.SOLID, X, new double[] {1, 2, 3})
                            .withBand(new double[] {0, 1, 2}, new double[] {2, 3, 4}),
                    Series.line("none", SECOND, LineStyle.SOLID, X, new double[] {3, 2, 1})
                            .withMarker(Marker.CIRCLE)));
    private static final BarFigure BARS =
            BarFigure.of("t", "y", List.of("g"), List.of(Bars.of("mnl", FIRST, 1), Bars.of("none", SECOND, 2)));

    private static String drawn(Drawing drawing, String emphasis) {
        FigureOptions look = FigureOptions.whole(FigureTheme.LIGHT).withEmphasis(new Emphasis(emphasis));
        return SvgFigure.render(drawing, look, 640, 400);
    }

    @Test
    void theOthersArePaleWhereTheSeriesIsInTheFigure() {
        for (Drawing drawing : List.of(LINES, BARS)) {
            String plain = drawn(drawing, "");
            String marked = drawn(drawing, "mnl");
            assertFalse(plain.equals(marked), drawing.title());
            assertEquals(plain, drawn(drawing, "all-class"), "a name that is not there changes nothing");
            assertEquals(plain, drawn(drawing, "mn"), "nor does the beginning of one");
        }
    }

    @Test
    void nothingOfItIsExported() {
        FigureOptions look = FigureOptions.whole(FigureTheme.LIGHT);
        for (Drawing drawing : List.of(LINES, BARS)) {
            ExportedFigure marked = new ExportedFigure(drawing, look.withEmphasis(new Emphasis("mnl")));
            ExportedFigure plain = new ExportedFigure(drawing, look);
            assertEquals(
                    new String(plain.write(ExportForm.SVG, PublicationSize.SLIDE), StandardCharsets.UTF_8),
                    new String(marked.write(ExportForm.SVG, PublicationSize.SLIDE), StandardCharsets.UTF_8));
        }
    }

    @Test
    void itIsMeantByItsFirstOrItsLastPart() {
        assertTrue(new Emphasis("mnl").among(List.of("image · mnl").stream()) != Emphasis.NONE);
        assertTrue(new Emphasis("mnl").among(List.of("mnl · image").stream()) != Emphasis.NONE);
        assertEquals(Emphasis.NONE, new Emphasis("mnl").among(List.of("mnl-2", "none").stream()));
        assertEquals(Emphasis.NONE, new Emphasis("").among(List.of("none").stream()));
    }
}
