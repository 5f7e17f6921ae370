package mnl.figure.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.line.CurveMark;
import mnl.figure.line.LineFigure;
import mnl.figure.line.LineLayout;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SvgFigureTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final LineFigure CURVES = LineFigure.of(
                    "Loss <train> & \"test\"",
                    "epoch",
                    "loss (nats)",
                    List.of(
                            Series.line("none", Palette.BLUE, LineStyle.SOLID, X, new double[] {3, 2, 1.5, 1.4})
                                    .withBand(new double[] {2, 1, 1, 1}, new double[] {4, 3, 2, 2}),
                            Series.line("A & B", Palette.GREEN, LineStyle.DASHED, X, new double[] {3, 2.5, 2, 1})))
            .withReferenceLines(List.of(new ReferenceLine("chance", 2.3)));

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void curvesAreWellFormedWithEverySeriesBandAndDescription() throws Exception {
        Document document = parse(SvgFigure.render(CURVES, 640, 400, false));
        assertEquals("http://www.w3.org/2000/svg", document.getDocumentElement().getNamespaceURI());
        assertEquals(List.of("Loss <train> & \"test\""), texts(document, "title"));
        assertTrue(texts(document, "desc").get(0).contains("A & B 1"));
        assertTrue(texts(document, "text").containsAll(List.of("none", "A & B", "epoch", "loss (nats)", "chance")));
        assertEquals(2, document.getElementsByTagName("polyline").getLength());
        assertEquals(1, document.getElementsByTagName("polygon").getLength());
    }

    @Test
    void aMarkLiesOnItsCurveUnderARimAndGoesWithIt() throws Exception {
        LineFigure marked = CURVES.withMarks(
                List.of(new CurveMark("A & B", 2, Marker.SQUARE), new CurveMark("nobody", 1, Marker.SQUARE)));
        assertEquals(
                1 + 2,
                parse(SvgFigure.render(marked, 640, 400, false))
                        .getElementsByTagName("polygon")
                        .getLength());
        LineFigure without = marked.without(Set.of("A & B"));
        assertEquals(
                1,
                parse(SvgFigure.render(without, 640, 400, false))
                        .getElementsByTagName("polygon")
                        .getLength());
    }

    @Test
    void everythingLiesOnThePage() throws Exception {
        Document document = parse(SvgFigure.render(CURVES, 640, 400, false));
        NodeList lines = document.getElementsByTagName("polyline");
        for (int i = 0; i < lines.getLength(); i++) {
            String points = lines.item(i).getAttributes().getNamedItem("points").getNodeValue();
            for (String point : points.split(" ")) {
                double x = Double.parseDouble(point.split(",")[0]);
                double y = Double.parseDouble(point.split(",")[1]);
                assertTrue(x >= 0 && x <= 640 && y >= 0 && y <= 400, point);
            }
        }
    }

    @Test
    void drawingsOnOnePageDoNotShareIds() {
        String first = SvgFigure.render(CURVES, 640, 400, false);
        String second = SvgFigure.render(LineFigure.of("Other", "x", "y", CURVES.series()), 640, 400, false);
        String id = first.replaceAll("(?s).*<clipPath id=\"([^\"]+)\".*", "$1");
        assertTrue(first.contains("url(#" + id + ")"));
        assertFalse(second.contains(id));
    }

    @Test
    void darkThemeAndHiddenSeriesAreRespected() throws Exception {
        assertTrue(SvgFigure.render(CURVES, 640, 400, true).contains(FigureTheme.DARK.background()));
        FigureOptions whole = FigureOptions.whole(FigureTheme.LIGHT);
        FigureOptions options =
                new FigureOptions(whole.theme(), whole.fontSize(), true, true, Set.of("none"), null, null, false, 0);
        Document document = parse(SvgFigure.render(CURVES, options, 640, 400));
        assertFalse(texts(document, "text").contains("none"));
        assertEquals(1, document.getElementsByTagName("polyline").getLength());
    }

    @Test
    void aCurveOfManyPointsIsDrawnAsTheAreaItCovers() throws Exception {
        double[] x = IntStream.range(0, 5000).asDoubleStream().toArray();
        double[] y =
                IntStream.range(0, 5000).mapToDouble(i -> i == 2500 ? 9 : i % 2).toArray();
        LineFigure dense = LineFigure.of("t", "x", "y", List.of(Series.line("s", Palette.BLUE, LineStyle.SOLID, x, y)));
        Document document = parse(SvgFigure.render(dense.withYRange(new Range(0, 10)), 640, 400, false));
        assertEquals(1, document.getElementsByTagName("polygon").getLength());
        String points = document.getElementsByTagName("polygon")
                .item(0)
                .getAttributes()
                .getNamedItem("points")
                .getNodeValue();
        double highest = 400;
        for (String point : points.split(" ")) {
            highest = Math.min(highest, Double.parseDouble(point.split(",")[1]));
        }
        LineLayout layout = LineLayout.of(
                new SvgSurface("test"),
                dense.withYRange(new Range(0, 10)),
                FigureOptions.whole(FigureTheme.LIGHT),
                640,
                400);
        assertEquals(layout.y().position(9), highest, 2);
    }

    @Test
    void barsShowValuesAndWhiskers() throws Exception {
        BarFigure figure = BarFigure.of(
                        "Accuracy",
                        "accuracy",
                        List.of("fused"),
                        List.of(
                                Bars.of("none", Palette.GREY, 0.902),
                                Bars.of("MNL", Palette.VERMILLION, 0.918)
                                        .withWhiskers(new double[] {0.90}, new double[] {0.93})))
                .withPercent(true);
        List<String> texts = texts(parse(SvgFigure.render(figure, 640, 400, false)), "text");
        assertTrue(texts.containsAll(List.of("90.2", "91.8", "fused", "none", "MNL")), texts::toString);
    }

    @Test
    void matrixHatchesItsDiagonalAndColoursTheRest() throws Exception {
        MatrixFigure figure = new MatrixFigure(
                "Profiles",
                "target",
                "class",
                List.of("a", "b"),
                List.of("a", "b"),
                new double[][] {{0.9, 0.1}, {Double.NaN, 0.8}},
                new Range(0, 0.1),
                ColorMap.SEQUENTIAL,
                true);
        String svg = SvgFigure.render(figure, 300, 300, false);
        Document document = parse(svg);
        assertTrue(texts(document, "text").containsAll(List.of("a", "b", "target", "class", ".100")));
        assertFalse(texts(document, "text").contains(".900"), "the diagonal is not told as a value");
        assertTrue(svg.contains(ColorMap.SEQUENTIAL.at(1).hex()));
    }
}
