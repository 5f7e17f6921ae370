package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.bench.child.TrainCommandRun;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.run.StoredRun;
import mnl.lab.store.Continuation;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at moments of chance, and goes on to the numbers of one that nobody killed. {@code -Dkills=1000} does it more
 * often, {@code -Dkills.seed=N} at other moments.
 */
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long LIMIT_SECONDS = 180;

    private final SplittableRandom chance = new SplittableRandom(Long.getLong("kills.seed", 1));

    @TempDir
    Path folder;

    @Test
    void aRunThatIsKilledAgainAndAgainEndsAsIfNobodyHad() throws Exception {
        Path config = config("run", experiment(1500));
        Path whole = folder.resolve("whole");
        end(start("train", "--config", config.toString(), "--out", whole.toString(), "--noise-curve", "none"));

        Path run = folder.resolve("killed");
        double reached = 0;
        int rounds = 0;
        for (int kill = 0; kill < KILLS * 12 / 20; kill++) {
            Process process = exists(partial(run))
                    ? start("resume", partial(run).toString(), "--noise-curve", "none")
                    : start("train", "--config", config.toString(), "--out", run.toString(), "--noise-curve", "none");
            kill(process, partial(run).resolve("manifest.json"), 900);
            if (exists(run)) {
                assertSame(whole, run);
                move(run, folder.resolve("ended-" + rounds++));
                reached = 0;
            } else if (exists(partial(run))) {
                reached = checkKept(partial(run), reached);
            }
        }
        if (exists(partial(run))) {
            end(start("resume", partial(run).toString(), "--noise-curve", "none"));
            assertSame(whole, run);
        } else {
            assertTrue(rounds > 0, "nothing was trained at all");
        }
    }

    @Test
    void aSweepThatIsKilledGoesOnInsideItsCell() throws Exception {
        config("base", experiment(500));
        Path grid = Files.writeString(
                folder.resolve("grid.json"), "{\"config\": \"base.json\", \"grid\": {\"guidance.lambda\": [1, 2]}}");
        Path whole = folder.resolve("whole");
        end(start("sweep", grid.toString(), "--out", whole.toString()));
        Path out = folder.resolve("killed");
        for (int kill = 0; kill < KILLS * 5 / 20; kill++) {
            kill(start("sweep", grid.toString(), "--out", out.toString()), out, 1500);
            if (exists(out)) {
                RunStore.list(out).forEach(run -> RunStore.open(run.folder()));
            }
        }
        end(start("sweep", grid.toString(), "--out", out.toString()));
        List<StoredRun> expected = RunStore.list(whole);
        assertEquals(2, expected.size());
        for (StoredRun run : expected) {
            assertSame(run.folder(), out.resolve(run.folder().getFileName()));
        }
    }

    @Test
    void anEvaluationThatIsKilledLeavesTheRunAsItWas() throws Exception {
        Path config = config("run", experiment(5));
        Path run = folder.resolve("run");
        end(start("train", "--config", config.toString(), "--out", run.toString(), "--noise-curve", "none"));
        for (int kill = 0; kill < KILLS * 3 / 20; kill++) {
            Process process = start("evaluate", run.toString(), "--predictions");
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(4000));
            process.destroyForcibly().waitFor();
            assertEquals(6, RunStore.open(run).measurements().size());
            RunStore.model(run);
            Continuation.read(run);
            try (Stream<Path> files = Files.list(run)) {
                assertTrue(
                        files.filter(file -> file.toString().endsWith("evaluation.json"))
                                .allMatch(KilledProgramTest::isWhole),
                        "half a file");
            }
        }
    }

    /** Nothing that a kill left behind is behind what was saved before, and all of it is as it was written. */
    private static double checkKept(Path run, double before) {
        double saved = before;
        try {
            saved = Continuation.read(run).checkpoint().epoch();
        } catch (RunException e) {
            assertTrue(
                    before == 0 && e.getMessage().contains("nothing that its training could go on from"),
                    e.getMessage());
        }
        assertTrue(saved >= before, saved + " after " + before);
        assertEquals(RunStatus.INTERRUPTED, RunStore.open(run).info().status());
        return saved;
    }

    /** At a moment of chance after a file is there, or has changed. */
    private void kill(Process process, Path file, int most) throws InterruptedException, IOException {
        Object before = stamp(file);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (process.isAlive() && stamp(file).equals(before)) {
            assertTrue(System.nanoTime() < limit, "nothing happened in " + file);
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.waitFor(chance.nextInt(most), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static Object stamp(Path file) throws IOException {
        return exists(file) ? Files.getLastModifiedTime(file) : "";
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(TrainCommandRun.thisProgram());
        command.addAll(1, List.of("-Dmnl.save.seconds=0", "-Djava.awt.headless=true"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--workspace", folder.resolve("workspace").toString(), "--threads", "1"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private void end(Process process) throws InterruptedException, IOException {
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("said.txt")));
    }

    private Path config(String name, Experiment experiment) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), new ExperimentJson().write(experiment));
    }

    private static Experiment experiment(int epochs) {
        Experiment base = Scenarios.byName("blind-spot").experiment();
        return base.withSchedule(base.schedule().withEpochs(epochs).withMeasureEvery(epochs > 100 ? 5 : 1))
                .withSeeds(new SeedRange(0, 2))
                .withReferences(List.of())
                .withArms(List.of(Arm.NONE, Arm.MNL), "none");
    }

    private static void assertSame(Path expected, Path actual) throws IOException {
        for (String name : List.of("metrics.csv", "profiles.f32", "model.f32", "model.json", "results.json")) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }

    private static boolean isWhole(Path json) {
        try {
            return Files.readString(json).strip().endsWith("}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path partial(Path run) {
        return run.resolveSibling(run.getFileName() + ".partial");
    }

    private static boolean exists(Path path) {
        return Files.exists(path);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to);
    }
}
