package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The mean over folds of different sizes, on paper. */
class FoldMeanTest {
    private static final Folds UNEVEN = new Folds(2, List.of(0, 1), List.of(10, 30), List.of(90, 70));

    /**
     * Weights 1/4 and 3/4, so the mean of .5 and .9 is .8, sum w^2 = .625, s^2 = (.25 * .09 + .75 * .01) / .375 = .08,
     * n_test / n_train = 40 / 160, and the error sqrt((.625 + .25) * .08).
     */
    @Test
    void twoFoldsOfDifferentSizes() {
        FoldMean found = FoldMean.of(UNEVEN, new double[] {.5, .9});
        assertEquals(.8, found.mean(), 1e-15);
        assertEquals(Math.sqrt(.07), found.error(), 1e-15);
        assertEquals(.6, found.freedom(), 1e-12);
        assertEquals(2, found.count());
    }

    @Test
    void valuesThatAreNotFiniteDoNotCount() {
        Folds three = new Folds(3, List.of(0, 1, 2), List.of(10, 30, 500), List.of(90, 70, 1));
        assertEquals(FoldMean.of(UNEVEN, new double[] {.5, .9}), FoldMean.of(three, new double[] {.5, .9, Double.NaN}));
        assertEquals(2, MeanInterval.of(three, .5, .9, Double.NaN).count());
        assertEquals(
                0, FoldMean.of(UNEVEN, new double[] {Double.NaN, Double.NaN}).count());
    }

    @Test
    void repeatsOfOneFoldHaveASpreadAndNoTest() {
        Folds one = new Folds(3, List.of(1, 1), List.of(4, 4), List.of(8, 8));
        double p = PairedTests.compare(one, List.of(new double[] {.5, .7}), new double[] {.4, .4})
                .get(0)
                .tTestP();
        assertTrue(Double.isNaN(p), "what one fold knows is no spread over folds");
    }
}
