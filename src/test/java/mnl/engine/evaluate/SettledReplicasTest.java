package mnl.engine.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import mnl.analysis.run.RunLayout;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.Torch;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.fusion.MeanFusion;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.EncoderSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas that do not change any more are not asked again, and questions that come meanwhile are answered between two chunks. */
class SettledReplicasTest {
    private static final int SEEDS = 6;
    private static final int REPLICAS = 3 * SEEDS;
    private static final int SAMPLES = 40;
    private static final int CLASSES = 3;
    private static final int[] SHOWN = {0, 7, 39};

    private final Random random = new Random(5);
    private PyTorchRuntime runtime;
    private NDManager manager;
    private RunLayout layout;
    private ReplicatedModel model;
    private DeviceSplit split;
    private ReplicaFusion fusion;
    private Evaluator evaluator;

    @BeforeEach
    void make() {
        runtime = PyTorchRuntime.open(new EngineSettings(2), EngineStartListener.SILENT);
        manager = runtime.manager();
        List<Long> seeds = IntStream.range(0, SEEDS).mapToObj(Long::valueOf).toList();
        layout = new RunLayout(
                List.of("a", "b", "c"), 0, seeds, List.of("left", "right"), List.of("x", "y", "z"), 9, null, List.of());
        List<ReplicatedMlp> encoders = List.of(
                new ReplicatedMlp(4, new EncoderSpec(6, 1), CLASSES),
                new ReplicatedMlp(5, new EncoderSpec(3, 2), CLASSES));
        model = new ReplicatedModel(manager, encoders, 3, seeds);
        int[][] labels = new int[SEEDS][];
        for (int s = 0; s < SEEDS; s++) {
            labels[s] = Torch.targets(random, SAMPLES, CLASSES);
        }
        NDList tables = new NDList();
        for (int width : new int[] {4, 5}) {
            tables.add(manager.randomNormal(new Shape(SEEDS, SAMPLES, width)));
        }
        split = new DeviceSplit(tables, tables, labels, SAMPLES, SEEDS, () -> {});
        fusion = ReplicaFusion.uniform(new MeanFusion(manager, DataType.FLOAT32, 2));
        evaluator = evaluator(WaitingQuestions.NONE);
    }

    @AfterEach
    void close() {
        runtime.close();
    }

    private Evaluator evaluator(WaitingQuestions questions) {
        return new Evaluator(runtime.workers(), manager, layout, model, questions);
    }

    private Evaluator.Measured fresh() {
        return measure(evaluator.repeated(split, fusion), SHOWN, settled());
    }

    private static Evaluator.Measured measure(RepeatedMeasurement repeated, int[] samples, boolean[] settled) {
        return repeated.measure(1, TrainingLosses.none(2, REPLICAS), samples, settled);
    }

    private static boolean[] settled(int... replicas) {
        boolean[] settled = new boolean[REPLICAS];
        for (int replica : replicas) {
            settled[replica] = true;
        }
        return settled;
    }

    @Test
    void whatWasCountedOfThemStays() {
        boolean[] settled = settled(0, 3, 7, 12, 13, 14, 15, 16, 17);
        RepeatedMeasurement repeated = evaluator.repeated(split, fusion);
        Evaluator.Measured before = measure(repeated, SHOWN, settled);
        model.vector().muli(-1.25f);
        Evaluator.Measured after = measure(repeated, SHOWN, settled);
        Evaluator.Measured fresh = fresh();

        for (int i = 0; i < fresh.metrics().values().length; i++) {
            for (int r = 0; r < REPLICAS; r++) {
                float expected = (settled[r] ? before : fresh).metrics().values()[i][r];
                assertEquals(expected, after.metrics().values()[i][r], "number " + i + " of replica " + r);
            }
        }
        assertArrayEquals(before.metrics().profiles()[2], after.metrics().profiles()[2]);
        assertArrayEquals(before.margins().margins()[0], after.margins().margins()[0]);
        assertArrayEquals(fresh.margins().margins()[1], after.margins().margins()[1]);
        assertArrayEquals(before.margins().margins()[2], after.margins().margins()[2]);
        assertNotEquals(fresh.margins().margins()[0][0][0], after.margins().margins()[0][0][0]);
    }

