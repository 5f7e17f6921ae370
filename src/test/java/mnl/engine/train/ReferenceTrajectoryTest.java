package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.data.DataSource;
import mnl.data.sources.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.djl.PyTorchRuntime;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The batched engine against {@code src/test/python/reference_trajectory.py}: the same initial weights, features and
 * batches, trained by plain loops, one replica after the other, in double precision.
 */
class ReferenceTrajectoryTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final Path SCRIPT = Path.of("src/test/python/reference_trajectory.py");
    private static final int STEPS = 50;
    private static final double TOLERANCE = 1e-4;

    @TempDir
    Path folder;

    @BeforeEach
    void needsPyTorch() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "There is no " + PYTHON + " to compute the reference with.");
        Process probe = new ProcessBuilder(PYTHON, "-c", "import torch")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(
                probe.waitFor() == 0,
                PYTHON + " has no PyTorch (Debian: python3-torch) to compute the reference with.");
    }

    @ParameterizedTest
    @EnumSource(
            value = FusionRule.class,
            names = {"MEAN", "QMF_ENERGY", "TMC_EVIDENTIAL"})
    void everyArmFollowsThePlainTrajectory(FusionRule fusion) throws IOException, InterruptedException {
        Experiment experiment = TrajectoryTask.experiment(fusion);
        DataSource source = DataSources.open(experiment.dataset());
        float[][][] losses = new float[STEPS][][];
        TrajectoryTask task = new TrajectoryTask(experiment, source, STEPS);
        float[] weights = train(experiment, source, losses, task);
        JsonNode reference = reference(task);

        assertEquals(Arm.STANDARD.size() * experiment.seeds().count(), reference.size());
        double lossError = 0;
        double weightError = 0;
        for (int r = 0; r < reference.size(); r++) {
            lossError =
                    Math.max(lossError, lossError(task, losses, reference.get(r).get("losses"), r));
            weightError = Math.max(
                    weightError,
                    relativeDistance(task.replica(weights, r), reference.get(r).get("weights")));
        }
        String found = String.format(
                Locale.ROOT, "relative differences: losses %.2g, final weights %.2g", lossError, weightError);
        assertTrue(lossError < TOLERANCE && weightError < TOLERANCE, found);
        armsPart(task, weights, experiment.seeds().count());
    }

    /** Without this, arms that all did the same would agree too. */
    private static void armsPart(TrajectoryTask task, float[] weights, int seeds) {
        for (int a = 0; a < Arm.STANDARD.size(); a++) {
            for (int b = 0; b < a; b++) {
                double apart = relativeDistance(
                        task.replica(weights, a * seeds),
                        new ObjectMapper().valueToTree(task.replica(weights, b * seeds)));
                assertTrue(apart > 10 * TOLERANCE, "arms " + a + " and " + b + " are " + apart + " apart");
            }
        }
    }

    private static float[] train(Experiment experiment, DataSource source, float[][][] losses, TrajectoryTask task) {
        PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        try (TrainingSession session = TrainingSession.open(runtime, experiment, source)) {
            task.startFrom(session.trained().parameters().values());
            for (int step = 0; step < STEPS; step++) {
                session.step();
                Measurement measured = session.measure().metrics();
                losses[step] = measured.values();
            }
            return session.trained().parameters().values();
        } finally {
            runtime.close();
        }
    }

    private JsonNode reference(TrajectoryTask task) throws IOException, InterruptedException {
        ObjectMapper mapper = new ObjectMapper();
        Path input = folder.resolve("input.json");
        Path output = folder.resolve("output.json");
        Path log = folder.resolve("log.txt");
        mapper.writeValue(input.toFile(), task.toJson());
        Process process = new ProcessBuilder(PYTHON, SCRIPT.toString(), input.toString(), output.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the reference takes too long");
        } finally {
            process.destroy();
        }
        assertEquals(0, process.exitValue(), Files.readString(log));
        return mapper.readTree(output.toFile());
    }

    /** Largest difference of a loss term, the mean over the epoch so far, relative to the total loss. */
    private static double lossError(TrajectoryTask task, float[][][] losses, JsonNode expected, int replica) {
        List<String> names = Metrics.names(List.of("loud", "quiet"));
        List<String> terms = List.of(
                Metrics.LOSS_TOTAL,
                Metrics.LOSS_FUSED,
                Metrics.LOSS_GUIDANCE,
                Metrics.loss("loud"),
                Metrics.loss("quiet"));
        assertEquals(STEPS, expected.size());
        double[] sums = new double[terms.size()];
        int samples = 0;
        double worst = 0;
        for (int step = 0; step < STEPS; step++) {
            if (task.beginsEpoch(step)) {
                Arrays.fill(sums, 0);
                samples = 0;
            }
            samples += task.samples(step);
            for (int t = 0; t < sums.length; t++) {
                sums[t] += task.samples(step) * expected.get(step).get(t).asDouble();
                double actual = losses[step][names.indexOf(terms.get(t))][replica];
                worst = Math.max(worst, Math.abs(actual - sums[t] / samples) * samples / sums[0]);
            }
        }
        return worst;
    }

    /** Largest |a - b| / |b| (Euclidean) over the parameter arrays of a replica. */
    private static double relativeDistance(float[][] actual, JsonNode expected) {
        assertEquals(actual.length, expected.size());
        double worst = 0;
        for (int p = 0; p < actual.length; p++) {
            assertEquals(actual[p].length, expected.get(p).size());
            double difference = 0;
            double norm = 0;
            for (int i = 0; i < actual[p].length; i++) {
                double value = expected.get(p).get(i).asDouble();
                difference += Math.pow(actual[p][i] - value, 2);
                norm += value * value;
            }
            worst = Math.max(worst, Math.sqrt(difference / norm));
        }
        return worst;
    }
}
