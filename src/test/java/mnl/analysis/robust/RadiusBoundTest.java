package mnl.analysis.robust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import mnl.analysis.run.ModelParameters;
import mnl.experiment.FusionRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RadiusBoundTest {
    private static final List<String> MODALITIES = List.of("a", "b");

    /** Linear heads, 2 features each, 3 classes: f^a = x W_a, f^b = x W_b, columns are classes. */
    private static final float[] A = {2, 0, 0, 0, 2, 0};

    private static final float[] B = {1, 0, -1, 0, 1, 3};

    @Test
    void forLinearHeadsItIsTheExactDistance() {
        double[] x = {1.5, 0.25, 0.5, -0.75};
        double exact = Double.POSITIVE_INFINITY;
        float[] a = times(x[0], x[1], A);
        float[] b = times(x[2], x[3], B);
        for (int k = 1; k < 3; k++) {
            double margin = (a[0] - a[k] + b[0] - b[k]) / 2;
            double normal = 0;
            for (int row = 0; row < 2; row++) {
                normal += Math.pow((A[3 * row] - A[3 * row + k]) / 2, 2);
                normal += Math.pow((B[3 * row] - B[3 * row + k]) / 2, 2);
            }
            exact = Math.min(exact, margin / Math.sqrt(normal));
        }
        assertTrue(exact > 0);
        CertifiedRadii radii = bound(a, b, 0).certified(mean(1));
        // per pair the bound's tau is each modality's own slope, and their joint norm is the fused slope
        assertTrue(radii.radius(0) < exact, "less what rounding may do");
        assertEquals(exact, radii.radius(0), 1e-5 * exact);
    }

    @Test
    void everyClassCounts() {
        // class 1 is the runner-up, but class 2, with a steeper slope, is nearer
        float[] a = {3, 2, 1.5f};
        float[] steep = {0, 0, 10, 0, 0, 10};
        ModelParameters model = model(new float[6], steep);
        RadiusBound bound = new RadiusBound(
                LipschitzBounds.of(model, MODALITIES, 0), new float[][] {a, a}, new double[2][1], new int[] {0});
        double toThird = 1.5 / (0.5 * Math.sqrt(200));
        assertEquals(toThird, bound.certified(mean(1)).radius(0), 1e-5 * toThird);
    }

    @Test
    void aMarginWithinTheRoundingCertifiesNothing() {
        float[] close = {1, 0.99999f, 0};
        ModelParameters model = model(A, B);
        LipschitzBounds bounds = LipschitzBounds.of(model, MODALITIES, 0);
        float[][] logits = {close, close};
        int[] labels = {0};
        assertTrue(new RadiusBound(bounds, logits, new double[2][1], labels)
                        .certified(mean(1))
                        .radius(0)
                > 0);
        double[][] large = {{50}, {50}};
        assertEquals(
                0,
                new RadiusBound(bounds, logits, large, labels)
                        .certified(mean(1))
                        .radius(0),
                "an input this long may carry an error of 1e-5");
    }

    @Test
    void encodersOfOtherPartsHaveNoBound() {
        ModelParameters other =
                new ModelParameters(List.of(new ModelParameters.Parameter("a.kernel", List.of(1, 2, 3))), new float[6]);
        assertFalse(LipschitzBounds.isKnown(other, "a"));
        assertTrue(LipschitzBounds.isKnown(model(A, B), "a"));
        assertThrows(IllegalArgumentException.class, () -> LipschitzBounds.of(other, List.of("a"), 0));
    }

    @Test
    void wrongTiedAndUnknownPredictionsHaveNoRadius() {
        float[] a = {1, 2, 0, 1, 1, 0, Float.NaN, 0, 0, 5, 0, 0};
        RadiusBound bound = new RadiusBound(
                LipschitzBounds.of(model(A, B), MODALITIES, 0),
                new float[][] {a, new float[12]},
                new double[2][4],
                new int[4]);
        CertifiedRadii radii = bound.certified(mean(4));
        assertEquals(0, radii.radius(0));
        assertEquals(0, radii.radius(1));
        assertEquals(0, radii.radius(2));
        assertTrue(radii.radius(3) > 0);
        assertEquals(0.25, radii.certifiedAccuracy(0));
        assertEquals(0.25, radii.certifiedAccuracy(radii.radius(3)));
        assertEquals(0, radii.certifiedAccuracy(Math.nextUp(radii.radius(3))));
        assertEquals(0, radii.median());
    }

    @Test
    void hiddenLayersMultiplyTheirNorms() {
        ModelParameters model = new ModelParameters(
                List.of(
                        new ModelParameters.Parameter("a.0.weight", List.of(2, 2, 2)),
                        new ModelParameters.Parameter("a.0.bias", List.of(2, 1, 2)),
                        new ModelParameters.Parameter("a.1.weight", List.of(2, 2, 2)),
                        new ModelParameters.Parameter("a.1.bias", List.of(2, 1, 2))),
                new float[] {1, 0, 0, 1, 3, 0, 0, -5, 9, 9, 9, 9, 1, 1, 1, 1, 1, 4, 1, 0, 9, 9, 9, 9});
        LipschitzBounds bounds = LipschitzBounds.of(model, List.of("a"), 1);
        assertEquals(5 * Math.sqrt(9 + 1), bounds.tau(0, 0, 1), 1e-7);
        assertEquals(0, bounds.tau(0, 1, 1));
    }

    @ParameterizedTest
    @EnumSource(FusionRule.class)
    void onlyFixedWeightsCertify(FusionRule rule) {
        boolean fixed = List.of(FusionRule.MEAN, FusionRule.WEIGHTED, FusionRule.PRODUCT_OF_EXPERTS)
                .contains(rule);
        assertEquals(fixed, FixedWeights.of(rule, new float[2][3]).isPresent());
    }

    @Test
    void weightsThatDifferAreNotFixed() {
        float[][] used = {{0.5f, 0.5f}, {0.5f, 0.6f}};
        assertThrows(IllegalArgumentException.class, () -> FixedWeights.of(FusionRule.WEIGHTED, used));
    }

    @Test
    void aProxyIsNoCertificate() {
        RadiusBound bound = bound(new float[] {3, 0, 0}, new float[] {1, 0, 0}, 0);
        ProxyRadii proxy = bound.proxy(new float[][] {{0.5f}, {0.5f}});
        assertEquals(bound.certified(mean(1)).radius(0), proxy.radius(0), 1e-12);
        ArmRadii arm = new ArmRadii("none", FusionRule.QMF_ENERGY, List.of(proxy));
        assertEquals("proxy", arm.word());
        assertFalse(arm.certified());
        List<MarginRadii> mixed = List.of(proxy, bound.certified(mean(1)));
        assertThrows(IllegalArgumentException.class, () -> new ArmRadii("none", FusionRule.MEAN, mixed));
    }

    private static RadiusBound bound(float[] a, float[] b, int label) {
        return new RadiusBound(
                LipschitzBounds.of(model(A, B), MODALITIES, 0), new float[][] {a, b}, new double[2][1], new int[] {label
                });
    }

    private static FixedWeights mean(int samples) {
        float[][] used = new float[2][samples];
        for (float[] modality : used) {
            Arrays.fill(modality, 0.5f);
        }
        return FixedWeights.of(FusionRule.MEAN, used).orElseThrow();
    }

    /**
     * Weights 1 and 1/4, logits (3, 5) and (1, 9), weights of the heads so that tau is 5 and 12: the margin is
     * 2 + 8 / 4 = 4 less the rounding of both, the slope sqrt(5^2 + 3^2) and what rounding adds to it.
     */
    @Test
    void roundingTakesFromTheMarginAndAddsToTheSlope() {
        ModelParameters model = new ModelParameters(
                List.of(
                        new ModelParameters.Parameter("a.0.weight", List.of(1, 2, 2)),
                        new ModelParameters.Parameter("a.0.bias", List.of(1, 1, 2)),
                        new ModelParameters.Parameter("b.0.weight", List.of(1, 1, 2)),
                        new ModelParameters.Parameter("b.0.bias", List.of(1, 1, 2))),
                new float[] {3, 0, 4, 0, 0, 0, 12, 0, 0, 0});
        LipschitzBounds bounds = LipschitzBounds.of(model, MODALITIES, 0);
        float[][] logits = {{0, 0, 3, 5}, {0, 0, 1, 9}};
        double[][] norms = {{7, 100}, {7, 200}};
        FixedWeights weights = FixedWeights.of(FusionRule.WEIGHTED, new float[][] {{1, 1}, {.25f, .25f}})
                .orElseThrow();
        RoundingBounds a = bounds.rounding(0);
        RoundingBounds b = bounds.rounding(1);
        double margin = 4 - 2 * a.at(1, 0, 100) - b.at(1, 0, 200) / 2;
        double slope = Math.sqrt(34) + a.slope(1, 0) + b.slope(1, 0) / 4;
        double expected = margin / slope;
        CertifiedRadii radii = new RadiusBound(bounds, logits, norms, new int[] {0, 1}).certified(weights);
        assertEquals(expected, radii.radius(1), 1e-9 * expected);
        assertEquals(0, radii.radius(0), "a tie is no prediction to certify");
    }

    @Test
    void aModalityThatTheModelLacksHasNoBound() {
        assertFalse(LipschitzBounds.isKnown(model(A, B), "c"));
    }

    @Test
    void whatHasMoreThanLinearLayersIsNotCertified() {
        for (String front : List.of(ModelParameters.convolutionWeight("a", 0), ModelParameters.embedding("a"))) {
            ModelParameters model = new ModelParameters(
                    List.of(
                            new ModelParameters.Parameter(front, List.of(1, 1, 9)),
                            new ModelParameters.Parameter(ModelParameters.weight("a", 0), List.of(1, 2, 2)),
                            new ModelParameters.Parameter(ModelParameters.bias("a", 0), List.of(1, 1, 2))),
                    new float[15]);
            String message = assertThrows(
                            IllegalArgumentException.class, () -> LipschitzBounds.of(model, List.of("a"), 0))
                    .getMessage();
            assertTrue(message.contains("choose the multilayer perceptron"), message);
        }
    }

    private static ModelParameters model(float[] a, float[] b) {
        float[] values = new float[18];
        System.arraycopy(a, 0, values, 0, 6);
        System.arraycopy(b, 0, values, 9, 6);
        return new ModelParameters(
                List.of(
                        new ModelParameters.Parameter("a.0.weight", List.of(1, 2, 3)),
                        new ModelParameters.Parameter("a.0.bias", List.of(1, 1, 3)),
                        new ModelParameters.Parameter("b.0.weight", List.of(1, 2, 3)),
                        new ModelParameters.Parameter("b.0.bias", List.of(1, 1, 3))),
                values);
    }

    private static float[] times(double first, double second, float[] weights) {
        float[] logits = new float[3];
        for (int k = 0; k < 3; k++) {
            logits[k] = (float) (first * weights[k] + second * weights[3 + k]);
        }
        return logits;
    }
}
