package mnl.data.synthetic;

import java.util.List;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.ClassPair;

/**
 * The first training samples of a seed, as they are before standardisation, with the directions in which confusable
 * pairs are set apart.
 *
 * @param labels y [n]
 * @param values x [M][n][d]
 * @param pairPlanes orthonormal b and e of each confusable pair [M][pairs][2][d]: rho turns the pair's prototypes about
 *     b, towards and against e
 */
public record PreviewSamples(int[] labels, float[][][] values, double[][][][] pairPlanes) {

    /**
     * Draws them.
     *
     * @param most how many at most
     * @throws mnl.data.DataException when the dials are out of range
     */
    public static PreviewSamples draw(DatasetSpec.Synthetic spec, long seed, int most) {
        SyntheticCheck.check(spec);
        SyntheticSamples samples = SyntheticDataset.training(
                spec, SyntheticDataset.prototypes(spec, seed), Math.min(most, spec.trainSize()), seed);
        return new PreviewSamples(samples.labels(), samples.values(), planes(spec, seed));
    }

    /** From the prototypes before the pairs are turned, since a blind modality's no longer tell where e points. */
    static double[][][][] planes(DatasetSpec.Synthetic spec, long seed) {
        double[][][][] planes =
                new double[spec.modalities().size()][spec.confusablePairs().size()][][];
        SeededStream stream = SyntheticDataset.prototypeStream(seed);
        for (double[][][] ofModality : planes) {
            double[][] vectors = Prototypes.draw(spec.classes(), spec.dimensions(), List.of(), Math.sqrt(0.5), stream);
            for (int p = 0; p < ofModality.length; p++) {
                ClassPair pair = spec.confusablePairs().get(p);
                ofModality[p] = plane(vectors[pair.first()], vectors[pair.second()]);
            }
        }
        return planes;
    }

    private static double[][] plane(double[] first, double[] second) {
        double[][] plane = new double[2][first.length];
        for (int i = 0; i < first.length; i++) {
            plane[0][i] = (first[i] + second[i]) / Math.sqrt(2);
            plane[1][i] = (first[i] - second[i]) / Math.sqrt(2);
        }
        return plane;
    }
}
