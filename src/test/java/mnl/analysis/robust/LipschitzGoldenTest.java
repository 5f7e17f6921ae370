package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import mnl.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The product of spectral norms against constants computed outside of this project, exactly for such small networks. */
class LipschitzGoldenTest {

    @TestFactory
    Stream<DynamicTest> theProductOfSpectralNorms() throws IOException {
        return Golden.cases("lipschitz.json")
                .map(each -> dynamicTest(each.get("name").asText(), () -> bounds(each)));
    }

    private static void bounds(JsonNode network) {
        float[][] first = Golden.as(network.get("W1"), float[][].class);
        float[][] second = Golden.as(network.get("W2"), float[][].class);
        double layer = SpectralNorm.upperBound(concatenated(first), first.length);
        for (JsonNode pair : network.get("pairs")) {
            int y = pair.get("y").asInt();
            int j = pair.get("j").asInt();
            float[] difference = new float[second.length];
            for (int h = 0; h < difference.length; h++) {
                difference[h] = second[h][y] - second[h][j];
            }
            double bound = layer * SpectralNorm.upperBound(difference, difference.length);
            double expected = pair.get("spectralProduct").asDouble();
            assertEquals(expected, bound, 1e-6 * expected, "y = " + y + ", j = " + j);
            assertTrue(bound >= pair.get("trueLipschitz").asDouble(), "below the true constant");
        }
    }

    private static float[] concatenated(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, all, r * rows[0].length, rows[0].length);
        }
        return all;
    }
}
