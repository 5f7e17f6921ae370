package mnl.figure.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.bar.BarFigure;
import mnl.figure.bar.Bars;
import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.color.Rgb;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.matrix.MatrixFigure;
import mnl.figure.sample.FeatureFigure;
import mnl.figure.sample.PictureFigure;
import mnl.figure.surface.LineStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportedFigureTest {
    private static final double[] X = {0, 1, 2, 3};
    private static final double MILLIMETRE = 72 / 25.4;
    private static final LineFigure CURVES = LineFigure.of(
                    "Übermaß λ → −1 ± σ²",
                    "epoch",
                    "loss (nats)",
                    List.of(
                            Series.line("Größe", Palette.BLUE, LineStyle.DASHED, X, new double[] {-3, -2, -1.5, 1.4})
                                    .withBand(new double[] {-4, -3, -2, 1}, new double[] {-2, -1, -1, 2}),
                            Series.line("音声", Palette.GREEN, LineStyle.SOLID, X, new double[] {3, 2.5, 2, 1})))
            .withReferenceLines(List.of(new ReferenceLine("ceiling", 2.3)));

    private static FigureOptions seen(FigureTheme theme, Set<String> hidden) {
        return new FigureOptions(theme, 13, false, false, hidden, null, null, false, 0);
    }

    private static ExportedFigure curves() {
        return ExportedFigure.of(CURVES, seen(FigureTheme.LIGHT, Set.of()));
    }

    /** Without white space: text that runs up the page comes letter by letter. */
    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }

    private static List<String> fonts(PDPage page) throws IOException {
        List<String> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            assertTrue(font.isEmbedded(), font.getName());
            fonts.add(font.getName());
        }
        return fonts;
    }

    @Test
    void aPdfHasItsTextAsTextInAnEmbeddedSubsetOfAFont() throws Exception {
        byte[] pdf = curves().write(ExportForm.PDF, PublicationSize.SINGLE_COLUMN);
        assertTrue(pdf.length < 60_000, pdf.length + " bytes: only the letters used are embedded");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            for (String wanted : List.of("Übermaß λ → −1 ± σ²", "epoch", "loss (nats)", "Größe", "ceiling", "−2")) {
                assertTrue(text.contains(wanted.replace(" ", "")), wanted + " in " + text);
            }
            assertEquals(1, fonts(document.getPage(0)).size());
            assertEquals(CURVES.title(), document.getDocumentInformation().getTitle());
        }
    }

    @Test
    void curvesAreVectorsAndTheirPageIsOfItsSize() throws Exception {
        for (PublicationSize size : PublicationSize.values()) {
            try (PDDocument document = Loader.loadPDF(curves().write(ExportForm.PDF, size))) {
                assertEquals(1, document.getNumberOfPages());
                PDPage page = document.getPage(0);
                double width =
                        switch (size) {
                            case SINGLE_COLUMN -> 85 * MILLIMETRE;
                            case DOUBLE_COLUMN -> 175 * MILLIMETRE;
                            case SLIDE -> 960;
                        };
                assertEquals(width, page.getMediaBox().getWidth(), 0.01);
                assertFalse(page.getResources().getXObjectNames().iterator().hasNext(), "no picture in the page");
            }
        }
        assertEquals(9.0 / 16, PublicationSize.SLIDE.height(curves().drawing()) / PublicationSize.SLIDE.width(), 1e-9);
    }

    @Test
    void aLargeMatrixIsOneImageWithTextAroundIt() throws Exception {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "c" + i).toList();
        double[][] values = new double[300][300];
        values[10][200] = 1;
        MatrixFigure figure = new MatrixFigure(
                "Profiles", "target y", "class k", names, names, values, new Range(0, 1), ColorMap.SEQUENTIAL, true);
        byte[] pdf = ExportedFigure.of(figure, seen(FigureTheme.LIGHT, Set.of()))
                .write(ExportForm.PDF, PublicationSize.DOUBLE_COLUMN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int images = 0;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, images);
            assertTrue(text(document).contains("targety") && text(document).contains("classk"), text(document));
        }
    }

    @ParameterizedTest
    @EnumSource(PublicationSize.class)
    void aPngHas300DotsAnInchAndABackground(PublicationSize size) throws Exception {
        byte[] png = ExportedFigure.of(CURVES, seen(FigureTheme.DARK, Set.of())).write(ExportForm.PNG, size);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(size.width() / 96 * 300, image.getWidth(), 1.5);
        int background = Rgb.parse(FigureTheme.DARK.background()).argb();
        for (int corner : new int[] {2, image.getWidth() - 3}) {
            assertEquals(background, image.getRGB(corner, image.getHeight() - 3));
        }
        assertTrue(new String(png, StandardCharsets.ISO_8859_1).contains("pHYs"), "the size on paper is said");
    }

    @Test
    void everyFormHasTheTitleAndWhatIsHiddenStaysAway() throws Exception {
        ExportedFigure figure = ExportedFigure.of(CURVES, seen(FigureTheme.LIGHT, Set.of("Größe")));
        String svg = new String(figure.write(ExportForm.SVG, PublicationSize.SINGLE_COLUMN), StandardCharsets.UTF_8);
        assertTrue(svg.contains("width=\"85.00mm\""), svg.substring(0, 120));
        assertTrue(svg.contains("font-weight=\"bold\">Übermaß"), "title");
        assertFalse(svg.contains(">Größe<"));
        String csv = new String(figure.write(ExportForm.CSV, PublicationSize.SINGLE_COLUMN), StandardCharsets.UTF_8);
        assertFalse(csv.contains("Größe"));
        assertTrue(csv.contains("音声,0.0,3.0"), csv);
        assertTrue(csv.contains("ceiling"), "what is drawn is listed: " + csv);
    }

    @ParameterizedTest
    @EnumSource(PublicationSize.class)
    void theLegendNamesEveryArm(PublicationSize size) {
        List<Series> arms = IntStream.range(0, 8)
                .mapToObj(i -> Series.line(
                        "arm with a name " + i, Palette.BLUE, LineStyle.SOLID, X, new double[] {i, 1, 2, 3}))
                .toList();
        LineFigure figure = LineFigure.of("Loss", "epoch", "nats", arms);
        String svg = new String(
                ExportedFigure.of(figure, seen(FigureTheme.LIGHT, Set.of())).write(ExportForm.SVG, size),
                StandardCharsets.UTF_8);
        arms.forEach(arm -> assertTrue(svg.contains(">" + arm.name() + "<"), arm.name()));
    }

    private static MatrixFigure matrix(int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        return new MatrixFigure(
                "Profiles",
                "target y",
                "class k",
                names,
                names,
                new double[classes][classes],
                new Range(0, 1),
                ColorMap.SEQUENTIAL,
                true);
    }

    @ParameterizedTest
    @EnumSource(PublicationSize.class)
    void everyKindHasAPageOfAShapeThatFitsBesideTextAndTypeOfItsSize(PublicationSize size) {
        List<Bars> arms = IntStream.range(0, 12)
                .mapToObj(i -> Bars.of("arm with a name " + i, Palette.BLUE, 0.5, 0.6))
                .toList();
        BarFigure bars = BarFigure.of("Accuracy", "accuracy", List.of("fused", "alone"), arms);
        FigureOptions light = seen(FigureTheme.LIGHT, Set.of());
        for (ExportedFigure figure : List.of(
                curves(),
                ExportedFigure.of(bars, light),
                ExportedFigure.of(matrix(5), light),
                new ExportedFigure(new PictureFigure("picture", 2, 2, new float[4]), light))) {
            String svg = new String(figure.write(ExportForm.SVG, size), StandardCharsets.UTF_8);
            Matcher page = Pattern.compile("width=\"([\\d.]+)mm\" height=\"([\\d.]+)mm\"")
                    .matcher(svg);
            assertTrue(page.find(), svg.substring(0, 150));
            double shape = Double.parseDouble(page.group(2)) / Double.parseDouble(page.group(1));
            assertTrue(shape >= 0.5 && shape <= 1.4, figure.drawing().title() + ": " + shape);
            double title = 1.15 * size.fontSize();
            assertTrue(
                    svg.contains("font-size=\"" + Math.round(100 * title) / 100.0 + "\"")
                            || svg.contains("font-size=\"" + Math.round(title) + "\"")
                            || figure.drawing() instanceof BarFigure,
                    figure.drawing().title() + " in " + title);
        }
        String svg = new String(ExportedFigure.of(bars, light).write(ExportForm.SVG, size), StandardCharsets.UTF_8);
        arms.forEach(arm -> assertTrue(svg.contains(">" + arm.name() + "<"), arm.name()));
    }

    @ParameterizedTest
    @EnumSource(PublicationSize.class)
    void namesThatAreWiderThanThePageAreCut(PublicationSize size) {
        List<Series> arms = IntStream.range(0, 16)
                .mapToObj(i -> Series.line("W".repeat(200) + i, Palette.BLUE, LineStyle.SOLID, X, X))
                .toList();
        ExportedFigure figure =
                ExportedFigure.of(LineFigure.of("Loss", "epoch", "nats", arms), seen(FigureTheme.LIGHT, Set.of()));
        for (ExportForm form : ExportForm.values()) {
            assertTrue(figure.write(form, size).length > 0);
        }
        String svg = new String(figure.write(ExportForm.SVG, size), StandardCharsets.UTF_8);
        assertTrue(size == PublicationSize.SLIDE || svg.contains("…WW"), "cut in the middle, with both ends");
    }

    @Test
    void everyKindHasABackgroundThatIsNotOnlyWhiteByChance() throws Exception {
        for (ExportedFigure figure : List.of(
                ExportedFigure.of(matrix(5), seen(FigureTheme.DARK, Set.of())),
                new ExportedFigure(
                        new PictureFigure("picture", 2, 2, new float[4]), seen(FigureTheme.DARK, Set.of())))) {
            byte[] png = figure.write(ExportForm.PNG, PublicationSize.SINGLE_COLUMN);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertEquals(Rgb.parse(FigureTheme.DARK.background()).argb(), image.getRGB(2, image.getHeight() - 3));
        }
    }

    @Test
    void aLargeMatrixKeepsTheCellsThatAPrinterShows() throws Exception {
        byte[] pdf = ExportedFigure.of(matrix(600), seen(FigureTheme.LIGHT, Set.of()))
                .write(ExportForm.PDF, PublicationSize.SINGLE_COLUMN);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            assertEquals(600, ((PDImageXObject) resources.getXObject(name)).getWidth(), "a cell is a pixel at least");
        }
    }

    @Test
    void signalsHaveTheirTitleToo() throws Exception {
        FigureOptions seen = seen(FigureTheme.LIGHT, Set.of());
        for (ExportedFigure figure : List.of(
                new ExportedFigure(new PictureFigure("picture of a seven", 2, 2, new float[4]), seen),
                new ExportedFigure(new FeatureFigure("vector of numbers", "std. dev.", new float[] {1, -2}), seen))) {
            try (PDDocument document = Loader.loadPDF(figure.write(ExportForm.PDF, PublicationSize.SINGLE_COLUMN))) {
                assertTrue(text(document).contains(figure.drawing().title().replace(" ", "")), text(document));
            }
        }
    }
}
