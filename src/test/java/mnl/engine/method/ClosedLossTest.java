package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.analysis.guidance.GuidePair;
import mnl.engine.closed.ClosedBatch;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.closed.Precision;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceMode;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The losses that are written out against those whose gradient the native library records. */
class ClosedLossTest {
    private static final Set<FusionRule> CLOSED =
            EnumSet.complementOf(EnumSet.of(FusionRule.PDF, FusionRule.LEARNED_GATE));

    private static List<Arm> arms() {
        List<Arm> arms = new ArrayList<>(Arm.STANDARD);
        arms.add(new Arm("confidence-mnl", GuidanceMode.NON_TARGET, DominanceRule.CONFIDENCE_ONLY, true));
        arms.add(new Arm("fixed-mnl", GuidanceMode.NON_TARGET, DominanceRule.FIXED_PRIOR, true));
        arms.addAll(Arm.REFERENCES);
        return arms;
    }

    private static Stream<LossCase> cases() {
        List<LossCase> cases = new ArrayList<>();
        for (FusionRule fusion : CLOSED) {
            for (PairRule rule : PairRule.values()) {
                for (int modalities = 2; modalities <= 6; modalities++) {
                    for (GuidanceForm form : GuidanceForm.values()) {
                        cases.add(LossCase.random(1000 + cases.size(), modalities, arms(), form, rule, fusion));
                    }
                }
            }
        }
        return cases.stream();
    }

    @TestFactory
    Stream<DynamicTest> lossesAndGradientsAreThoseOfTheRecordedGraph() {
        return cases().flatMap(batch -> Stream.of(true, false)
                .map(guided -> dynamicTest(
                        batch.fusion() + " " + batch.pairRule() + " " + batch.form() + " M=" + batch.modalities() + " "
                                + guided,
                        () -> {
                            compare(batch, guided, DataType.FLOAT64, 1e-10);
                            compare(batch, guided, DataType.FLOAT32, 2e-5);
                        })));
    }

    private static void compare(LossCase batch, boolean guided, DataType type, double tolerance) {
        LossCase.Outcome recorded = batch.solve(guided, type, () -> {});
        Precision precision = type == DataType.FLOAT32 ? Precision.SINGLE : Precision.DOUBLE;
        ClosedLoss loss = closed(batch, new FusionSpec(batch.fusion()), precision);
        ClosedTerms terms = loss.terms();
        double[] gradient = new double[batch.logits().length];
        boolean[] all = new boolean[batch.replicas()];
        Arrays.fill(all, guided);
        loss.of(plain(batch), all, gradient, terms);
        assertArrayEquals(recorded.total(), terms.total(), tolerance, "total");
        assertArrayEquals(recorded.fused(), terms.fused(), tolerance, "fused");
        assertArrayEquals(recorded.guidance(), terms.guidance(), tolerance, "guidance");
        double[] unimodal =
                Arrays.stream(terms.unimodal()).flatMapToDouble(Arrays::stream).toArray();
        assertArrayEquals(recorded.unimodal(), unimodal, tolerance, "unimodal");
        for (int r = 0; r < batch.replicas(); r++) {
            double sum = 0;
            for (double[] each : terms.perGuided()) {
                sum += each[r];
            }
            assertEquals(recorded.guidance()[r], sum, tolerance, "guidance by the guided modality");
        }
        assertArrayEquals(recorded.gradient(), gradient, tolerance, "gradient");
    }

    private static ClosedBatch plain(LossCase batch) {
        return ClosedBatch.of(batch.logits(), batch.samples(), LossCase.EPOCH, batch.targets(), null);
    }

    private static ClosedLoss closed(LossCase batch, FusionSpec fusion) {
        return closed(batch, fusion, Precision.DOUBLE);
    }

    private static ClosedLoss closed(LossCase batch, FusionSpec fusion, Precision precision) {
        List<String> names = IntStream.range(0, batch.modalities())
                .mapToObj(Integer::toString)
                .toList();
        return ClosedLoss.of(batch.spec(ReplicaFusion.NONE), fusion, names, batch.classes(), precision);
    }

