package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.analysis.run.ModelParameters;
import org.junit.jupiter.api.Test;

/**
 * The bound of networks whose norms are whole numbers (columns (3, 4), (5, 12), (0, 1)), worked out in exact fractions with
 * u = 2^-24 and gamma_n = n u / (1 - n u). In units of u, what is of first order can be followed on paper.
 */
class RoundingFormulaTest {
    private static final double EXACT = 1e-12;

    /**
     * Two inputs, three classes, two modalities, biases 1, -2 and 0.5. For classes 0 and 1 the constant is
     * 3 (1 + 2) + 8 (4 * 2 + 2 ln 3) = 90.58 units, the slope 18 + 3 * 18 + 8 * 4 * 13 = 488 units.
     */
    @Test
    void aLinearEncoder() {
        ModelParameters model = model(layer("a", 0, 2, 3), 3, 5, 0, 4, 12, 1, 1, -2, .5f);
        RoundingBounds bounds = RoundingBounds.of(model, "a", 0, new double[0], 2);
        assertAffine(5.3988604886208785e-06, 2.9087085152933117e-05, bounds, 0, 1);
        assertAffine(5.3988604886208785e-06, 2.9087085152933117e-05, bounds, 1, 0);
        assertAffine(5.130639539169977e-06, 2.6226061692123506e-05, bounds, 0, 2);
        assertAffine(5.3094535054705776e-06, 2.813341066599658e-05, bounds, 2, 1);
    }

    /**
     * A hidden layer diag(3, 4) with sigma 4, Frobenius norm 5 and a bias (3, 4) of norm 5: A' = 4 ||x|| + 5 and
     * E' = 4 u ||x|| + 3 u (5 ||x|| + 5), so the slope is 19 u 18 + 3 u 18 * 4 + 7 u 4 * 13 * 4 = 2014 units.
     */
    @Test
    void aHiddenLayerCarriesItsErrorOn() {
        ModelParameters model = new ModelParameters(
                List.of(
                        new ModelParameters.Parameter("a.0.weight", List.of(1, 2, 2)),
                        new ModelParameters.Parameter("a.0.bias", List.of(1, 1, 2)),
                        new ModelParameters.Parameter("a.1.weight", List.of(1, 2, 2)),
                        new ModelParameters.Parameter("a.1.bias", List.of(1, 1, 2))),
                new float[] {3, 0, 0, 4, 3, 4, 3, 5, 4, 12, 1, -2});
        RoundingBounds bounds = RoundingBounds.of(model, "a", 0, new double[] {4}, 1);
        assertAffine(0.00014511976567808466, 0.00012004384065993522, bounds, 0, 1);
    }

    private static void assertAffine(double constant, double slope, RoundingBounds bounds, int target, int other) {
        assertEquals(slope, bounds.slope(target, other), EXACT * slope);
        assertEquals(constant, bounds.at(target, other, 0), EXACT * constant);
        double atThree = constant + 3 * slope;
        assertEquals(atThree, bounds.at(target, other, 3), EXACT * atThree);
    }

    private static List<ModelParameters.Parameter> layer(String modality, int layer, int in, int out) {
        return List.of(
                new ModelParameters.Parameter(ModelParameters.weight(modality, layer), List.of(1, in, out)),
                new ModelParameters.Parameter(ModelParameters.bias(modality, layer), List.of(1, 1, out)));
    }

    private static ModelParameters model(List<ModelParameters.Parameter> parameters, float... values) {
        return new ModelParameters(parameters, values);
    }
}
