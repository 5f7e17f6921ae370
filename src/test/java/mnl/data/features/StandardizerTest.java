package mnl.data.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StandardizerTest {

    @Test
    void usesPopulationMeanAndDeviationAndOnlyShiftsConstants() {
        Standardizer standardizer = Standardizer.fit(new float[][] {{1, 5, 1e-9f}, {3, 5, 3e-9f}});
        float[] row = new float[4];
        standardizer.apply(new float[] {5, 7, 2e-9f}, row, 1);
        assertArrayEquals(new float[] {0, 3, 2, 0}, row, 1e-5f);
    }

    @Test
    void flooredDeviationsAreAtLeastHalfTheMeanOne() {
        // Deviations 2 and 0: mean 1, floor 0.5.
        Standardizer standardizer = Standardizer.fitFloored(new float[][] {{-2, 1}, {2, 1}});
        float[] row = new float[2];
        standardizer.apply(new float[] {4, 2}, row, 0);
        assertArrayEquals(new float[] {2, 2}, row, 1e-6f);
    }

    @Test
    void picturesAreStandardisedOneByOne() {
        float[] features = PictureFeatures.of(new float[] {0, 0, 200, 200});
        assertArrayEquals(new float[] {-1, -1, 1, 1}, features, 1e-5f);
        assertArrayEquals(new float[3], PictureFeatures.of(new float[] {127.5f, 127.5f, 127.5f}), 1e-6f);
        assertEquals(0.25f, PictureFeatures.of(new float[] {10, 10.5f})[1], 1e-6f, "faint contrast stays faint");
    }
}
