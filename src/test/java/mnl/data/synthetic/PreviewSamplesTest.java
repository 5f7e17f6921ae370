package mnl.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import mnl.data.Split;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import org.junit.jupiter.api.Test;

class PreviewSamplesTest {
    private final Synthetic spec = new Synthetic(
            5,
            8,
            List.of(new SyntheticModality("a", 3, 1, 0.2), new SyntheticModality("b", 2, 1, 0)),
            List.of(new ClassPair(1, 3)),
            0.3,
            0.5,
            60,
            10);

    @Test
    void areTheFirstTrainingSamplesOfTheSeed() {
        PreviewSamples shown = PreviewSamples.draw(spec, 4, 25);
        int[] trained = new SyntheticSource(spec).forSeed(4).labels(Split.TRAIN);
        assertArrayEquals(Arrays.copyOf(trained, 25), shown.labels());
        SyntheticSamples all = SyntheticDataset.training(spec, SyntheticDataset.prototypes(spec, 4), 60, 4);
        assertArrayEquals(all.values()[1][24], shown.values()[1][24]);
        assertEquals(60, PreviewSamples.draw(spec, 4, 400).labels().length);
    }

    /** v_1 = sqrt(1 - rho^2) b + rho e in every modality, the blind one included. */
    @Test
    void pairPlanesAreThoseInWhichThePrototypesAreTurned() {
        PreviewSamples shown = PreviewSamples.draw(spec, 4, 1);
        double[][][] prototypes = SyntheticDataset.prototypes(spec, 4);
        for (int m = 0; m < 2; m++) {
            double rho = spec.modalities().get(m).separation();
            double[][] plane = shown.pairPlanes()[m][0];
            assertEquals(1, Prototypes.dot(plane[0], plane[0]), 1e-9);
            assertEquals(0, Prototypes.dot(plane[0], plane[1]), 1e-9);
            assertEquals(Math.sqrt(1 - rho * rho), Prototypes.dot(plane[0], prototypes[m][1]), 1e-9);
            assertEquals(rho, Prototypes.dot(plane[1], prototypes[m][1]), 1e-9);
            assertEquals(-rho, Prototypes.dot(plane[1], prototypes[m][3]), 1e-9);
        }
    }
}
