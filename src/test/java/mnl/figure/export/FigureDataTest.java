package mnl.figure.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.line.Smoothing;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.PngImage;
import mnl.figure.text.Numbers;
import org.junit.jupiter.api.Test;

class FigureDataTest {
    private static final Series SERIES =
            Series.line("none", Palette.BLUE, LineStyle.SOLID, new double[] {0, 1, 2}, new double[] {1, Double.NaN, 3});

    @Test
    void nearestPointSkipsMissingValues() {
        assertEquals(0, SERIES.nearest(0.9));
        assertEquals(2, SERIES.nearest(1.1));
        assertEquals(2, SERIES.nearest(99));
        assertEquals(0, SERIES.nearest(-99));
    }

    @Test
    void unequalLengthsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Series.line("s", Palette.BLUE, LineStyle.SOLID, new double[2], new double[3]));
        assertThrows(IllegalArgumentException.class, () -> SERIES.withBand(new double[3], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new Range(2, 1));
    }

    @Test
    void csvQuotesNamesAndLeavesMissingValuesEmpty() {
        LineFigure figure = LineFigure.of(
                "t", "epoch", "loss, total", List.of(SERIES.withBand(new double[] {0, 0, 2}, new double[] {2, 1, 4})));
        assertEquals(
                "series,epoch,\"loss, total\",low,high\n"
                        + "none,0.0,1.0,0.0,2.0\nnone,1.0,,0.0,1.0\nnone,2.0,3.0,2.0,4.0\n",
                figure.csv());
    }

    @Test
    void csvHasTheMeanThatIsDrawnOverTheCurves() {
        LineFigure figure = LineFigure.of("t", "epoch", "loss", List.of(SERIES))
                .withReferenceLines(List.of(new ReferenceLine("chance", 2)));
        FigureOptions smoothed =
                new FigureOptions(FigureTheme.LIGHT, 13, false, false, Set.of(), null, null, false, 0.5);
        String csv = new String(
                ExportedFigure.of(figure, smoothed).write(ExportForm.CSV, PublicationSize.SLIDE),
                StandardCharsets.UTF_8);
        assertEquals(
                "series,epoch,loss,low,high,smoothed with weight 0.5\n"
                        + "none,0.0,1.0,,,1.0\nnone,1.0,,,,\nnone,2.0,3.0,,,2.3333333333333335\nchance,,2.0,,,\n",
                csv);
    }

    @Test
    void summaryTellsLastValuesOfVisibleCurves() {
        LineFigure figure = LineFigure.of("Loss", "epoch", "nats", List.of(SERIES));
        assertEquals("Loss, nats: epoch from 0 to 2, last values: none 3 (after a gap).", figure.summary());
        assertEquals("Loss, nats: no data yet.", figure.without(Set.of("none")).summary());
    }

    @Test
    void smoothingStartsAtTheFirstValueAndKeepsAConstant() {
        assertArrayEquals(new double[] {2, 2, 2}, Smoothing.exponential(new double[] {2, 2, 2}, 0.9), 1e-12);
        double[] step = Smoothing.exponential(new double[] {1, 3}, 0.5);
        assertArrayEquals(new double[] {1, (0.25 + 1.5) / 0.75}, step, 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Smoothing.exponential(step, 1));
    }

    @Test
    void pngDecodesToTheSamePixels() throws Exception {
        int[] pixels = {0xffff0000, 0xff00ff00, 0x800000ff, 0xff010203, 0x00000000, 0xffffffff};
        var image = ImageIO.read(new ByteArrayInputStream(PngImage.encode(new PixelImage(pixels, 3, 2))));
        assertEquals(3, image.getWidth());
        assertArrayEquals(pixels, image.getRGB(0, 0, 3, 2, null, 0, 3));
    }

    @Test
    void numbersAreWrittenAlikeEverywhere() {
        assertEquals("−0.5", Numbers.plain(-0.5));
        assertEquals("+1.6", Numbers.signed(1.6, 1));
        assertEquals("−1.6", Numbers.signed(-1.6, 1));
        assertEquals("0.0", Numbers.decimals(-0.01, 1));
        assertEquals("91.8 %", Numbers.value(0.918, true));
        assertEquals("1.2e−7", Numbers.plain(1.2e-7));
        assertEquals("–", Numbers.plain(Double.NaN));
    }
}
