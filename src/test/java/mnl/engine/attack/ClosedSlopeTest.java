package mnl.engine.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mnl.analysis.run.RunLayout;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.array.Constants;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.EncoderSpec;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The slopes that are written out against those that the native library records. */
class ClosedSlopeTest {
    private PyTorchRuntime runtime;

    @BeforeEach
    void open() {
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    /** Two arms under one rule behind an arm under another; the slope is that of the last arm. */
    private final class Setting implements AutoCloseable {
        private final NDManager manager = runtime.manager().newSubManager();
        private final int classes;
        private final NDList features = new NDList();
        private final boolean[] moved;
        private final ArmModel arm;
        private final MarginObjective objective;

        Setting(Random random, FusionSpec rule, DataType type) {
            int modalities = 2 + random.nextInt(5);
            int seeds = 1 + random.nextInt(3);
            int batch = 1 + random.nextInt(4);
            classes = 2 + random.nextInt(4);
            List<String> names =
                    IntStream.range(0, modalities).mapToObj(m -> "m" + m).toList();
            List<ReplicatedMlp> encoders = new ArrayList<>();
            moved = new boolean[modalities];
            for (int m = 0; m < modalities; m++) {
                int width = 1 + random.nextInt(6);
                EncoderSpec form = new EncoderSpec(1 + random.nextInt(6), random.nextInt(4));
                encoders.add(new ReplicatedMlp(width, form, classes));
                features.add(normal(random, type, new Shape(seeds, batch, width)));
                moved[m] = m == 0 || random.nextInt(4) > 0;
            }
            List<FusionSpec> perArm = List.of(new FusionSpec(FusionRule.MEAN), named(rule, names), named(rule, names));
            FusionContext context = new FusionContext(
                    names,
                    classes,
                    encoders.stream().map(ReplicatedMlp::hiddenWidth).toList(),
                    Collections.nCopies(seeds, 10));
            ReplicaFusion fusion = ReplicaFusion.of(perArm, seeds, manager, type, context);
            List<Long> ids = LongStream.range(0, seeds).boxed().toList();
            ReplicatedModel model = new ReplicatedModel(manager, encoders, fusion.heads(), 3, ids);
            NDArray vector = normal(random, type, model.vector().getShape());
            List<String> classNames =
                    IntStream.range(0, classes).mapToObj(k -> "c" + k).toList();
            RunLayout layout = new RunLayout(List.of("a", "b", "c"), 0, ids, names, classNames, 1);
            NDList views = model.views(manager, vector, false);
            arm = new ArmModel(model, fusion, views, 2 * seeds, 3 * seeds, layout);
            long[] targets =
                    random.ints((long) seeds * batch, 0, classes).asLongStream().toArray();
            objective = new MarginObjective(manager.create(targets, new Shape(seeds, batch)), classes);
        }

        private NDArray normal(Random random, DataType type, Shape shape) {
            return Constants.of(
                    manager,
                    type,
                    shape,
                    DoubleStream.generate(random::nextGaussian)
                            .limit(shape.size())
                            .toArray());
        }

        MarginSlope.Slope slope(MarginSlope of, MarginObjective aim) {
            NDList fresh = new NDList();
            features.forEach(each -> fresh.add(each.duplicate()));
            return of.at(fresh, aim);
        }

        @Override
        public void close() {
            manager.close();
        }
    }

    private static FusionSpec named(FusionSpec rule, List<String> names) {
        if (rule.weights().isEmpty()) {
            return rule;
        }
        Map<String, Double> weights = new TreeMap<>();
        names.forEach(name -> weights.put(name, 0.2 + weights.size()));
        return rule.withWeights(weights);
    }

    private static List<FusionSpec> rules() {
        List<FusionSpec> rules = new ArrayList<>();
        for (FusionRule rule : FusionRule.values()) {
            rules.add(new FusionSpec(rule));
        }
        rules.add(new FusionSpec(FusionRule.WEIGHTED).withWeights(Map.of("any", 1.0)));
        rules.add(new FusionSpec(FusionRule.WEIGHTED, Map.of(), true, 0, 10));
        rules.add(new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.5, 10));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> marginsAndGradientsAreThoseOfTheRecordedGraph() {
        return rules().stream().flatMap(rule -> Stream.of(DataType.FLOAT64, DataType.FLOAT32)
                .map(type -> dynamicTest(rule + " " + type, () -> {
                    for (int seed = 0; seed < 12; seed++) {
                        try (Setting setting = new Setting(new Random(seed), rule, type)) {
                            compare(setting, setting.objective, type, "seed " + seed);
                            for (int k = 0; k < setting.classes; k++) {
                                compare(setting, setting.objective.towards(k), type, "seed " + seed + " towards " + k);
                            }
                        }
                    }
                })));
    }

    private void compare(Setting setting, MarginObjective aim, DataType type, String where) {
        MarginSlope closed = setting.arm.slope(runtime, setting.moved);
        assertInstanceOf(ClosedSlope.class, closed);
        MarginSlope.Slope written = setting.slope(closed, aim);
        MarginSlope.Slope recorded = setting.slope(new RecordedSlope(runtime, setting.arm, setting.moved), aim);
        double[] margins = ClosedSlope.doubles(recorded.margins());
        boolean[] own = new boolean[margins.length];
        int[] targets = aim.targets();
        Arrays.fill(own, false);
        // The logarithm of a confidence near 1 has few digits left in single precision.
        double tolerance = type == DataType.FLOAT64 ? 1e-10 : 1e-3;
        for (int i = 0; i < margins.length; i++) {
            own[i] = targets[i] == aim.towards();
            double expected = own[i] ? -1e30 : margins[i];
            assertEquals(
                    expected,
                    ClosedSlope.doubles(written.margins())[i],
                    tolerance * (own[i] ? 1e30 : 1 + Math.abs(expected)),
                    where);
        }
        for (int m = 0; m < setting.moved.length; m++) {
            if (!setting.moved[m]) {
                assertNull(written.gradients()[m]);
                continue;
            }
            double[] expected = ClosedSlope.doubles(recorded.gradients()[m]);
            double[] actual = ClosedSlope.doubles(written.gradients()[m]);
            int width = expected.length / margins.length;
            double largest = 1 + Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < expected.length; i++) {
                // Towards its own class a sample has no direction.
                assertEquals(
                        own[i / width] ? 0 : expected[i], actual[i], tolerance * largest, where + " modality " + m);
            }
        }
    }

    @Test
    void aReplicaByItselfHasTheSlopeThatItHasAmongOthers() {
        try (Setting setting = new Setting(new Random(9), new FusionSpec(FusionRule.LEARNED_GATE), DataType.FLOAT64)) {
            MarginSlope.Slope all = setting.slope(setting.arm.slope(runtime, setting.moved), setting.objective);
            assertArrayEquals(
                    ClosedSlope.doubles(all.margins()),
                    ClosedSlope.doubles(setting.slope(
                                    setting.arm.slope(runtime, new boolean[setting.moved.length]), setting.objective)
                            .margins()),
                    "what is moved changes no margin");
        }
    }
}
