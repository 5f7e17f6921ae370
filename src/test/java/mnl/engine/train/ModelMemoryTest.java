package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mnl.data.LargeDataException;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import org.junit.jupiter.api.Test;

class ModelMemoryTest {
    private static final int ARMS = 16;
    private static final int SEEDS = 64;

    private static Experiment experiment(int width, int depth) {
        List<Arm> arms = IntStream.range(0, ARMS)
                .mapToObj(a -> Arm.NONE.withBaseLoss("arm" + a, new BaseLossSpec(1, a)))
                .toList();
        return Experiments.small(1)
                .withArms(arms, "arm0")
                .withSeeds(new SeedRange(0, SEEDS))
                .withModalities(List.of(
                        Experiments.modality("left", new EncoderSpec(width, depth)),
                        Experiments.modality("right", new EncoderSpec(width, depth))));
    }

    /** 64 seeds of 16 arms that are 256 wide. */
    @Test
    void manyModelsThatFitAreTrained() {
        GaussianSource source = GaussianSource.small();
        Experiment experiment = experiment(256, 1);
        try (PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
                TrainingSession session = TrainingSession.open(runtime, experiment, source)) {
            session.step();
            int perReplica = (6 + 4) * 256 + 2 * (256 + 256 * 3 + 3);
            assertEquals(
                    (double) ARMS * SEEDS * perReplica,
                    ModelMemory.numbers(new RunPlan(experiment, source).encoders(), ARMS * SEEDS));
            assertEquals(
                    ARMS * SEEDS * perReplica, session.trained().parameters().values().length);
        }
    }

    @Test
    void modelsThatCannotFitAreRefusedBeforeAnythingIsTaken() {
        try (PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT)) {
            int before = runtime.liveArrays();
            LargeDataException refused = assertThrows(
                    LargeDataException.class,
                    () -> TrainingSession.open(runtime, experiment(20_000, 3), GaussianSource.small()));
            assertTrue(refused.getMessage().contains("fewer seeds or arms"), refused.getMessage());
            assertEquals(before, runtime.liveArrays());
        }
    }
}
