package mnl.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.Torch;
import mnl.engine.fusion.MeanFusion;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.EncoderSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program for multilayer perceptrons answers as their operations do one by one, whatever road the sizes take. */
class ScriptedForwardTest {
    private static final int CLASSES = 4;
    private static final int SEEDS = 3;

    private NDManager manager;

    @BeforeEach
    void open() {
        manager = Torch.manager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void smallLayers() {
        compare(new int[] {6, 5}, new EncoderSpec(7, 1), new EncoderSpec(4, 2), 50, SEEDS, Set.of());
    }

    @Test
    void noHiddenLayer() {
        compare(new int[] {6, 5}, new EncoderSpec(7, 0), new EncoderSpec(4, 1), 50, SEEDS, Set.of());
    }

    @Test
    void oneTableForAllSeeds() {
        compare(new int[] {6, 5}, new EncoderSpec(7, 1), new EncoderSpec(4, 0), 50, 1, Set.of());
    }

    @Test
    void anAbsentModality() {
        compare(new int[] {6, 5}, new EncoderSpec(7, 1), new EncoderSpec(4, 1), 50, SEEDS, Set.of(1));
    }

    /** 1,700 samples x 40 x 33 multiplications and more: where the processor has wide vectors, another library multiplies. */
    @Test
    void largeLayers() {
        compare(new int[] {40, 48}, new EncoderSpec(33, 1), new EncoderSpec(40, 2), 1700, SEEDS, Set.of());
        compare(new int[] {40, 48}, new EncoderSpec(33, 1), new EncoderSpec(40, 2), 1700, 1, Set.of(0));
    }

    private void compare(
            int[] inputs, EncoderSpec left, EncoderSpec right, int samples, int slots, Set<Integer> absent) {
        List<Long> seeds = LongStream.range(0, SEEDS).boxed().toList();
        RunLayout layout = new RunLayout(
                List.of("a", "b"), 0, seeds, List.of("l", "r"), List.of("1", "2", "3", "4"), 1, null, List.of());
        ReplicatedModel model = new ReplicatedModel(
                manager,
                List.of(new ReplicatedMlp(inputs[0], left, CLASSES), new ReplicatedMlp(inputs[1], right, CLASSES)),
                2,
                seeds);
        model.vector().addi(manager.randomNormal(model.vector().getShape()).muli(0.1f));
        NDList tables = new NDList();
        for (int width : inputs) {
            tables.add(manager.randomNormal(new Shape(slots, samples, width)));
        }
        int[][] labels = new int[SEEDS][];
        Arrays.fill(labels, Torch.targets(new Random(2), samples, CLASSES));
        DeviceSplit split = new DeviceSplit(tables, tables, labels, samples, slots, () -> {});
        ReplicaFusion fusion = ReplicaFusion.uniform(new MeanFusion(manager, DataType.FLOAT32, 2));
        try (PortionReader script = new ScriptedForward(manager, model, 2, CLASSES).of(split, fusion, absent);
                PortionReader one = new EncoderPortions(manager, model, split, fusion, absent)) {
            for (ReplicaChunk chunk : new ReplicaChunks(manager, model, layout).without(new boolean[2 * SEEDS])) {
                compare(one, script, chunk, 0, samples);
                compare(one, script, chunk, samples / 3, samples / 3 + 11);
            }
        }
    }

    private static void compare(PortionReader one, PortionReader script, ReplicaChunk chunk, int from, int to) {
        Answers expected = new Answers();
        Answers actual = new Answers();
        one.read(chunk, from, to, expected);
        script.read(chunk, from, to, actual);
        assertEquals(chunk.replicas(), actual.replicas());
        assertEquals(to - from, actual.count());
        assertEquals(from, actual.first());
        assertArrayEquals(expected.logits(), actual.logits(), 2e-5f);
        assertArrayEquals(expected.probabilities(), actual.probabilities(), 1e-5f);
        assertArrayEquals(expected.fused(), actual.fused(), 2e-5f);
    }
}
