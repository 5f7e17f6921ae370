package mnl.analysis.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where the exact distribution ends and the normal one begins; the numbers were worked out outside of this project. */
class SignedRankTest {
    /** Sizes 1 to n, every third one negative. */
    private static double[] thirds(int count) {
        double[] differences = new double[count];
        Arrays.setAll(differences, i -> (i + 1) % 3 == 0 ? -(i + 1) : i + 1);
        return differences;
    }

    @Test
    void fiftyDifferencesAreCountedExactly() {
        SignedRank fifty = SignedRank.of(thirds(50));
        assertEquals(867, fifty.plus());
        assertEquals(408, fifty.minus());
        assertEquals(.02616696817119646, fifty.p(), 1e-14, "the normal approximation would say .02706");
    }

    /** z = (|1200 - 915| - 1/2) / sqrt(73810 / 4) = 2.0944 for sixty. */
    @Test
    void moreAreApproximated() {
        assertEquals(.05645580536770223, SignedRank.of(thirds(51)).p(), 1e-12, "exactly it would be .05598");
        assertEquals(.03622649417878665, SignedRank.of(thirds(60)).p(), 1e-12);
    }

    @Test
    void tiesShareTheirRanksInTheApproximationToo() {
        double[] pairs = new double[52];
        Arrays.setAll(pairs, i -> (i % 4 == 0 ? -1 : 1) * (1.0 + i / 2));
        SignedRank found = SignedRank.of(pairs);
        assertEquals(1046.5, found.plus());
        assertEquals(331.5, found.minus());
        assertEquals(.001147543637614934, found.p(), 1e-12);
    }

    @Test
    void aBalanceOfMoreThanFiftyIsNoEvidence() {
        double[] balanced = new double[52];
        Arrays.setAll(balanced, i -> (i % 2 == 0 ? 1 : -1) * (1.0 + i / 2));
        assertEquals(1, SignedRank.of(balanced).p());
    }
}