    @Test
    void whatTheyAddToSharesIsTheSameAsIfTheyWereAsked() {
        RepeatedMeasurement repeated = evaluator.repeated(split, fusion);
        measure(repeated, null, settled(1, 2, 9));
        Evaluator.Measured after = measure(repeated, SHOWN, settled(1, 2, 9));

        assertArrayEquals(fresh().metrics().values(), after.metrics().values());
        assertArrayEquals(fresh().metrics().profiles(), after.metrics().profiles());
        assertArrayEquals(
                fresh().margins().only().count(), after.margins().only().count());
    }

    @Test
    void marginsThatNobodyWantedBeforeAreAskedFor() {
        boolean[] all = settled(IntStream.range(0, REPLICAS).toArray());
        RepeatedMeasurement repeated = evaluator.repeated(split, fusion);
        measure(repeated, null, all);
        Evaluator.Measured after = measure(repeated, SHOWN, all);

        assertArrayEquals(fresh().margins().margins(), after.margins().margins());
        assertArrayEquals(fresh().margins().fusedRight(), after.margins().fusedRight());
        assertArrayEquals(fresh().metrics().values(), after.metrics().values());
    }

    @Test
    void anotherModelIsAskedAnew() {
        boolean[] all = settled(IntStream.range(0, REPLICAS).toArray());
        RepeatedMeasurement repeated = evaluator.repeated(split, fusion);
        measure(repeated, SHOWN, all);
        model.vector().muli(-1.25f);
        repeated.forget();

        assertArrayEquals(
                fresh().metrics().values(),
                measure(repeated, SHOWN, all).metrics().values());
    }

    @Test
    void rulesThatWatchDoNotAskThemEither() {
        boolean[] settled = settled(2, 11);
        ValidationMetrics all = evaluator.validate(split, fusion, settled());
        ValidationMetrics some = evaluator.validate(split, fusion, settled);
        for (int r = 0; r < REPLICAS; r++) {
            assertEquals(settled[r] ? Double.NaN : all.loss()[r], some.loss()[r]);
            assertEquals(settled[r] ? Double.NaN : all.accuracy()[r], some.accuracy()[r]);
            assertEquals(settled[r] ? Double.NaN : all.unimodal()[1][r], some.unimodal()[1][r]);
        }
    }

    /** A question that arrives while the first chunk is read is answered before the last one, by the same pass forward. */
    private final class Question implements WaitingQuestions {
        private final Set<Integer> seen = new TreeSet<>();
        private final List<Integer> seenWhenServed = new ArrayList<>();
        private boolean answered;
        private ForwardPass pass;

        @Override
        public boolean areAny() {
            return !answered;
        }

        @Override
        public void answer() {
            if (!answered) {
                answered = true;
                seenWhenServed.addAll(seen);
                pass.run(split, fusion, Set.of(), settled(), answers -> {});
            }
        }

        synchronized void see(Answers answers) {
            for (int k = 0; k < answers.replicas(); k++) {
                assertTrue(seen.add(answers.firstReplica() + k), "nobody answers twice");
            }
        }
    }

    @Test
    void aQuestionIsAnsweredBetweenTwoChunks() {
        Question question = new Question();
        question.pass = new ForwardPass(runtime.workers(), manager, model, layout, question);
        question.pass.run(split, fusion, Set.of(), settled(), question::see);

        assertEquals(REPLICAS, question.seen.size());
        assertTrue(
                !question.seenWhenServed.isEmpty() && question.seenWhenServed.size() < REPLICAS,
                "served after " + question.seenWhenServed);
        Question another = new Question();
        another.pass = question.pass;
        assertArrayEquals(
                fresh().metrics().values(),
                measure(evaluator(another).repeated(split, fusion), SHOWN, settled())
                        .metrics()
                        .values());
        assertTrue(another.answered);
    }
}