    private static LossCase first(FusionRule rule, int samples) {
        return cases().filter(each -> each.fusion() == rule && each.samples() == samples)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEAN", "TMC_EVIDENTIAL"})
    void aWeightOfASampleIsThatManySamples(FusionRule rule) {
        LossCase batch = first(rule, 3);
        ClosedLoss loss = closed(batch, new FusionSpec(batch.fusion()));
        double[] weights = new double[batch.replicas() * 3];
        double[] even = weights.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 3;
            even[i] = 1;
        }
        boolean[] all = new boolean[batch.replicas()];
        Arrays.fill(all, true);
        double[] weighted = new double[batch.logits().length];
        double[] plain = weighted.clone();
        ClosedTerms terms = loss.terms();
        loss.of(ClosedBatch.of(batch.logits(), 3, 1, batch.targets(), weights), all, weighted, terms);
        double total = terms.total()[0];
        loss.of(ClosedBatch.of(batch.logits(), 3, 1, batch.targets(), even), all, plain, terms);
        for (int i = 0; i < plain.length; i++) {
            assertEquals(plain[i] * (i / batch.classes() % 3), weighted[i], 1e-14);
        }
        assertTrue(Math.abs(total - terms.total()[0]) > 1e-6);
    }

    /** What a rule that splits the loss gets beside the whole gradient. */
    @ParameterizedTest
    @EnumSource(names = {"MEAN", "TMC_EVIDENTIAL"})
    void theUnimodalGradientIsThatOfTheUnimodalLossesAlone(FusionRule rule) {
        LossCase batch = first(rule, 4);
        ClosedLoss loss = closed(batch, new FusionSpec(batch.fusion()));
        double[] ones = new double[batch.modalities()];
        Arrays.fill(ones, 1);
        ObjectiveSpec alone = new ObjectiveSpec(
                ReplicaFusion.NONE,
                batch.arms().stream().map(arm -> new BaseLoss(0, ones)).toList(),
                batch.spec(ReplicaFusion.NONE).guidance(),
                batch.fixedGuide(),
                batch.pairRule(),
                1);
        List<String> names = IntStream.range(0, batch.modalities())
                .mapToObj(Integer::toString)
                .toList();
        ClosedLoss unimodal = ClosedLoss.of(alone, new FusionSpec(rule), names, batch.classes());
        double[] weights = new double[batch.replicas() * 4];
        Arrays.setAll(weights, i -> 0.5 + i % 4);
        double[] expected = new double[batch.logits().length];
        double[] actual = expected.clone();
        ClosedBatch weighted = ClosedBatch.of(batch.logits(), 4, 1, batch.targets(), weights);
        unimodal.of(weighted, new boolean[batch.replicas()], expected, unimodal.terms());
        loss.ofUnimodal(weighted, actual);
        assertArrayEquals(expected, actual, 1e-14);
    }

    /** p = 1 - 1e-13 and p = 1 - 1e-17: single precision has no numbers between these and 1. */
    @Test
    void sureModalitiesTieInTheSinglePrecisionThatTrains() {
        ObjectiveSpec spec = new ObjectiveSpec(
                ReplicaFusion.NONE,
                List.of(new BaseLoss(1, new double[] {1, 1})),
                List.of(new GuidanceMethod(
                        Arm.MNL.coefficients(GuidanceForm.RELEASED, 0.7, 2), DominanceRule.CONFIDENCE_AND_UCOM)),
                0,
                PairRule.ALL_PAIRS,
                1);
        FusionSpec mean = new FusionSpec(FusionRule.MEAN);
        List<String> names = List.of("0", "1");
        double[][] sure = {{0, 40}, {0, 30}};
        ClosedLoss training = ClosedLoss.of(spec, mean, names, 2);
        ClosedLoss exact = ClosedLoss.of(spec, mean, names, 2, Precision.DOUBLE);
        assertEquals(List.of(), training.look(sure, 1).pairs(), "the margin says 0, the tie of probabilities says 1");
        assertEquals(List.of(new GuidePair(0, 1)), exact.look(sure, 1).pairs());
        assertEquals(
                List.of(new GuidePair(1, 0)),
                training.look(new double[][] {sure[1], sure[0]}, 1).pairs());
    }
}
