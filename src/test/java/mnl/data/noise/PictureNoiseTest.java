package mnl.data.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import mnl.data.random.SeededStream;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

class PictureNoiseTest {
    private static final int SIDE = 40;

    private static float[] noisy(float[] grey, NoiseKind kind, double severity) {
        return PictureNoise.apply(grey, SIDE, new NoiseSpec(kind, severity, 1), new SeededStream(4));
    }

    private static float[] flat(float grey) {
        float[] picture = new float[SIDE * SIDE];
        Arrays.fill(picture, grey);
        return picture;
    }

    @Test
    void gaussianIsInGreyLevelsAndClippedAtBothEnds() {
        double squares = 0;
        for (float value : noisy(flat(128), NoiseKind.IMAGE_GAUSSIAN, 2)) {
            squares += Math.pow(value - 128, 2) / (SIDE * SIDE);
        }
        assertEquals(20, Math.sqrt(squares), 1.2);
        float[] strong = noisy(flat(128), NoiseKind.IMAGE_GAUSSIAN, 10);
        float least = 255;
        float most = 0;
        for (float value : strong) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertEquals(0, least);
        assertEquals(255, most);
    }

    @Test
    void saltAndPepperHitsItsShareAndKeepsItWhenItGrows() {
        float[] some = noisy(flat(100), NoiseKind.IMAGE_SALT_AND_PEPPER, 4);
        float[] more = noisy(flat(100), NoiseKind.IMAGE_SALT_AND_PEPPER, 8);
        int hit = 0;
        for (int i = 0; i < some.length; i++) {
            hit += some[i] != 100 ? 1 : 0;
            assertTrue(some[i] == 100 || some[i] == more[i]);
            assertTrue(some[i] == 100 || some[i] == 0 || some[i] == 255);
        }
        assertEquals(0.2, (double) hit / some.length, 0.04);
    }

    @Test
    void blurSpreadsAPointWithItsDeviationAndKeepsFlatPictures() {
        float[] point = flat(0);
        point[20 * SIDE + 20] = 255;
        float[] blurred = noisy(point, NoiseKind.IMAGE_BLUR, 5);
        double mass = 0;
        double variance = 0;
        for (int i = 0; i < blurred.length; i++) {
            mass += blurred[i];
            variance += blurred[i] * Math.pow(i % SIDE - 20, 2);
        }
        assertEquals(255, mass, 0.01);
        assertEquals(1.5, Math.sqrt(variance / mass), 0.05);
        assertArrayEquals(flat(70), noisy(flat(70), NoiseKind.IMAGE_BLUR, 10), 1e-3f);
    }

    @Test
    void occlusionIsOneMidGreySquareInsideThePicture() {
        float[] occluded = noisy(flat(0), NoiseKind.IMAGE_OCCLUSION, 5);
        int left = SIDE;
        int right = 0;
        int count = 0;
        for (int i = 0; i < occluded.length; i++) {
            if (occluded[i] != 0) {
                assertEquals(127.5f, occluded[i]);
                left = Math.min(left, i % SIDE);
                right = Math.max(right, i % SIDE);
                count++;
            }
        }
        assertEquals(16 * 16, count);
        assertEquals(15, right - left);
    }

    @Test
    void missingIsMidGreyAndThePictureItselfStays() {
        float[] picture = flat(9);
        assertArrayEquals(flat(127.5f), noisy(picture, NoiseKind.MISSING, 0.1));
        assertArrayEquals(flat(9), picture);
    }
}
