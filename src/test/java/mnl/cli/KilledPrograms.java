package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.bench.child.TrainCommandRun;

/** Programs of their own in a folder, that save their state as often as they can and are killed at moments of chance. */
final class KilledPrograms {
    private static final long LIMIT_SECONDS = 180;
    private static final Map<String, Integer> KILLED = new TreeMap<>();

    private final SplittableRandom chance = new SplittableRandom(Long.getLong("kills.seed", 1));
    private final Path folder;
    private final Path said;
    private String kind = "";

    KilledPrograms(Path folder) {
        this(folder, "said");
    }

    /** @param name of the file that keeps what they say, where several are at work in the same folder */
    KilledPrograms(Path folder, String name) {
        this.folder = folder;
        said = folder.resolve(name + ".txt");
    }

    /** How many were killed so far, by what they were doing. */
    static Map<String, Integer> killed() {
        return KILLED;
    }

    /** Where runs without a place of their own are kept. */
    Path workspace() {
        return folder.resolve("workspace");
    }

    /** A command. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(TrainCommandRun.thisProgram());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--workspace", workspace().toString(), "--threads", "1"));
        return start(arguments[0], command);
    }

    /** The window, whose user trains, or goes on with what was interrupted. */
    Process window(Path config) throws IOException {
        List<String> command = new ArrayList<>(TrainCommandRun.thisProgram());
        command.set(command.size() - 1, "mnl.ui.shell.TrainingWindow");
        command.addAll(List.of(workspace().toString(), config.toString()));
        Properties all = System.getProperties();
        for (String name : List.of("glass.platform", "monocle.platform", "prism.order", "prism.text")) {
            command.add(1, "-D" + name + "=" + all.getProperty(name));
        }
        return start("window", command);
    }

    private Process start(String what, List<String> command) throws IOException {
        kind = what;
        command.addAll(1, List.of("-Dmnl.save.seconds=0", "-Djava.awt.headless=true"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Waits until it has ended well. */
    void end(Process process) throws InterruptedException, IOException {
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it does not end");
        assertEquals(0, process.exitValue(), said());
    }

    /** What the last one has said. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** At a moment of chance. */
    void kill(Process process, int most) throws InterruptedException {
        process.waitFor(chance.nextInt(most), TimeUnit.MILLISECONDS);
        if (process.isAlive()) {
            KILLED.merge(kind, 1, Integer::sum);
        }
        process.destroyForcibly().waitFor();
    }

    /** At a moment of chance after a file is there, or has changed. */
    void kill(Process process, Path file, int most) throws InterruptedException, IOException {
        Object before = stamp(file);
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (process.isAlive() && stamp(file).equals(before)) {
            assertTrue(System.nanoTime() < limit, "nothing happened in " + file + ": " + said());
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        kill(process, most);
    }

    private static Object stamp(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : "";
    }

    /** A file with an experiment of two arms and two seeds. */
    Path config(String name, int epochs) throws IOException {
        Experiment base = Scenarios.byName("blind-spot").experiment();
        Experiment experiment = base.withSchedule(
                        base.schedule().withEpochs(epochs).withMeasureEvery(epochs > 100 ? 5 : 1))
                .withSeeds(new SeedRange(0, 2))
                .withReferences(List.of())
                .withArms(List.of(Arm.NONE, Arm.MNL), "none");
        return Files.writeString(folder.resolve(name + ".json"), new ExperimentJson().write(experiment));
    }

    /** The numbers of two runs are the same, bit for bit. */
    static void assertSame(Path expected, Path actual) throws IOException {
        for (String name : List.of("metrics.csv", "profiles.f32", "model.f32", "model.json", "results.json")) {
            assertArrayEquals(
                    Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)), name);
        }
    }
}
