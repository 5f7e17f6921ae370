package mnl.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import org.junit.jupiter.api.Test;

class BayesClassifierTest {
    private static final int CLASSES = 3;
    private static final int MODALITIES = 3;

    private final Synthetic spec = new Synthetic(
            CLASSES,
            5,
            List.of(
                    new SyntheticModality("a", 2, 0.8, 0.3),
                    new SyntheticModality("b", 1.5, 1, 0.7),
                    new SyntheticModality("c", 1, 1.2, 0.5)),
            List.of(new ClassPair(0, 2)),
            0.4,
            0.6,
            1,
            1);
    private final double[][][] prototypes = new double[MODALITIES][][];

    BayesClassifierTest() {
        for (int m = 0; m < MODALITIES; m++) {
            double separation = spec.modalities().get(m).separation();
            prototypes[m] = Prototypes.draw(CLASSES, 5, spec.confusablePairs(), separation, new SeededStream(m));
        }
    }

    /** Gaussian density of a sample without its constant, given the class that the modality shows; -1 = none. */
    private double density(int modality, float[] x, int shown) {
        SyntheticModality dials = spec.modalities().get(modality);
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double centre = shown < 0 ? 0 : dials.amplitude() * prototypes[modality][shown][i];
            squares += Math.pow(x[i] - centre, 2);
        }
        return Math.exp(-squares / (2 * dials.deviation() * dials.deviation()));
    }

    private double whenNotCarrying(int modality, float[] x, int label) {
        double sum = (1 - spec.misleading()) * density(modality, x, -1);
        for (int c = 0; c < CLASSES; c++) {
            sum += c == label ? 0 : spec.misleading() / (CLASSES - 1) * density(modality, x, c);
        }
        return sum;
    }

    private double likelihood(float[][] x, int label) {
        double all = 1 - spec.carriedByOne();
        for (int m = 0; m < MODALITIES; m++) {
            all *= density(m, x[m], label);
        }
        for (int carrier = 0; carrier < MODALITIES; carrier++) {
            double one = spec.carriedByOne() / MODALITIES;
            for (int m = 0; m < MODALITIES; m++) {
                one *= m == carrier ? density(m, x[m], label) : whenNotCarrying(m, x[m], label);
            }
            all += one;
        }
        return all;
    }

    @Test
    void agreesWithTheDensitiesOfTheGenerator() {
        SyntheticSamples samples =
                SyntheticSamples.draw(spec, prototypes, 3000, ClassDraw.alike(spec.classes()), new SeededStream(8));
        int right = 0;
        for (int n = 0; n < 3000; n++) {
            float[][] x = {samples.values()[0][n], samples.values()[1][n], samples.values()[2][n]};
            int best = 0;
            for (int c = 1; c < CLASSES; c++) {
                best = likelihood(x, c) > likelihood(x, best) ? c : best;
            }
            right += best == samples.labels()[n] ? 1 : 0;
        }
        double accuracy =
                new BayesClassifier(spec, prototypes).accuracy(samples).joint();
        assertEquals(right / 3000.0, accuracy, 1e-9);
    }

    @Test
    void theGeneratorMeetsItsDials() {
        Synthetic loud = new Synthetic(
                2,
                2,
                List.of(new SyntheticModality("a", 1, 1e-3, 0), new SyntheticModality("b", 1, 1e-3, 0)),
                List.of(),
                0.5,
                0.4,
                1,
                1);
        double[][] axes = {{1, 0}, {0, 1}};
        SyntheticSamples samples = SyntheticSamples.draw(
                loud, new double[][][] {axes, axes}, 20_000, ClassDraw.alike(2), new SeededStream(3));
        int silent = 0;
        int misled = 0;
        for (int n = 0; n < 20_000; n++) {
            for (int m = 0; m < 2; m++) {
                float[] x = samples.values()[m][n];
                silent += Math.max(x[0], x[1]) < 0.5 ? 1 : 0;
                misled += x[1 - samples.labels()[n]] > 0.5 ? 1 : 0;
            }
        }
        // One of two modalities does not carry the class in half of the samples.
        assertEquals(0.25 * 0.6, silent / 40_000.0, 0.01);
        assertEquals(0.25 * 0.4, misled / 40_000.0, 0.01);
    }
}
