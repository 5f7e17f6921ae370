package mnl.data.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreyPictureTest {

    private static GreyPicture picture(int width, int height, int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        return new GreyPicture(width, height, bytes);
    }

    private static int[] fitted(GreyPicture picture, int width, int height) {
        GreyPicture fitted = picture.fitted(width, height);
        assertEquals(width, fitted.width());
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = fitted.pixels()[i] & 0xff;
        }
        return pixels;
    }

    @Test
    void aPictureThatFitsStaysAsItIs() {
        assertArrayEquals(new int[] {0, 255, 7, 200}, fitted(picture(2, 2, 0, 255, 7, 200), 2, 2));
    }

    @Test
    void shrinkingTakesTheMeanOfTheArea() {
        GreyPicture four = picture(4, 4, 0, 100, 8, 8, 200, 100, 8, 8, 255, 255, 0, 0, 255, 255, 0, 40);
        assertArrayEquals(new int[] {100, 8, 255, 10}, fitted(four, 2, 2));
        // The middle column belongs half to either side: (0 + 90 / 2) / 1.5 and (90 / 2 + 255) / 1.5.
        assertArrayEquals(new int[] {30, 200}, fitted(picture(3, 1, 0, 90, 255), 2, 1));
    }

    @Test
    void growingByAWholeFactorRepeatsPixels() {
        assertArrayEquals(
                new int[] {1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4}, fitted(picture(2, 2, 1, 2, 3, 4), 4, 4));
    }

    @Test
    void proportionsStayAndTheRestHasTheGreyOfTheEdge() {
        assertArrayEquals(
                new int[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 9, 9, 9, 9, 9, 9},
                fitted(picture(4, 2, 9, 9, 9, 9, 9, 5, 9, 9), 4, 4));
        assertArrayEquals(new int[] {4, 2, 4, 4, 4, 4}, fitted(picture(1, 4, 0, 4, 4, 4), 3, 2));
    }
}
