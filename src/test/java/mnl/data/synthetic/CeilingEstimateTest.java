package mnl.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.data.DataException;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class CeilingEstimateTest {
    private static final SyntheticModality BLIND = new SyntheticModality("blind", 2, 1, 0);
    private static final SyntheticModality SEEING = new SyntheticModality("seeing", 1.5, 1, Math.sqrt(0.5));

    private static Synthetic spec(double u, double mu, SyntheticModality... modalities) {
        return new Synthetic(4, 12, List.of(modalities), List.of(new ClassPair(0, 1)), u, mu, 1, 1);
    }

    /**
     * Between the two classes of a pair, at distance a |v_0 - v_1| = 2 a rho, the best accuracy is that of two Gaussians:
     * Phi(a rho / sigma).
     */
    @Test
    void pairsAreToldApartLikeTwoGaussians() {
        CeilingEstimate found = CeilingEstimate.of(spec(0, 0, BLIND, SEEING), 3, 20_000);
        CeilingEstimate.OfPair pair = found.pairs().get(0);
        double seeing = NormalDistribution.of(0, 1).cumulativeProbability(1.5 * Math.sqrt(0.5));
        assertEquals(0.5, pair.single().get(0).value(), 1e-12);
        assertEquals(
                seeing, pair.single().get(1).value(), 2 * pair.single().get(1).error());
        assertEquals(seeing, pair.joint().value(), 2 * pair.joint().error());
        assertTrue(pair.joint().error() < 0.005);
    }

    /** Two classes without a pair are sqrt 2 a apart: Phi(a / (sqrt 2 sigma)), with all modalities their signals add up. */
    @Test
    void twoClassesHaveTheCeilingOfTheTextbook() {
        Synthetic two = new Synthetic(2, 9, List.of(BLIND, SEEING), List.of(), 0, 0, 1, 1);
        CeilingEstimate found = CeilingEstimate.of(two, 5, 20_000);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        assertEquals(
                normal.cumulativeProbability(2 / Math.sqrt(2)),
                found.single().get(0).value(),
                0.006);
        assertEquals(
                normal.cumulativeProbability(2.5 / Math.sqrt(2)), found.joint().value(), 0.006);
    }

    /** Three modalities, some carrying nothing and some misleading: agrees with counting what the classifier gets right. */
    @Test
    void agreesWithCountingOnSamplesOfTheGenerator() {
        Synthetic hard = spec(0.4, 0.6, BLIND, SEEING, new SyntheticModality("third", 2.5, 1.3, 0.4));
        CeilingEstimate found = CeilingEstimate.of(hard, 7, 20_000);
        double[][][] prototypes = SyntheticDataset.prototypes(hard, 11);
        SyntheticSamples samples =
                SyntheticSamples.draw(hard, prototypes, 20_000, ClassDraw.alike(4), new SeededStream(2));
        var counted = new BayesClassifier(hard, prototypes).accuracy(samples);
        // Both are estimates: three standard deviations of the counted one and the error of the other.
        double room = 3 * Math.sqrt(0.25 / 20_000) + found.joint().error();
        assertEquals(counted.joint(), found.joint().value(), room);
        for (int m = 0; m < 3; m++) {
            assertEquals(counted.single()[m], found.single().get(m).value(), room);
        }
    }

    @Test
    void theErrorShrinksWithTheRootOfTheSamples() {
        CeilingEstimate few = CeilingEstimate.of(spec(0, 0, BLIND, SEEING), 3, 1000);
        CeilingEstimate many = CeilingEstimate.of(spec(0, 0, BLIND, SEEING), 3, 16_000);
        assertEquals(4, few.joint().error() / many.joint().error(), 0.4);
        assertEquals(few.joint().value(), many.joint().value(), few.joint().error() * 2);
    }

    @Test
    void whollyMisleadingAndWhollyDividedDialsHaveFiniteCeilings() {
        for (double u : new double[] {0, 1}) {
            for (double mu : new double[] {0, 1}) {
                CeilingEstimate found = CeilingEstimate.of(spec(u, mu, BLIND, SEEING), 1, 500);
                assertTrue(found.joint().value() >= 0.25 && found.joint().value() <= 1, u + " " + mu);
                assertTrue(found.pairs().get(0).joint().value() >= 0.5, u + " " + mu);
            }
        }
    }

    @Test
    void dialsOutOfRangeAreRefused() {
        assertThrows(DataException.class, () -> CeilingEstimate.of(spec(1.5, 0, BLIND, SEEING), 1, 10));
    }
}
