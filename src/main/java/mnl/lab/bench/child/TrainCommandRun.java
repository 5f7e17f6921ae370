package mnl.lab.bench.child;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.bench.work.Used;
import mnl.words.Texts;

/**
 * Trains an experiment with the command {@code train} of this program or of an older one, and takes the time from what that says on
 * its way: from the first tenth of the epochs, when it is warm, to the last.
 */
public final class TrainCommandRun {
    private static final Pattern EPOCH = Pattern.compile(" epoch (\\d+) of (\\d+)");
    private static final double NANO = 1e-9;

    private final ChildProcesses children;
    private final List<String> program;
    private final Path folder;
    private int runs;

    /**
     * @param program how it is started, without its command
     * @param folder where it writes, and nobody else
     */
    public TrainCommandRun(ChildProcesses children, List<String> program, Path folder) {
        this.children = children;
        this.program = List.copyOf(program);
        this.folder = folder;
    }

    /** How this very program is started. */
    public static List<String> thisProgram() {
        return List.of(java(), "-cp", System.getProperty("java.class.path"), "mnl.Launcher");
    }

    /** How a program in a jar is started. */
    public static List<String> ofJar(Path jar) {
        return List.of(java(), "-jar", jar.toAbsolutePath().toString());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * What a run took.
     *
     * @param whole from the start of the program to its end
     * @param epoch one epoch of its training, in the mean, with what is measured in it
     */
    public record Taken(Used whole, Used epoch) {}

    /** A line that says how far it is. */
    private record Stamp(int epoch, long nanos, double cpu) {}

    /**
     * Trains once.
     *
     * @param experiment its data are a folder or drawn
     * @throws PeerException when the program fails
     */
    public Taken train(Experiment experiment) {
        try {
            Files.createDirectories(folder);
            Path out = folder.resolve("run-" + runs++);
            Path config = Files.writeString(
                    folder.resolve(out.getFileName() + ".json"),
                    new ObjectMapper().writeValueAsString(new ExperimentJson().toTree(experiment)));
            List<String> command = new ArrayList<>(program);
            command.addAll(List.of("train", "--config", config.toString(), "--out", out.toString()));
            command.addAll(List.of("--workspace", folder.toString()));
            return run(new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Taken run(ProcessBuilder builder) throws IOException {
        long start = System.nanoTime();
        Process process = children.start(builder);
        process.getOutputStream().close();
        Stamp first = null;
        Stamp last = null;
        String said = "";
        double cpu = 0;
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher place = EPOCH.matcher(line);
                cpu = cpuSeconds(process, cpu);
                if (place.find()) {
                    last = new Stamp(Integer.parseInt(place.group(1)), System.nanoTime(), cpu);
                    first = first == null ? last : first;
                } else if (!line.isBlank()) {
                    said = line;
                }
            }
            int code = process.waitFor();
            Used whole = new Used(NANO * (System.nanoTime() - start), cpu);
            if (code != 0 || first == null || last == null || last.epoch() == first.epoch()) {
                throw new PeerException(Texts.of("bench.train-command-run.failed", code, said));
            }
            double epochs = last.epoch() - first.epoch();
            return new Taken(
                    whole, new Used(NANO * (last.nanos() - first.nanos()), last.cpu() - first.cpu()).times(1 / epochs));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerException(Texts.of("bench.train-command-run.failed", -1, said));
        } finally {
            ChildProcesses.end(process);
        }
    }

    private static double cpuSeconds(Process process, double before) {
        return process.info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .map(nanos -> NANO * nanos)
                .orElse(before);
    }
}
