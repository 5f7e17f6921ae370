package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step leaves behind, and that it does not matter how many threads take part in it. */
class StepMemoryTest {
    private static final int WARM_UP = 60;
    private static final int STEPS = 60;

    /** Bytes of a step on all threads together; a step of single operations took some 100,000. */
    private static final long FEW = 20_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aStepMakesNextToNothing(int threads) {
        try (PyTorchRuntime runtime = runtime(threads);
                TrainingSession session = session(runtime, FusionRule.QMF_ENERGY)) {
            for (int i = 0; i < WARM_UP; i++) {
                session.step();
            }
            int arrays = runtime.liveArrays();
            long before = allocated();
            for (int i = 0; i < STEPS; i++) {
                session.step();
            }
            long each = (allocated() - before) / STEPS;
            assertTrue(each < FEW, each + " bytes a step");
            assertEquals(arrays, runtime.liveArrays());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"QMF_ENERGY", "LEARNED_GATE", "TMC_EVIDENTIAL"})
    void theNumberOfThreadsChangesNothing(FusionRule fusion) {
        float[] one = trained(1, fusion);
        assertArrayEquals(one, trained(3, fusion));
    }

    private static float[] trained(int threads, FusionRule fusion) {
        try (PyTorchRuntime runtime = runtime(threads);
                TrainingSession session = session(runtime, fusion)) {
            for (int i = 0; i < 7; i++) {
                session.step();
            }
            return session.trained().parameters().values();
        }
    }

    private static PyTorchRuntime runtime(int threads) {
        return PyTorchRuntime.open(new EngineSettings(threads), EngineStartListener.SILENT);
    }

    /** Wide enough for several chunks. */
    private static TrainingSession session(PyTorchRuntime runtime, FusionRule fusion) {
        Experiment experiment = Experiments.small(1000)
                .withFusion(new FusionSpec(fusion))
                .withOptimizer(OptimizerSpec.adam(1e-3))
                .withModalities(List.of(
                        Experiments.modality("left", new EncoderSpec(300, 2)),
                        Experiments.modality("right", new EncoderSpec(100, 1))));
        GaussianSource source = GaussianSource.small();
        return TrainingSession.open(runtime, new RunPlan(experiment, source), source, model -> List.of());
    }

    private static long allocated() {
        long[] own = Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith("mnl-engine-worker"))
                .mapToLong(ThreadInfo::getThreadId)
                .toArray();
        long sum = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (long id : own) {
            sum += Math.max(0, THREADS.getThreadAllocatedBytes(id));
        }
        return sum;
    }
}
