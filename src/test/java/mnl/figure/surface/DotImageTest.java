package mnl.figure.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mnl.figure.color.Rgb;
import org.junit.jupiter.api.Test;

/** Points as pixels. */
class DotImageTest {
    private static final Rgb BLUE = new Rgb(0, 0x72, 0xb2);

    private static DotImage of(double opacity, double scale, double... places) {
        double[] y = new double[places.length];
        Arrays.fill(y, 20.5);
        return DotImage.of(places, y, places.length, 3, BLUE, opacity, scale).orElseThrow();
    }

    private static int alpha(DotImage dots, double x, double y) {
        double scale = dots.image().columns() / dots.width();
        int column = (int) ((x - dots.left()) * scale);
        int row = (int) ((y - dots.top()) * scale);
        return dots.image().argb()[row * dots.image().columns() + column] >>> 24;
    }

    @Test
    void aPointIsOpaqueInsideSmoothAtItsEdgeAndNothingBeside() {
        DotImage dots = of(1, 1, 10.5);
        assertEquals(255, alpha(dots, 10.5, 20.5));
        assertEquals(0x0072b2, dots.image().argb()[0] & 0xffffff, "one colour everywhere");
        assertTrue(alpha(dots, 13.5, 20.5) > 0 && alpha(dots, 13.5, 20.5) < 255, "its edge");
        assertEquals(0, alpha(dots, dots.left() + 0.5, dots.top() + 0.5), "its corner");
    }

    @Test
    void pointsAboveEachOtherAreDenserThanOne() {
        assertEquals(128, alpha(of(0.5, 1, 10.5), 10.5, 20.5), 1);
        assertEquals(191, alpha(of(0.5, 1, 10.5, 10.5), 10.5, 20.5), 1);
    }

    @Test
    void aFinerImageCoversTheSamePlace() {
        DotImage fine = of(1, 2, 10.5, 30.5);
        assertEquals(255, alpha(fine, 30.5, 20.5));
        assertEquals(0, alpha(fine, 20.5, 20.5));
        assertEquals(of(1, 1, 10.5, 30.5).width(), fine.width(), 0.51);
    }

    @Test
    void whatIsNoPlaceIsPassedOver() {
        assertTrue(DotImage.of(new double[1], new double[1], 0, 3, BLUE, 1, 1).isEmpty());
        assertTrue(DotImage.of(new double[] {Double.NaN}, new double[1], 1, 3, BLUE, 1, 1)
                .isEmpty());
        assertEquals(255, alpha(of(1, 1, Double.NaN, 10.5), 10.5, 20.5));
        assertThrows(IllegalArgumentException.class, () -> of(1, 1, 0, 1e9));
    }
}
