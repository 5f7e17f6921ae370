package mnl.analysis.guidance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProfilesTest {
    private static final float[] PROFILE = {.5f, .375f, .125f, .25f, .5f, .25f, 0, 0, 1};

    @Test
    void renormalisesOverTheNonTargets() {
        double[][] rows = Profiles.renormalised(Profiles.matrix(PROFILE));
        assertEquals(.75, rows[0][1], 1e-12);
        assertEquals(.25, rows[0][2], 1e-12);
        assertEquals(.5, rows[1][0], 1e-12);
        assertTrue(Double.isNaN(rows[0][0]), "the target is no part of it");
        assertTrue(Double.isNaN(rows[2][0]), "nothing to share out");
    }

    @Test
    void differenceIsFirstMinusSecond() {
        double[][] a = {{.9, .1}, {.2, .8}};
        double[][] b = {{.6, .4}, {.1, .9}};
        double[][] d = Profiles.difference(a, b);
        assertArrayEquals(new double[] {.3, -.3}, d[0], 1e-12);
        assertArrayEquals(new double[] {.1, -.1}, d[1], 1e-12);
        assertEquals(.3, Profiles.largestNonTarget(d), 1e-12);
    }

    @Test
    void largestLeavesOutTheTargetAndWhatIsNotKnown() {
        double[][] matrix = {{.99, .1, Double.NaN}, {.3, .5, .2}, {0, 0, 1}};
        assertEquals(.3, Profiles.largestNonTarget(matrix), 1e-12);
        assertEquals(0, Profiles.largestNonTarget(new double[0][0]));
    }
}
