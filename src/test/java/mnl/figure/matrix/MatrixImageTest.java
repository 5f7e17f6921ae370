package mnl.figure.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

class MatrixImageTest {
    private static final FigureOptions BARE =
            new FigureOptions(FigureTheme.LIGHT, 10, false, false, java.util.Set.of(), null, null, false, 0);

    private static MatrixFigure square(int side, boolean hatched, IntToDoubleFunction ofIndex) {
        List<String> names =
                IntStream.range(0, side).mapToObj(i -> "class " + i).toList();
        double[][] values = IntStream.range(0, side)
                .mapToObj(row -> IntStream.range(0, side)
                        .mapToDouble(column -> ofIndex.applyAsDouble(row * side + column))
                        .toArray())
                .toArray(double[][]::new);
        return new MatrixFigure(
                "M", "target", "class", names, names, values, new Range(0, 1), ColorMap.SEQUENTIAL, hatched);
    }

    private static BufferedImage image(String svg) throws Exception {
        Matcher data = Pattern.compile("data:image/png;base64,([^\"]+)").matcher(svg);
        assertTrue(data.find(), "no image");
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
    }

    @Test
    void cellsTooSmallToBeToldApartAreAveragedInValueNotInColour() throws Exception {
        int side = 1000;
        MatrixFigure checks = square(side, false, i -> (i + i / side) % 2);
        BufferedImage image = image(SvgFigure.render(checks, BARE, 220, 200));
        assertTrue(image.getWidth() < side, "a pixel stands for several cells");
        int even = 0;
        int middle = ColorMap.SEQUENTIAL.at(0.5).argb();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                even += near(image.getRGB(x, y), middle) ? 1 : 0;
            }
        }
        assertTrue(
                even > image.getWidth() * image.getHeight() / 4, "pixels of 2 x 2 cells have the colour of one half");
    }

    private static boolean near(int color, int other) {
        return IntStream.of(0, 8, 16).allMatch(shift -> Math.abs((color >> shift & 255) - (other >> shift & 255)) <= 4);
    }

    @Test
    void aCellOfItsOwnPixelHasTheColourOfItsValue() throws Exception {
        SplittableRandom random = new SplittableRandom(5);
        MatrixFigure figure = square(40, true, i -> random.nextDouble());
        BufferedImage image = image(SvgFigure.render(figure, BARE, 400, 400));
        assertEquals(40, image.getWidth());
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < 40; column++) {
                if (row != column) {
                    int wanted = figure.colorOf(figure.values()[row][column]).argb();
                    assertTrue(near(image.getRGB(column, row), wanted), row + ", " + column);
                }
            }
        }
    }

    @Test
    void fewCellsAreDrawnOneByOne() {
        assertFalse(
                SvgFigure.render(square(10, true, i -> 0.5), 640, 400, false).contains("<image"));
    }

    @Test
    void aThousandClassesMakeASmallDocument() {
        SplittableRandom random = new SplittableRandom(6);
        String svg = SvgFigure.render(square(1000, true, i -> random.nextDouble()), 640, 400, false);
        assertTrue(svg.length() < 2_500_000, svg.length() + " characters even where values are pure noise");
        String smooth = SvgFigure.render(square(1000, true, i -> i % 1000 / 1000.0), 640, 400, false);
        assertTrue(smooth.length() < 200_000, smooth.length() + " characters");
    }

    @Test
    void aBlockIsDrawnAloneWithItsOwnNamesAndPlaces() {
        MatrixFigure figure = square(100, true, i -> i % 100 / 100.0);
        MatrixBlock block = MatrixBlock.between(49, 24, 40, 20);
        MatrixLayout layout = MatrixLayout.of(
                new SvgSurface("t"), figure, block.in(FigureOptions.whole(FigureTheme.LIGHT)), 640, 400);
        assertEquals(new MatrixBlock(40, 20, 10, 5), layout.block());
        assertEquals(43, layout.row(layout.cellTop(43) + 1));
        assertEquals(22, layout.column(layout.cellLeft(22) + 1));
        assertEquals(-1, layout.row(layout.frame().bottom() + 1));
        String svg = SvgFigure.render(figure, block.in(FigureOptions.whole(FigureTheme.LIGHT)), 640, 400);
        assertTrue(svg.contains(">class 40<") && svg.contains(">class 20<"));
        assertFalse(svg.contains(">class 39<") || svg.contains(">class 50<") || svg.contains(">class 25<"));
    }

    @Test
    void aBlockStaysInItsMatrix() {
        MatrixFigure figure = square(30, true, i -> 0);
        assertEquals(new MatrixBlock(20, 0, 10, 10), new MatrixBlock(25, -3, 10, 10).within(figure));
        assertEquals(new MatrixBlock(0, 0, 30, 30), new MatrixBlock(5, 5, 90, 90).within(figure));
        assertEquals(new MatrixBlock(4, 7, 3, 3), new MatrixBlock(10, 5, 3, 3).reaching(4, 9));
        assertEquals(new MatrixBlock(8, 8, 5, 5), new MatrixBlock(0, 0, 10, 10).around(10, 10, 0.5));
    }
}
