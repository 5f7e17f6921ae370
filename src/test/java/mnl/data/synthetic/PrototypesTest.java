package mnl.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.data.random.SeededStream;
import mnl.experiment.DatasetSpec.ClassPair;
import org.junit.jupiter.api.Test;

class PrototypesTest {
    private static final List<ClassPair> PAIR = List.of(new ClassPair(1, 3));

    @Test
    void areOrthonormalEvenWithAsManyClassesAsDimensions() {
        double[][] vectors = Prototypes.draw(12, 12, List.of(), 0, new SeededStream(1));
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                assertEquals(a == b ? 1 : 0, Prototypes.dot(vectors[a], vectors[b]), 1e-12);
            }
        }
    }

    @Test
    void aPairTurnsAboutItsBisectorAndOthersStay() {
        for (double separation : new double[] {0, 0.2, 0.5, Math.sqrt(0.5), 1}) {
            double[][] vectors = Prototypes.draw(5, 40, PAIR, separation, new SeededStream(2));
            assertEquals(1 - 2 * separation * separation, Prototypes.dot(vectors[1], vectors[3]), 1e-12);
            assertEquals(1, Prototypes.dot(vectors[1], vectors[1]), 1e-12);
            assertEquals(0, Prototypes.dot(vectors[1], vectors[0]), 1e-12);
        }
    }

    @Test
    void separationZeroMakesTheTwoTheSame() {
        double[][] vectors = Prototypes.draw(5, 40, PAIR, 0, new SeededStream(3));
        assertArrayEquals(vectors[1], vectors[3], 0);
    }
}
