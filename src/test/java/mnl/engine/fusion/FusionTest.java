package mnl.engine.fusion;

import static mnl.engine.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import mnl.engine.Golden;
import mnl.engine.Torch;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FusionTest {

    @TestFactory
    Stream<DynamicTest> fusesAsTheReference() throws IOException {
        return Golden.cases("fusion.json")
                .flatMap(each -> Stream.of(
                        fusion(each, FusionRule.MEAN, "static_mean"),
                        fusion(each, FusionRule.QMF_ENERGY, "qmf_energy")));
    }

    private static DynamicTest fusion(JsonNode golden, FusionRule rule, String name) {
        return dynamicTest(name + " M=" + golden.get("M") + " C=" + golden.get("C"), () -> {
            double[] values = flat(Golden.as(golden.get("logits"), double[][][].class));
            double[][] expected = Golden.as(golden.get("expect").get(name).get("fused_logits"), double[][].class);
            double[] actual =
                    fuse(rule, values, golden.get("M").asInt(), golden.get("B").asInt(), expected[0].length);
            assertNear(Arrays.stream(expected).flatMapToDouble(Arrays::stream).toArray(), actual, 1e-9, name);
        });
    }

    @Test
    void identicalModalitiesLeaveTheMeanUnchanged() {
        double[] one = Torch.normal(new Random(3), 12, 4);
        double[] both = flat(new double[][][] {{one}, {one}});
        assertArrayEquals(one, fuse(FusionRule.MEAN, both, 2, 3, 4));
    }

    @Test
    void energyStaysFiniteWhereTheExponentialOverflows() {
        double[] logits = {1000, 0, -1000, -1001};
        double[] fused = fuse(FusionRule.QMF_ENERGY, logits, 2, 1, 2);
        double weak = (-1000 + Math.log1p(Math.exp(-1))) / 10;
        assertArrayEquals(new double[] {100 * 1000 + weak * -1000, weak * -1001}, fused, 1e-9);
    }

    @Test
    void noGradientFlowsThroughTheEnergyWeights() {
        try (NDManager manager = Torch.manager()) {
            NDArray logits = Torch.logits(manager, new double[] {1, 2, -1, 0.5}, 2, 1, 1, 2);
            Fusion fusion = new QmfEnergyFusion(manager, DataType.FLOAT64);
            double[] gradient = Torch.gradient(logits, f -> fusion.fuse(f).sum());
            double first = Math.log(Math.exp(1) + Math.exp(2)) / 10;
            double second = Math.log(Math.exp(-1) + Math.exp(0.5)) / 10;
            assertArrayEquals(new double[] {first, first, second, second}, gradient, 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource(FusionRule.class)
    void resultsBelongToTheManagerOfTheLogits(FusionRule rule) {
        try (NDManager constants = Torch.manager();
                NDManager step = Torch.manager()) {
            Fusion fusion = Fusions.of(new FusionSpec(rule), constants, DataType.FLOAT32, 2);
            int before = constants.getManagedArrays().size();
            NDArray logits = Torch.logits(step, Torch.normal(new Random(1), 24, 1), 2, 2, 3, 2)
                    .toType(DataType.FLOAT32, false);
            NDArray fused = fusion.fuse(logits);
            assertEquals(step, fused.getManager());
            assertEquals(DataType.FLOAT32, fused.getDataType());
            assertEquals(before, constants.getManagedArrays().size());
        }
    }

    @Test
    void refusesNoModalities() {
        try (NDManager manager = Torch.manager()) {
            FusionSpec mean = new FusionSpec(FusionRule.MEAN);
            assertThrows(IllegalArgumentException.class, () -> Fusions.of(mean, manager, DataType.FLOAT32, 0));
        }
    }

    private static double[] fuse(FusionRule rule, double[] logits, int modalities, int samples, int classes) {
        try (NDManager manager = Torch.manager()) {
            Fusion fusion = Fusions.of(new FusionSpec(rule), manager, DataType.FLOAT64, modalities);
            return fusion.fuse(Torch.logits(manager, logits, modalities, 1, samples, classes))
                    .toDoubleArray();
        }
    }

    private static double[] flat(double[][][] values) {
        return Arrays.stream(values)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
